// One text to read: its date, the summary, the outline, and its words, alone or beside the prevailing ones.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { statedDay, text } from '../../platform/locale.ts';
import type { TextReference } from '../../record/entry.ts';
import type { Block } from '../../words/markdown/block.ts';
import { parseMarkdown } from '../../words/markdown/markdown.ts';
import { withSignsNamed } from '../../words/unseen-signs.ts';
import { sameTrack } from '../../words/vocabulary.ts';
import { LeftOff } from '../parts/LeftOff.tsx';
import type { Situation } from '../situation/situation.ts';
import { tagOf } from '../wording/agreement-names.ts';
import { Beside } from './Beside.tsx';
import { clausePrefix } from './clauses.ts';
import { Glance } from './Glance.tsx';
import { Outline } from './Outline.tsx';
import { headlinesOf, type Passage, passagesOf } from './passages.ts';
import { Terms } from './Terms.tsx';
import { TheirWords } from './TheirWords.tsx';

interface DocumentProps {
  readonly situation: Situation;
  readonly reference: TextReference;
  /** The prevailing text, to stand beside it. */
  readonly beside?: TextReference | undefined;
  readonly isAlone: boolean;
  readonly isGlanceOpen: boolean;
  readonly hasRoom: boolean;
  readonly under: 1 | 2;
}

interface Read {
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
}

function useRead(situation: Situation, reference: TextReference | undefined): Read | undefined {
  const identity = reference?.identity;
  const stored = identity === undefined ? undefined : situation.texts.get(identity);
  return useMemo(() => {
    if (!stored || identity === undefined) return undefined;
    const blocks = parseMarkdown(stored.markdown);
    return { blocks, passages: passagesOf(blocks, clausePrefix(identity)) };
  }, [stored?.markdown, identity]);
}

export function Document(props: DocumentProps): JSX.Element {
  const { situation, reference, beside, isAlone, isGlanceOpen, hasRoom, under } = props;
  const { document, identity, language, statedDate } = reference;
  const { declaration } = situation;
  const own = useRead(situation, reference);
  const other = useRead(situation, beside);
  const track = situation.tracks.find((each) => sameTrack(each, reference) && each.identity === identity);
  const isToCome = track?.effective !== undefined && track.effective.earliest > situation.now;
  const Heading = under === 1 ? 'h2' : 'h3';
  const below = isAlone ? under : ((under + 1) as 2 | 3);
  return (
    <article aria-label={withSignsNamed(document)} class={other ? 'two' : undefined}>
      {!isAlone && (
        <Heading>
          <TheirWords words={document} />
        </Heading>
      )}
      {(statedDate || isToCome) && (
        <p class="stated">
          {statedDate && text('statedIn', statedDay(statedDate))}
          {statedDate && isToCome && ' · '}
          {isToCome && text('notYetInForce')}
        </p>
      )}
      {own ? (
        <>
          <Glance situation={situation} reference={reference} blocks={own.blocks} isOpen={isGlanceOpen} under={under} />
          <div class="whole">
            <Outline
              headlines={headlinesOf(own.passages)}
              languageTag={tagOf(declaration, language)}
              hasRoom={hasRoom && other === undefined}
            />
            <LeftOff identity={identity} />
            {other && beside ? (
              <Beside
                left={own.passages}
                right={other.passages}
                leftTag={tagOf(declaration, language)}
                rightTag={tagOf(declaration, beside.language)}
                under={below}
              />
            ) : (
              <Terms passages={own.passages} languageTag={tagOf(declaration, language)} under={below} />
            )}
          </div>
        </>
      ) : (
        <p class="stale">{text('textNotAtHand')}</p>
      )}
    </article>
  );
}
