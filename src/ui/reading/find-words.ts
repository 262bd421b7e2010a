// Finding words in a text: case, and the marks on Latin and Greek letters, do not count. The folded text has the length
// of the text, so that a place in one is a place in the other.

const MARKED = /[\u00C0-\u024F\u0370-\u03FF\u1E00-\u1FFF]/g;
const LETTER_AND_MARKS = /^(.)\p{M}+$/u;

const unmarked = (letter: string): string => LETTER_AND_MARKS.exec(letter.normalize('NFD'))?.[1] ?? letter;

/** Letters that become longer in lower case stay as they are. */
const lowered = (words: string): string => {
  const whole = words.toLowerCase();
  if (whole.length === words.length) return whole;
  return Array.from(words, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
};

export const foldForFinding = (words: string): string =>
  lowered(words).replace(/\s/g, ' ').replace(MARKED, unmarked).replaceAll('’', "'");

/** Where `wanted` stands in a folded text, from left to right, without overlaps. */
export function placesOf(folded: string, wanted: string): number[] {
  const sought = foldForFinding(wanted.trim());
  const places: number[] = [];
  if (sought === '') return places;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}
