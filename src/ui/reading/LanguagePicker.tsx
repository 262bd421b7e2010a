// Every language in which the licensor publishes the agreement, by its own name, one click away. A language not read
// yet is asked for, and the screen says that it is being read.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../platform/locale.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import { readingLanguage } from '../situation/editions.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { nameOfLanguage, tagOf } from '../wording/agreement-names.ts';
import { failureWords } from '../wording/failure-words.ts';

interface LanguagePickerProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'chooseLanguage'>;
}

export function LanguagePicker({ situation, actions }: LanguagePickerProps): JSX.Element {
  const { declaration, tracks } = situation;
  const current = readingLanguage(situation);
  const [wanted, setWanted] = useState<string>();
  const [trouble, attempt, setTrouble] = useOutcome();
  const isThere = tracks.some(({ language, identity }) => language === current && identity !== undefined);
  const failure = tracks.find((track) => track.language === current && track.identity === undefined)?.failure;
  useEffect(() => {
    if (wanted === current) setWanted(undefined);
  }, [wanted, current]);
  const choose = async (language: string) => {
    setWanted(language);
    setTrouble('');
    await attempt(async () => {
      const { ok } = await actions.chooseLanguage(language);
      return ok ? '' : text('refusalRecordDamaged'); // only declared languages are offered
    });
    setWanted(undefined);
  };
  return (
    <div class="language">
      <label>
        <span class="name">{text('language')}</span>
        <select id="language" value={wanted ?? current} onChange={(event) => void choose(event.currentTarget.value)}>
          {Object.entries(declaration.languages).map(([code, { name }]) => (
            <option key={code} value={code} lang={tagOf(declaration, code)}>
              {code === declaration.prevailing ? text('prevailingOption', name) : name}
            </option>
          ))}
        </select>
      </label>
      <p role="status" class="outcome">
        {wanted !== undefined && text('readingLanguage', nameOfLanguage(declaration, wanted))}
        {trouble}
        {wanted === undefined &&
          !isThere &&
          (failure ? text('languageNotRead', nameOfLanguage(declaration, current), failureWords(failure.kind)) : '')}
      </p>
    </div>
  );
}
