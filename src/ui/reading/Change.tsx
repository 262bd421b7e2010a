// One change: inline where there is little room, both texts side by side where there is much. Inserted and deleted
// words are told by their elements, their lines and spoken words, not by colour alone.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import type { RedlineRow, RowSegment } from '../../words/redline/redline.ts';
import type { Neighbours } from '../../words/unseen-signs.ts';
import { drawnBlock } from './redline-runs.ts';
import { TheirRun } from './TheirWords.tsx';
import { weightNames } from './weight-names.ts';

const KINDS = { changed: 'kindChanged', moved: 'kindMoved', deleted: 'kindDeleted', inserted: 'kindInserted' } as const;

interface ChangeProps {
  readonly row: RedlineRow;
  readonly id: string;
}

export function Change({ row, id }: ChangeProps): JSX.Element | null {
  if (row.kind === 'same') return null;
  const block = drawnBlock(row);
  const marker = block.kind === 'item' ? `${block.marker === '-' ? '•' : block.marker} ` : '';
  const isBoth = row.kind === 'changed' || row.kind === 'moved';
  return (
    <article class={`change change-${row.kind}`} id={id} tabIndex={-1} aria-label={text(KINDS[row.kind])}>
      <p class="labels" lang={document.documentElement.lang}>
        <span class="kind">{text(KINDS[row.kind])}</span>
        {weightNames(row.weights).map((name) => (
          <span key={name} class="weight">
            {name}
          </span>
        ))}
      </p>
      <p class={`inline block-${block.kind}`}>
        {marker}
        <Segments segments={row.segments} />
      </p>
      {isBoth && (
        <div class="sides">
          <p class={`block-${block.kind}`}>
            {marker}
            <Segments segments={row.segments.filter(({ kind }) => kind !== 'inserted')} />
          </p>
          <p class={`block-${block.kind}`}>
            {marker}
            <Segments segments={row.segments.filter(({ kind }) => kind !== 'deleted')} />
          </p>
        </div>
      )}
    </article>
  );
}

/** Tabs part the cells of a table row. */
const wordsOf = (words: string): string => words.replaceAll('\t', ' │ ');

export const wordsOfRow = (row: RedlineRow): string => row.segments.map((segment) => wordsOf(segment.text)).join('');

/** In the text to which a part belongs: what was deleted never stood beside what was inserted. */
function neighboursOf(segments: readonly RowSegment[], at: number): Neighbours {
  const isBeside = ({ kind }: RowSegment): boolean => kind === 'same' || kind === segments[at]?.kind;
  const before = segments.slice(Math.max(0, at - 2), at).findLast(isBeside);
  const after = segments.slice(at + 1, at + 3).find(isBeside);
  return { ...(before && { before: before.text }), ...(after && { after: after.text }) };
}

const Segments = ({ segments }: { readonly segments: readonly RowSegment[] }): JSX.Element => (
  <>
    {segments.map(({ kind, text: words }, at) => {
      const run = <TheirRun key={at} words={wordsOf(words)} neighbours={neighboursOf(segments, at)} />;
      if (kind === 'same') return run;
      const Tag = kind === 'inserted' ? 'ins' : 'del';
      return (
        <Tag key={at}>
          <span class="sr">{text(kind === 'inserted' ? 'spokenInserted' : 'spokenDeleted')} </span>
          {run}
          <span class="sr"> {text('spokenEnd')} </span>
        </Tag>
      );
    })}
  </>
);
