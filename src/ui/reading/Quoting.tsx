// A text of ours in which words of the agreement stand: they keep their own language and direction, for whoever hears them.
import type { JSX } from 'preact';
import { directionOf, type TextKey, text } from '../../platform/locale.ts';
import { TheirRun } from './TheirWords.tsx';

interface QuotingProps {
  readonly of: TextKey;
  /** In the order of `$1`, `$2`, …; whatever they hold, they stay words. */
  readonly words: readonly string[];
  readonly languageTag: string;
}

/** Stands before the number of a place: no text of ours holds this sign. */
const MARK = '\ufffc';
const PLACE = /\ufffc(\d)/;

export function Quoting({ of, words, languageTag }: QuotingProps): JSX.Element {
  const marks = words.map((_, at) => `${MARK}${at}`);
  return (
    <>
      {text(of, ...marks)
        .split(PLACE)
        .map((piece, at) =>
          at % 2 === 1 ? (
            <bdi key={at} lang={languageTag} dir={directionOf(languageTag)}>
              <TheirRun words={words[Number(piece)] ?? ''} />
            </bdi>
          ) : (
            piece
          ),
        )}
    </>
  );
}
