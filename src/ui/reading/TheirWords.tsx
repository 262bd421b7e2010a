// The one place where words that others wrote become words on the screen. What is not seen in them is shown as what it is,
// without a text of its own: finding and copying meet the words alone.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { type Neighbours, piecesOf, withSignsNamed } from '../../words/unseen-signs.ts';

interface TheirWordsProps {
  readonly words: string;
}

interface TheirRunProps extends TheirWordsProps {
  /** Where a paragraph is drawn in parts: a joiner may stand where they meet. */
  readonly neighbours?: Neighbours;
}

/** Words that are mostly signs are drawn as one text, with the signs named in it: a hostile page holds a million. */
const MANY = 40;
const SPARSE = 20;

/** For words that have a paragraph, heading or cell of the screen to themselves. */
export function TheirRun({ words, neighbours }: TheirRunProps): JSX.Element {
  const pieces = piecesOf(words, neighbours);
  if (pieces.length > MANY && pieces.length > words.length / SPARSE) return <>{withSignsNamed(words)}</>;
  return (
    <>
      {pieces.map((piece, at) => {
        if (piece.kind === 'words') return piece.words;
        if (piece.kind === 'break') return <wbr key={at} />;
        const name = text('unseenSign', piece.name);
        return <span key={at} class="unseen" role="img" aria-label={name} title={name} data-sign={piece.name} />;
      })}
    </>
  );
}

/** Among words of ours: whatever their direction, ours keep their order. */
export const TheirWords = ({ words }: TheirWordsProps): JSX.Element => (
  <bdi>
    <TheirRun words={words} />
  </bdi>
);
