// At a glance: the agreement in our own words, each line leading to its clause, marked as what it is, and bound to the
// text it was written for.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { statedDay, text } from '../../platform/locale.ts';
import type { TextReference } from '../../record/entry.ts';
import { bondOf, shapeOf } from '../../standing/glance.ts';
import { tracksOf } from '../../standing/track.ts';
import type { Block } from '../../words/markdown/block.ts';
import type { Sha256 } from '../../words/vocabulary.ts';
import { useLater } from '../hooks/use-later.ts';
import { comparisonsOf } from '../situation/comparisons.ts';
import type { Situation } from '../situation/situation.ts';
import { nameOfLanguage } from '../wording/agreement-names.ts';
import { glanceLines } from '../wording/glance-words.ts';
import { clauseId, goToClause } from './clauses.ts';
import { followedClauses } from './followed-clauses.ts';

interface GlanceProps {
  readonly situation: Situation;
  readonly reference: TextReference;
  readonly blocks: readonly Block[];
  readonly isOpen: boolean;
  readonly under: 1 | 2;
}

export function Glance({ situation, reference, blocks, isOpen, under }: GlanceProps): JSX.Element | null {
  const { glance, declaration, record, texts } = situation;
  const after = texts.get(reference.identity)?.markdown;
  const before = glance && reference.identity !== glance.identity ? texts.get(glance.identity)?.markdown : undefined;
  const followed = useFollowed(reference.language === glance?.language ? before : undefined, after);
  if (!glance) return null;
  const bond = bondOf(glance, reference, tracksOf(record));
  if (!bond) return null;
  const isAlike = shapeOf(blocks) === glance.shape;
  const writtenFor = text(
    'glanceWrittenFor',
    nameOfLanguage(declaration, glance.language),
    statedDay(glance.statedDate),
  );
  const placeOf = (clause: number) => (followed ? followed.get(clause)?.place : isAlike ? clause : undefined);
  const isCompared = comparisonsOf(situation).some(({ to }) => to === reference.identity);
  const groups = glanceLines(glance, situation);
  const isLinked = groups.some(({ lines }) => lines.some(({ clause }) => placeOf(clause) !== undefined));
  const Heading = under === 1 ? 'h2' : 'h3';
  return (
    <details class="glance" open={isOpen}>
      <summary>{text('glance')}</summary>
      <p class="small">
        {text('glanceNotTerms')} {isLinked && text('glanceLeads')} {bond !== 'changed' && writtenFor}
      </p>
      {bond === 'changed' && (
        <p class="stale" role="note">
          {writtenFor} {text('glanceChanged')} {isCompared && text('glanceSeeChanges')}
        </p>
      )}
      <div class="glance-groups">
        {groups.map(({ group, heading, lines }) => (
          <section key={group} class={`glance-${group}`}>
            <Heading>{heading}</Heading>
            <ul>
              {lines.map(({ words, clause }) => (
                <Line
                  key={words}
                  words={words}
                  identity={reference.identity}
                  place={placeOf(clause)}
                  isChanged={followed?.get(clause)?.isChanged ?? false}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

interface LineProps {
  readonly words: string;
  readonly identity: Sha256;
  /** Where its clause stands in the text; undefined where that is not known, or the clause is gone. */
  readonly place: number | undefined;
  readonly isChanged: boolean;
}

function Line({ words, identity, place, isChanged }: LineProps): JSX.Element {
  const id = place === undefined ? undefined : clauseId(identity, place);
  return (
    <li>
      <span>
        {id === undefined ? (
          words
        ) : (
          <a href={`#${id}`} onClick={(event) => goToClause(event, id)}>
            {words}
          </a>
        )}{' '}
        {isChanged && <strong class="changed-since">{text('glanceLineChanged')}</strong>}
      </span>
    </li>
  );
}

const loadRedline = () => import('../../words/redline/redline.ts');
const loadNothing = async () => undefined;

/** The clauses of the text it was written for, followed into the one shown; undefined where both are not at hand. */
function useFollowed(before: string | undefined, after: string | undefined) {
  const loaded = useLater<Awaited<ReturnType<typeof loadRedline>> | undefined>(
    before === undefined ? loadNothing : loadRedline,
  );
  return useMemo(
    () =>
      loaded && before !== undefined && after !== undefined
        ? followedClauses(loaded.redline(before, after).rows)
        : undefined,
    [loaded, before, after],
  );
}
