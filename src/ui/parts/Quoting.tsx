// A text of ours in which words of the agreement stand: they keep their own language and direction, for whoever hears them.
import type { JSX } from 'preact';
import { directionOf, type TextKey, text } from '../../locale.ts';

interface QuotingProps {
  readonly of: TextKey;
  /** In the order of `$1`, `$2`, …; whatever they hold, they stay words. */
  readonly words: readonly string[];
  readonly languageTag: string;
}

/** Marks for the places, of the private use area: no text of ours holds them. */
const FIRST_MARK = 0xe000;
const MARK = /([\ue000-\ue008])/;

export function Quoting({ of, words, languageTag }: QuotingProps): JSX.Element {
  const marks = words.map((_, at) => String.fromCharCode(FIRST_MARK + at));
  return (
    <>
      {text(of, ...marks)
        .split(MARK)
        .map((piece, at) =>
          MARK.test(piece) ? (
            <bdi key={at} lang={languageTag} dir={directionOf(languageTag)}>
              {words[piece.charCodeAt(0) - FIRST_MARK]}
            </bdi>
          ) : (
            piece
          ),
        )}
    </>
  );
}
