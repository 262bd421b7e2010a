// The words of any text of the record, taken from it only once the person opens them.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { parseMarkdown } from '../../words/markdown/markdown.ts';
import type { LanguageCode, Sha256 } from '../../words/vocabulary.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { type Passage, passagesOf } from '../reading/passages.ts';
import { Terms } from '../reading/Terms.tsx';
import type { Actions, Situation } from '../situation/situation.ts';
import { tagOf } from '../wording/agreement-names.ts';
import { faultWords } from '../wording/fault-words.ts';

interface KeptWordsProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'readText'>;
  readonly identity: Sha256;
  readonly language: LanguageCode;
  /** Told apart from the same words elsewhere on the screen. */
  readonly name: string;
  /** The element that says which text it is. */
  readonly describedBy: string;
}

export function KeptWords({ situation, actions, identity, language, name, describedBy }: KeptWordsProps): JSX.Element {
  const [passages, setPassages] = useState<readonly Passage[]>();
  const [outcome, attempt] = useOutcome();
  const read = async () => {
    const kept = await actions.readText(identity);
    if (kept.ok) setPassages(passagesOf(parseMarkdown(kept.markdown), name));
    return kept.ok ? '' : kept.fault ? faultWords(kept.fault) : text('historyPrivate');
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && !passages && void attempt(read)}>
      <summary aria-describedby={describedBy}>{text('historyRead')}</summary>
      <p role="status">{outcome}</p>
      {passages && <Terms passages={passages} languageTag={tagOf(situation.declaration, language)} under={2} />}
    </details>
  );
}
