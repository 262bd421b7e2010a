// The popup: where you stand and the dates at once, the one thing to do next, and under it terms, changes and record.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { useNow } from '../hooks/use-now.ts';
import { Answer } from '../parts/Answer.tsx';
import { Dates } from '../parts/Dates.tsx';
import { CheckingLater, LookedLater, RecordLater, WaysOnLater } from '../parts/Later.tsx';
import { Notices } from '../parts/Notices.tsx';
import { Standing } from '../parts/Standing.tsx';
import { useAttention } from '../pressing/attention.ts';
import { ReadingTabs } from '../reading/ReadingTabs.tsx';
import { askedTexts, isReadingTroubled, keyOf } from '../situation/editions.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { standingWords } from '../wording/standing-words.ts';

export interface PopupProps {
  readonly situation: Situation;
  readonly actions: Actions;
  /** Leads to the list of all agreements; absent where this is the only one. */
  readonly onAll?: (() => void) | undefined;
}

export function Popup({ situation, actions, onAll }: PopupProps): JSX.Element {
  const now = useNow(situation.now);
  const words = useRef<HTMLDivElement | null>(null);
  const shown = useAttention(words, keyOf(askedTexts(situation.verdict)));
  // Where it stands is settled when the popup opens: moved, it would lose what it has just found out.
  const [isTroubled] = useState(isReadingTroubled(situation));
  const checking = <CheckingLater situation={situation} actions={actions} now={now} />;
  return (
    <main class={situation.isAwaitingTexts ? 'arriving' : undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="scroll" tabIndex={0}>
        <header>
          <Standing words={standingWords(situation, now)} />
          <Notices situation={situation} actions={actions} />
          <Dates situation={situation} now={now} actions={actions} />
          <LookedLater situation={situation} actions={actions} />
          {isTroubled && checking}
          <WaysOnLater situation={situation} actions={actions} />
        </header>
        <ReadingTabs
          situation={situation}
          actions={actions}
          words={words}
          others={[{ id: 'record', name: text('tabRecord'), content: () => <RecordLater situation={situation} /> }]}
        />
        <footer>
          {!isTroubled && checking}
          <button type="button" class="link" onClick={() => actions.openPage({ kind: 'page' })}>
            {text('openLarge')}
          </button>
          {onAll && (
            <button type="button" class="link" id="all-agreements" onClick={onAll}>
              {text('allAgreements')}
            </button>
          )}
          {situation.enforcement.coversPrivateWindows === false && (
            <p class="small" id="private-windows">
              {text('settingPrivate')}: {text('settingPrivateOpen')}{' '}
              {text(situation.enforcement.isFirefox ? 'settingPrivateFirefox' : 'settingPrivateChromium')}{' '}
              {text('settingPrivateReloads')}
            </p>
          )}
        </footer>
      </div>
      <Answer situation={situation} actions={actions} surface="popup" shown={shown} />
    </main>
  );
}
