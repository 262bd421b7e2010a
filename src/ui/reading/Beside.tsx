// The prevailing text beside the translation, paragraph by paragraph where they are built alike; where they are not, it
// is said so.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { type Alignment, beside } from './beside.ts';
import type { Passage } from './passages.ts';
import { Terms } from './Terms.tsx';

interface BesideProps {
  readonly left: readonly Passage[];
  readonly right: readonly Passage[];
  readonly leftTag: string;
  readonly rightTag: string;
  readonly under: 1 | 2 | 3;
}

const NOTES = { paragraphs: undefined, headings: 'besideHeadings', none: 'besideNone' } as const satisfies Record<
  Alignment['match'],
  string | undefined
>;

export function Beside({ left, right, leftTag, rightTag, under }: BesideProps): JSX.Element {
  const { match, pairs } = useMemo(() => beside(left, right), [left, right]);
  const note = NOTES[match];
  return (
    <div class="beside">
      {note && <p class="small">{text(note)}</p>}
      {pairs.map((pair, at) => (
        <div key={at} class="pair">
          <Terms passages={pair.left} languageTag={leftTag} under={under} />
          <Terms passages={pair.right} languageTag={rightTag} under={under} />
        </div>
      ))}
    </div>
  );
}
