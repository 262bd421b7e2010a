// Lines made from the words of each language, so that each kind is tried in every language that has words for it: what a
// sentence with a date may speak of, and what it then dates.
import { DATE_WORDS } from '../../../src/words/dates/date-words.ts';

export interface InventedLine {
  readonly language: string;
  readonly kind: string;
  readonly line: string;
}

const plain = (phrase: string | undefined): string => (phrase ?? '').replace(/_$/u, '');

/** A day in numbers that can be read one way only, as any language may write it. */
const DAY = '2021-08-19';
export const INVENTED_DAY = DAY;

const sentence = (words: readonly string[], language: string): string =>
  words.join(['zh', 'ja', 'th', 'my', 'km'].includes(language) ? '' : ' ');

/** A label, a colon and a day: the document's own. */
export const positives = (): InventedLine[] =>
  Object.entries(DATE_WORDS).flatMap(([language, words]) =>
    (['updated', 'effective'] as const).flatMap((role) => {
      const label = plain(words[role][0]);
      const document = plain(words.document[0]);
      return [
        { language, kind: role, line: `${label}: ${DAY}` },
        ...(document === '' ? [] : [{ language, kind: role, line: `${document} – ${label}: ${DAY}` }]),
      ];
    }),
  );

/** The same label, said of a thing, a law, a former text. */
export const negatives = (): InventedLine[] =>
  Object.entries(DATE_WORDS).flatMap(([language, words]) => {
    const label = plain(words.effective[0]);
    const of = (kind: 'thing' | 'law' | 'earlier', most: number): InventedLine[] =>
      words[kind].slice(0, most).map((word) => ({
        language,
        kind,
        line: `${sentence([plain(word), label], language)} ${DAY}`,
      }));
    const gone = words.gone.slice(0, 2).map((word) => ({
      language,
      kind: 'gone',
      line: `${label}: ${DAY} (${plain(word)})`,
    }));
    return [...of('thing', 40), ...of('law', 4), ...of('earlier', 3), ...gone];
  });
