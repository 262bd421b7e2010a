// The gate: who asks and why, what changed, the full text, and an answer of two equal choices. It never traps: the
// official page, the languages and both answers are always in reach, and nothing here waits for scrolling.
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { isShut } from '../../standing/mode.ts';
import { useNow } from '../hooks/use-now.ts';
import { Answer } from '../parts/Answer.tsx';
import { Dates } from '../parts/Dates.tsx';
import { CheckingLater, ReaderLater, WaysOnLater } from '../parts/Later.tsx';
import { Notices } from '../parts/Notices.tsx';
import { SkipToAnswer } from '../parts/SkipToAnswer.tsx';
import { Standing } from '../parts/Standing.tsx';
import { useAttention } from '../pressing/attention.ts';
import type { Confinement } from '../pressing/genuine.ts';
import { Changes } from '../reading/Changes.tsx';
import { hasChangedWords } from '../situation/comparisons.ts';
import { askedTexts, editionsOf, keyOf } from '../situation/editions.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { standingWords } from '../wording/standing-words.ts';
import { Confined } from './Confined.tsx';
import { LEAVING_MILLISECONDS } from './leaving.ts';
import { Onward } from './Onward.tsx';
import { Sent } from './Sent.tsx';

export interface GateProps {
  readonly situation: Situation;
  readonly actions: Actions & {
    readonly goOn: () => void;
    /** Absent where this tab has shown no page before. */
    readonly goBack?: (() => void) | undefined;
    readonly continueOnce: () => Promise<boolean>;
  };
  /** The address the person wanted: http(s) and covered by the agreement, or null; undefined while that is not known. */
  readonly wanted: string | null | undefined;
  /** Something was sent there, and did not arrive; undefined while that is not known. */
  readonly wasSent: boolean | undefined;
  readonly confinement: Confinement | undefined;
}

export function Gate({ situation, actions, wanted, wasSent, confinement }: GateProps): JSX.Element {
  const now = useNow(situation.now);
  const words = useRef<HTMLDivElement | null>(null);
  const shown = useAttention(words, keyOf(askedTexts(situation.verdict)));
  // An answer is recorded before the rules go: only then is the way free, and a tab that left earlier would be back.
  const isAccepted = situation.verdict.kind === 'accepted';
  const isOpen = !isShut(situation.verdict, situation.mode) && !situation.enforcement.hasRules;
  const wasOpen = useRef(isOpen);
  const hasLeft = useRef(false);
  const [isLeaving, setLeaving] = useState(false);
  const leave = useCallback(() => {
    if (hasLeft.current) return;
    hasLeft.current = true;
    setLeaving(true);
    actions.goOn();
    setTimeout(() => {
      hasLeft.current = false;
      setLeaving(false);
    }, LEAVING_MILLISECONDS);
  }, [actions]);
  useEffect(() => {
    // Answered here, in another tab or in the popup: the way is free, and this tab is released once. The answer may have
    // come before this gate was drawn; opened for its own sake, by a notification, it stays. So it does where what was
    // sent would be lost without a word.
    if (wanted === undefined || wasSent !== false) return;
    if (isOpen && (wanted !== null || (isAccepted && !wasOpen.current))) leave();
    wasOpen.current = isOpen;
  }, [isOpen, isAccepted, wanted, wasSent, leave]);
  const { continueOnce } = actions;
  if (confinement) return <Confined confinement={confinement} situation={situation} />;
  const { declaration } = situation;
  return (
    <main class={situation.isAwaitingTexts ? 'arriving' : undefined}>
      <header>
        <p class="who">
          {declaration.licensor.company === undefined
            ? text('whoAsksNobodyNamed', declaration.name)
            : text('whoAsks', declaration.name, declaration.licensor.company)}
        </p>
        <Standing words={standingWords(situation, now)} />
        {wanted && wasSent ? (
          <Sent target={wanted} isOpen={isOpen} isLeaving={isLeaving} onGo={leave} onBack={actions.goBack} />
        ) : (
          <Onward situation={situation} wanted={wanted} isOpen={isOpen} isLeaving={isLeaving} onGo={leave} />
        )}
        <SkipToAnswer situation={situation} />
        <Notices situation={situation} actions={actions} />
      </header>
      <Dates situation={situation} now={now} actions={actions} />
      <div class="reading">
        {hasChangedWords(situation) && (
          <section id="changes" aria-labelledby="changes-heading">
            <h2 id="changes-heading">
              {text(situation.verdict.kind === 'in-use' ? 'changesHeadingInUse' : 'changesHeading')}
            </h2>
            <Changes situation={situation} under={2} />
          </section>
        )}
        {(editionsOf(situation).length > 0 || situation.verdict.kind === 'unread') && (
          <section id="terms" aria-labelledby="terms-heading">
            <h2 id="terms-heading" tabIndex={-1}>
              {text('termsHeading')}
            </h2>
            <ReaderLater situation={situation} actions={actions} words={words} under={2} hasRoom={true} />
          </section>
        )}
      </div>
      <aside aria-label={text('yourAnswer')}>
        <Answer
          situation={situation}
          actions={actions}
          surface="gate"
          shown={shown}
          onAnswered={(answer) => answer === 'accepted' && wasSent === false && leave()}
        />
        <CheckingLater situation={situation} actions={actions} now={now} />
        <WaysOnLater situation={situation} actions={actions} {...(wanted && { continueOnce })} />
        <button
          type="button"
          id="see-record"
          class="link"
          onClick={() => actions.openPage({ kind: 'page', part: 'record' })}
        >
          {text('seeRecord')}
        </button>
      </aside>
    </main>
  );
}
