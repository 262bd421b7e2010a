// The page: the same as the popup at full size, with the texts over time, the whole record, and how Assent works here.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { text } from '../../locale.ts';
import { useAttention } from '../attention.ts';
import { comparisonsOf } from '../comparisons.ts';
import { askedTexts, keyOf } from '../editions.ts';
import type { Gesture } from '../genuine.ts';
import { Answer } from '../parts/Answer.tsx';
import { Changes } from '../parts/Changes.tsx';
import { Checking } from '../parts/Checking.tsx';
import { Dates } from '../parts/Dates.tsx';
import { Notices } from '../parts/Notices.tsx';
import { Reader } from '../parts/Reader.tsx';
import { Record } from '../parts/Record.tsx';
import { Standing } from '../parts/Standing.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import type { Actions, Situation } from '../situation.ts';
import { standingWords } from '../standing-words.ts';
import { useNow } from '../use-now.ts';
import { History } from './History.tsx';
import { Settings } from './Settings.tsx';
import { Welcome } from './Welcome.tsx';

/** The part with which the page opens after installing. */
const WELCOME = 'welcome';

export interface PageProps {
  readonly situation: Situation;
  readonly actions: Actions;
  readonly isGenuine: (gesture: Gesture) => boolean;
  /** The part to open with, from the address of the page. */
  readonly part?: string;
}

export function Page({ situation, actions, isGenuine, part }: PageProps): JSX.Element {
  const now = useNow(situation.now);
  const [chosen, setChosen] = useState(part);
  const words = useRef<HTMLDivElement | null>(null);
  const shown = useAttention(words, keyOf(askedTexts(situation.verdict)));
  const hasChanges = comparisonsOf(situation).length > 0;
  return (
    <main>
      <header>
        <Standing words={standingWords(situation, now)} />
        {part === WELCOME && <Welcome situation={situation} />}
        <Notices situation={situation} actions={actions} />
      </header>
      <Dates situation={situation} now={now} actions={actions} />
      <div class="reading">
        <Tabs
          label={text('parts', situation.declaration.name)}
          chosen={chosen ?? (hasChanges ? 'changes' : 'terms')}
          onChoose={setChosen}
          tabs={[
            {
              id: 'terms',
              name: text('tabTerms'),
              content: () => <Reader situation={situation} actions={actions} words={words} under={1} hasRoom={true} />,
            },
            { id: 'changes', name: text('tabChanges'), content: () => <Changes situation={situation} under={1} /> },
            { id: 'history', name: text('tabHistory'), content: () => <History situation={situation} /> },
            { id: 'record', name: text('tabRecord'), content: () => <Record situation={situation} /> },
            {
              id: 'settings',
              name: text('tabSettings'),
              content: () => <Settings situation={situation} actions={actions} isGenuine={isGenuine} />,
            },
          ]}
        />
      </div>
      <aside aria-label={text('yourAnswer')}>
        <Answer situation={situation} actions={actions} surface="page" shown={shown} isGenuine={isGenuine} />
        <Checking situation={situation} actions={actions} now={now} />
      </aside>
    </main>
  );
}
