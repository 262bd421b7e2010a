// Reading the agreement: the words in the person's language, the prevailing text one click away, the outline, and
// where they differ the words accepted before.
import type { JSX, RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { TextReference } from '../../agreement/entry.ts';
import { parseMarkdown } from '../../agreement/markdown.ts';
import { statedDay, text } from '../../locale.ts';
import { nameOfLanguage, tagOf } from '../agreement-names.ts';
import { type Edition, editionsOf, readingLanguage } from '../editions.ts';
import type { Actions, Situation, StoredText } from '../situation.ts';
import { LanguagePicker } from './LanguagePicker.tsx';
import { Outline } from './Outline.tsx';
import { headlinesOf, passagesOf } from './passages.ts';
import { Terms } from './Terms.tsx';

export interface ReaderProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'chooseLanguage'>;
  /** The element that holds the words an answer is for; absent while others are shown. */
  readonly words: RefObject<HTMLDivElement | null>;
  readonly under: 1 | 2;
}

export function Reader({ situation, actions, words, under }: ReaderProps): JSX.Element {
  const editions = editionsOf(situation);
  const [kind, setKind] = useState<Edition['kind']>('asked');
  const [isPrevailing, setPrevailing] = useState(false);
  const { declaration } = situation;
  const edition = editions.find((each) => each.kind === kind) ?? editions[0];
  const mine = readingLanguage(situation);
  const prevailing = edition?.texts.filter(({ language }) => language === declaration.prevailing) ?? [];
  const own = edition?.texts.filter(({ language }) => language === mine) ?? [];
  const isChoice = own.length > 0 && prevailing.length > 0 && mine !== declaration.prevailing;
  const shown = own.length === 0 || (isChoice && isPrevailing) ? prevailing : own;
  const prevailingName = nameOfLanguage(declaration, declaration.prevailing);
  return (
    <div class="reader">
      <div class="reading-tools">
        <LanguagePicker situation={situation} actions={actions} />
        {isChoice && (
          <button
            type="button"
            id="prevailing"
            class="quiet"
            aria-pressed={isPrevailing}
            onClick={() => setPrevailing(!isPrevailing)}
          >
            {text('showPrevailing', prevailingName)}
          </button>
        )}
        {editions.length > 1 && (
          <button
            type="button"
            id="earlier"
            class="quiet"
            aria-pressed={edition?.kind === 'accepted'}
            onClick={() => setKind(kind === 'asked' ? 'accepted' : 'asked')}
          >
            {text('showAccepted')}
          </button>
        )}
      </div>
      {mine !== declaration.prevailing && shown.length > 0 && (
        <p class="small">{text('prevailingClause', prevailingName)}</p>
      )}
      {edition?.kind === 'accepted' && <p class="small">{text('showingAccepted')}</p>}
      {shown.length === 0 && <p>{text('noText')}</p>}
      <div ref={edition?.kind === 'accepted' ? null : words}>
        {shown.map((reference) => (
          <Document
            key={`${reference.document} ${reference.language}`}
            reference={reference}
            stored={situation.texts.get(reference.identity)}
            languageTag={tagOf(declaration, reference.language)}
            isAlone={shown.length === 1}
            under={under}
          />
        ))}
      </div>
    </div>
  );
}

interface DocumentProps {
  readonly reference: TextReference;
  readonly stored: StoredText | undefined;
  readonly languageTag: string;
  readonly isAlone: boolean;
  readonly under: 1 | 2;
}

function Document({ reference, stored, languageTag, isAlone, under }: DocumentProps): JSX.Element {
  const { document, identity, statedDate } = reference;
  const passages = useMemo(
    () => (stored ? passagesOf(parseMarkdown(stored.markdown), `clause-${identity.slice(0, 8)}`) : undefined),
    [stored, identity],
  );
  const Heading = under === 1 ? 'h2' : 'h3';
  return (
    <article aria-label={document}>
      {!isAlone && <Heading>{document}</Heading>}
      {statedDate && <p class="stated">{text('statedIn', statedDay(statedDate))}</p>}
      {passages ? (
        <>
          <Outline headlines={headlinesOf(passages)} />
          <Terms passages={passages} languageTag={languageTag} under={isAlone ? under : ((under + 1) as 2 | 3)} />
        </>
      ) : (
        <p class="stale">{text('textNotAtHand')}</p>
      )}
    </article>
  );
}
