// At a glance: the agreement in our own words, each line leading to its clause, marked as what it is, and bound to the
// text it was written for.
import type { JSX } from 'preact';
import type { Block } from '../../agreement/block.ts';
import type { TextReference } from '../../agreement/entry.ts';
import { bondOf, shapeOf } from '../../agreement/glance.ts';
import { tracksOf } from '../../agreement/track.ts';
import { statedDay, text } from '../../locale.ts';
import { nameOfLanguage } from '../agreement-names.ts';
import { glanceLines } from '../glance-words.ts';
import type { Situation } from '../situation.ts';
import { clauseId, goToClause } from './clauses.ts';

interface GlanceProps {
  readonly situation: Situation;
  readonly reference: TextReference;
  readonly blocks: readonly Block[];
  readonly isOpen: boolean;
  readonly under: 1 | 2;
}

export function Glance({ situation, reference, blocks, isOpen, under }: GlanceProps): JSX.Element | null {
  const { glance, declaration, record } = situation;
  if (!glance) return null;
  const bond = bondOf(glance, reference, tracksOf(record.filter(({ agreement }) => agreement === declaration.id)));
  if (!bond) return null;
  const isLinked = shapeOf(blocks) === glance.shape;
  const writtenFor = text(
    'glanceWrittenFor',
    nameOfLanguage(declaration, glance.language),
    statedDay(glance.statedDate),
  );
  const Heading = under === 1 ? 'h3' : 'h4';
  return (
    <details class="glance" open={isOpen}>
      <summary>{text('glance')}</summary>
      <p class="small">
        {text('glanceNotTerms')} {bond !== 'changed' && writtenFor}
      </p>
      {bond === 'changed' && (
        <p class="stale" role="note">
          {writtenFor} {text('glanceChanged')}
        </p>
      )}
      <div class="glance-groups">
        {glanceLines(glance, situation).map(({ group, heading, lines }) => (
          <section key={group} class={`glance-${group}`}>
            <Heading>{heading}</Heading>
            <ul>
              {lines.map(({ words, clause }) => (
                <li key={words}>
                  {isLinked ? (
                    <a
                      href={`#${clauseId(reference.identity, clause)}`}
                      onClick={(event) => goToClause(event, clauseId(reference.identity, clause))}
                    >
                      {words}
                    </a>
                  ) : (
                    words
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
