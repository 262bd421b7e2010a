// Reading the agreement: the words in the person's language, the prevailing text one click away or beside them, find,
// size, outline, and where they differ the words accepted before and those in force.
import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { date, ownZone, standingAlone, text } from '../../platform/locale.ts';
import { trackOf, tracksOf } from '../../standing/track.ts';
import { behindSince } from '../../standing/translation.ts';
import type { LanguageCode } from '../../words/vocabulary.ts';
import { askedTexts, type Edition, editionsOf, keyOf, readingLanguage } from '../situation/editions.ts';
import { keepSize, keptSize } from '../situation/kept-locally.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { nameOfLanguage } from '../wording/agreement-names.ts';
import { Document } from './Document.tsx';
import { Find } from './Find.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';
import { TextSize } from './TextSize.tsx';

export interface ReaderProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'chooseLanguage'>;
  /** The element that holds the words an answer is for; absent while others are shown. */
  readonly words: RefObject<HTMLDivElement | null>;
  readonly under: 1 | 2;
  /** Where the summary may stand open above the words. */
  readonly hasRoom?: boolean;
}

const VIEWS = ['own', 'beside', 'prevailing'] as const;
type View = (typeof VIEWS)[number];

/** Beside the words asked for: what leads to the others, and what is said above them. */
const OTHERS = {
  accepted: { show: 'showAccepted', showing: 'showingAccepted' },
  'in-force': { show: 'showInForce', showing: 'showingInForce' },
} as const;

export function Reader({ situation, actions, words, under, hasRoom = false }: ReaderProps): JSX.Element {
  const editions = editionsOf(situation);
  const [kind, setKind] = useState<Edition['kind']>('asked');
  const [view, setView] = useState<View>('own');
  const [size, setSize] = useState(keptSize);
  const frame = useRef<HTMLDivElement>(null);
  const { declaration, verdict } = situation;
  const chosen = editions.find((each) => each.kind === kind);
  const isGone = chosen === undefined;
  useEffect(() => {
    if (isGone) setKind('asked'); // it would come back by itself, with other words
  }, [isGone]);
  const edition = chosen ?? editions[0];
  const mine = ownLanguage(situation, edition);
  const textsIn = (wanted: LanguageCode) => edition?.texts.filter(({ language }) => language === wanted) ?? [];
  const prevailing = textsIn(declaration.prevailing);
  const own = textsIn(mine);
  const isChoice = own.length > 0 && prevailing.length > 0 && mine !== declaration.prevailing;
  const shown = own.length === 0 || (isChoice && view === 'prevailing') ? prevailing : own;
  const isBeside = isChoice && view === 'beside';
  const prevailingName = nameOfLanguage(declaration, declaration.prevailing);
  const choose = (wanted: Edition['kind']): void => {
    setKind(wanted);
    const wantedEdition = editions.find((each) => each.kind === wanted);
    // Where only the prevailing words differ they are what is to be seen.
    if (wanted !== 'asked' && !hasOtherWords(situation, wantedEdition)) setView('prevailing');
  };
  useLayoutEffect(() => {
    words.current = edition?.kind === 'asked' ? frame.current : null;
  });
  return (
    <div class="reader" style={{ '--text-scale': size }}>
      <div class="reading-tools">
        {Object.keys(situation.declaration.languages).length > 1 && (
          <LanguagePicker situation={situation} actions={actions} />
        )}
        {isChoice && (
          <fieldset class="segments">
            <legend class="sr">{text('whichText')}</legend>
            {VIEWS.map((each) => (
              <Toggle key={each} id={each} isOn={view === each} onToggle={() => setView(each)}>
                {each === 'beside'
                  ? text('both')
                  : standingAlone(each === 'own' ? nameOfLanguage(declaration, mine) : prevailingName)}
              </Toggle>
            ))}
          </fieldset>
        )}
        {editions.slice(1).map(({ kind: other }) => {
          const isOn = edition?.kind === other;
          return (
            other !== 'asked' && (
              <Toggle key={other} id={`show-${other}`} isOn={isOn} onToggle={() => choose(isOn ? 'asked' : other)}>
                {text(OTHERS[other].show)}
              </Toggle>
            )
          );
        })}
      </div>
      {shown.length > 0 && (
        <div class="reading-tools">
          <Find frame={frame} of={`${keyOf(shown)} ${isBeside}`} />
          <TextSize
            size={size}
            onChange={(wanted) => {
              setSize(wanted);
              keepSize(wanted);
            }}
          />
        </div>
      )}
      {(isBeside || shown.some(({ language }) => language !== declaration.prevailing)) && (
        <p class="small">{text('prevailingClause', prevailingName)}</p>
      )}
      <Behind situation={situation} />
      <p role="status" class="small">
        {edition && edition.kind !== 'asked' && text(OTHERS[edition.kind].showing)}
      </p>
      {shown.length === 0 && <p>{text('noText')}</p>}
      <div ref={frame}>
        {shown.map((reference) => (
          <Document
            key={`${reference.document} ${reference.language}`}
            situation={situation}
            reference={reference}
            beside={isBeside ? prevailing.find(({ document }) => document === reference.document) : undefined}
            isAlone={shown.length === 1}
            isGlanceOpen={hasRoom && verdict.kind === 'unanswered'}
            hasRoom={hasRoom}
            under={under}
          />
        ))}
      </div>
    </div>
  );
}

/** The person's, or the one they answered in: what was answered for is not there in a language chosen since. */
function ownLanguage(situation: Situation, edition: Edition | undefined): LanguageCode {
  const mine = readingLanguage(situation);
  const { verdict } = situation;
  const answered = 'answer' in verdict ? verdict.answer.language : mine;
  return edition?.texts.some(({ language }) => language === mine) ? mine : answered;
}

/** Other words than those asked for, in the person's language. */
function hasOtherWords(situation: Situation, edition: Edition | undefined): boolean {
  const mine = ownLanguage(situation, edition);
  const asked = askedTexts(situation.verdict).map(({ identity }) => identity);
  return edition?.texts.some(({ language, identity }) => language === mine && !asked.includes(identity)) ?? false;
}

interface ToggleProps {
  readonly id: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: string;
}

const Toggle = ({ id, isOn, onToggle, children }: ToggleProps): JSX.Element => (
  <button type="button" id={id} class="quiet" aria-pressed={isOn} onClick={onToggle}>
    {children}
  </button>
);

/** Said where one reads it: the words in front of the reader may no longer be those that prevail. */
function Behind({ situation }: { readonly situation: Situation }): JSX.Element | null {
  const { declaration, record, tracks } = situation;
  const mine = readingLanguage(situation);
  if (mine === declaration.prevailing) return null;
  const known = tracksOf(record);
  for (const [document, { asks }] of Object.entries(declaration.terms)) {
    const lastReadAt = tracks.find((track) => track.document === document && track.language === mine)?.lastReadAt;
    const since =
      asks &&
      behindSince(
        trackOf(known, { document, language: declaration.prevailing }),
        trackOf(known, { document, language: mine }),
        lastReadAt,
      );
    if (since) {
      const [translation, prevailing] = [mine, declaration.prevailing].map((code) => nameOfLanguage(declaration, code));
      return <p class="stale">{text('fallenBehind', translation ?? '', prevailing ?? '', date(since, ownZone()))}</p>;
    }
  }
  return null;
}
