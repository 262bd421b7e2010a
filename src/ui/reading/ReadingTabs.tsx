// The tabs of popup and page: the words and what changed in them, then what the screen has besides. It opens with the
// changes where there are any.
import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { ReaderLater } from '../parts/Later.tsx';
import { type Tab, Tabs } from '../parts/Tabs.tsx';
import { hasChangedWords } from '../situation/comparisons.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { Changes } from './Changes.tsx';

interface ReadingTabsProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'chooseLanguage'>;
  /** The element that holds the words an answer is for. */
  readonly words: RefObject<HTMLDivElement | null>;
  readonly others: readonly Tab[];
  /** The tab to open with. */
  readonly part?: string | undefined;
  readonly hasRoom?: boolean;
}

export function ReadingTabs({ situation, actions, words, others, part, hasRoom }: ReadingTabsProps): JSX.Element {
  const [chosen, setChosen] = useState(part);
  const terms = () => (
    <ReaderLater situation={situation} actions={actions} words={words} under={1} hasRoom={hasRoom ?? false} />
  );
  const changes = () => <Changes situation={situation} under={1} />;
  return (
    <Tabs
      label={text('parts', situation.declaration.name)}
      chosen={chosen ?? (hasChangedWords(situation) ? 'changes' : 'terms')}
      onChoose={setChosen}
      tabs={[
        { id: 'terms', name: text('tabTerms'), content: terms },
        { id: 'changes', name: text('tabChanges'), content: changes },
        ...others,
      ]}
    />
  );
}
