// The page: the same as the popup at full size, with the texts over time, the whole record, and how Assent works here.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { useNow } from '../hooks/use-now.ts';
import { Answer } from '../parts/Answer.tsx';
import { Dates } from '../parts/Dates.tsx';
import { CheckingLater, LookedLater, WaysOnLater } from '../parts/Later.tsx';
import { Notices } from '../parts/Notices.tsx';
import { Record } from '../parts/Record.tsx';
import { SkipToAnswer } from '../parts/SkipToAnswer.tsx';
import { Standing } from '../parts/Standing.tsx';
import { useAttention } from '../pressing/attention.ts';
import { ReadingTabs } from '../reading/ReadingTabs.tsx';
import { askedTexts, keyOf } from '../situation/editions.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { standingWords } from '../wording/standing-words.ts';
import { HistoryTab } from './HistoryTab.tsx';
import { Settings } from './Settings.tsx';
import { Welcome } from './Welcome.tsx';

/** The part with which the page opens after installing. */
const WELCOME = 'welcome';

export interface PageProps {
  readonly situation: Situation;
  readonly actions: Actions;
  /** The part to open with, from the address of the page. */
  readonly part?: string;
  /** Leads to the list of all agreements. */
  readonly onAll?: () => void;
}

export function Page({ situation, actions, part, onAll }: PageProps): JSX.Element {
  const now = useNow(situation.now);
  const words = useRef<HTMLDivElement | null>(null);
  const shown = useAttention(words, keyOf(askedTexts(situation.verdict)));
  return (
    <main class={situation.isAwaitingTexts ? 'arriving' : undefined}>
      <header>
        {onAll && (
          <nav>
            <button type="button" class="link" id="all-agreements" onClick={onAll}>
              {text('allAgreements')}
            </button>
          </nav>
        )}
        {part === WELCOME && <Welcome situation={situation} />}
        <Standing words={standingWords(situation, now)} />
        <SkipToAnswer situation={situation} />
        <Notices situation={situation} actions={actions} />
      </header>
      <Dates situation={situation} now={now} actions={actions} />
      <div class="reading">
        <ReadingTabs
          situation={situation}
          actions={actions}
          words={words}
          part={part}
          hasRoom={true}
          others={[
            {
              id: 'history',
              name: text('tabHistory'),
              content: () => <HistoryTab situation={situation} actions={actions} />,
            },
            { id: 'record', name: text('tabRecord'), content: () => <Record situation={situation} /> },
            {
              id: 'settings',
              name: text('tabSettings'),
              content: () => <Settings situation={situation} actions={actions} />,
            },
          ]}
        />
      </div>
      <aside aria-label={text('yourAnswer')}>
        <LookedLater situation={situation} actions={actions} />
        <Answer situation={situation} actions={actions} surface="page" shown={shown} />
        <CheckingLater situation={situation} actions={actions} now={now} />
        <WaysOnLater situation={situation} actions={actions} />
      </aside>
    </main>
  );
}
