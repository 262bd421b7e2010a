// What changed since the person accepted, or since the watch began, per text; where the change was accepted early, what it will change on its day.
import type { JSX } from 'preact';
import { type TextKey, text } from '../../platform/locale.ts';
import { amendmentsOf, type Verdict } from '../../standing/verdict.ts';
import { useLater } from '../hooks/use-later.ts';
import { Coming } from '../parts/Later.tsx';
import { comparisonsOf, type ShownChange } from '../situation/comparisons.ts';
import type { Situation } from '../situation/situation.ts';
import { nameOfLanguage, tagOf } from '../wording/agreement-names.ts';

interface ChangesProps {
  readonly situation: Situation;
  readonly under: 1 | 2;
}

export function Changes({ situation, under }: ChangesProps): JSX.Element {
  if (situation.isAwaitingTexts) return <Coming />;
  const comparisons = comparisonsOf(situation);
  const Heading = under === 1 ? 'h2' : 'h3';
  if (comparisons.length === 0) {
    const { verdict } = situation;
    const isChanged = amendmentsOf(verdict).some(({ isAccepted }) => !isAccepted);
    return <p>{text(isChanged ? 'changesNotComparable' : unchangedKey(verdict))}</p>;
  }
  const [first, ...others] = comparisons;
  return (
    <>
      {first && (
        <section class="comparison">
          <Heading>{titleOf(first, situation)}</Heading>
          <Compared comparison={first} situation={situation} />
        </section>
      )}
      {others.map((comparison) => (
        <details key={comparison.to} class="comparison">
          <summary>{titleOf(comparison, situation)}</summary>
          <Compared comparison={comparison} situation={situation} />
        </details>
      ))}
    </>
  );
}

function unchangedKey(verdict: Verdict): TextKey {
  if (verdict.kind === 'in-use') return 'changesNoneInUse';
  const hasAccepted = 'answer' in verdict && verdict.answer.answer === 'accepted';
  return hasAccepted ? 'changesNone' : 'changesNothingAccepted';
}

const titleOf = ({ document, language }: ShownChange, { declaration }: Situation): string =>
  text('changesIn', document, nameOfLanguage(declaration, language));

interface ComparedProps {
  readonly comparison: ShownChange;
  readonly situation: Situation;
}

const loadRedline = () => import('./Redline.tsx');

function Compared({ comparison, situation }: ComparedProps): JSX.Element {
  const loaded = useLater(loadRedline);
  if (!loaded) return <Coming words={text('comparing')} />;
  return (
    <loaded.Redline
      before={comparison.before}
      after={comparison.after}
      dates={comparison.dates}
      languageTag={tagOf(situation.declaration, comparison.language)}
      prefix={`change-${comparison.to.slice(0, 8)}`}
    />
  );
}
