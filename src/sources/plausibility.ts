// Whether a text that reads like an agreement is the one that is watched: its landmarks, its name, and how like it is to
// the text before. A rewritten agreement keeps its name; another page that has slipped in has another.
import { type Failure, failure } from '../words/reading.ts';
import type { LanguageCode } from '../words/vocabulary.ts';
import type { PageSigns } from './page-signs.ts';
import { type DocumentKind, kindsNamed } from './page-words.ts';

const ALIKE = 0.7;
const UNLIKE = 0.3;

const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** The words a document must hold one of, for a language and for every language. */
export function missingLandmarks(
  landmarks: Readonly<Record<string, readonly string[]>> | undefined,
  language: LanguageCode,
  canonical: string,
): readonly string[] {
  const words = canonical.toLowerCase();
  const holds = (wanted: readonly string[]): boolean =>
    wanted.some((mark) => words.includes(mark.normalize('NFC').toLowerCase()));
  return [landmarks?.[language], landmarks?.['*']]
    .filter((wanted) => wanted !== undefined)
    .filter((wanted) => wanted.length > 0 && !holds(wanted))
    .flat();
}

const KINDS_OF_THEIR_OWN: readonly DocumentKind[] = ['terms', 'privacy', 'cookies', 'copyright'];

const isUnparted = (text: string): boolean => (text.match(UNPARTED)?.length ?? 0) > text.length / 2;

/** A page named as another kind of document, by its title and its first heading alike. */
export function wrongDocument(document: string, signs: PageSigns, opening: string): Failure | undefined {
  const wanted = kindsNamed(document).filter((kind) => KINDS_OF_THEIR_OWN.includes(kind));
  const named = [signs.title[0] ?? '', signs.headings[0] ?? ''].filter((line) => line !== '');
  if (wanted.length === 0 || named.length < 2) return undefined;
  const isOther = named.every((line) => {
    const kinds = kindsNamed(line).filter((kind) => KINDS_OF_THEIR_OWN.includes(kind));
    return kinds.length > 0 && !kinds.some((kind) => wanted.includes(kind));
  });
  // Where words are not parted, some name of a document stands in the opening of every other.
  const mentions = isUnparted(opening) ? signs.headings : [opening, ...signs.headings];
  const isMentioned = mentions.some((line) => kindsNamed(line).some((kind) => wanted.includes(kind)));
  return isOther && !isMentioned ? failure('wrong-document', `the page is named “${named.join('”, “')}”`) : undefined;
}

/** How much of two texts is the same words, from 0 to 1, whatever their order. */
export function likeness(a: string, b: string): number {
  const words = (text: string): string[] =>
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const left = new Map<string, number>();
  const first = words(a);
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  const second = words(b);
  let shared = 0;
  for (const word of second) {
    const remaining = left.get(word) ?? 0;
    if (remaining === 0) continue;
    left.set(word, remaining - 1);
    shared++;
  }
  const all = first.length + second.length;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** Whether the text begins under the name the text before began with. */
function keepsItsName(signs: PageSigns, lines: readonly string[], previous: string): boolean {
  const beginning = previous.slice(0, 600).toLowerCase();
  const name = (signs.headings[0] ?? lines[0] ?? '').toLowerCase();
  return name !== '' && beginning.includes(name);
}

export interface AgainstFormer {
  readonly canonical: string;
  readonly lines: readonly string[];
  readonly signs: PageSigns;
  /** The canonical text read before on this track. */
  readonly previous: string;
  /** Whether landmarks are declared for this very language, and hold. */
  readonly holdsLandmarks: boolean;
  /** Whether the readers of a page without a selector saw different texts. */
  readonly isUnsure: boolean;
}

export function implausible({
  canonical,
  lines,
  signs,
  previous,
  holdsLandmarks,
  isUnsure,
}: AgainstFormer): Failure | undefined {
  if (canonical === previous || previous === '') return undefined;
  const alike = likeness(canonical, previous);
  if (alike >= ALIKE || (holdsLandmarks && !isUnsure)) return undefined;
  const percent = Math.round(alike * 100);
  if (isUnsure) {
    return failure(
      'implausible',
      `only ${percent} % of the words are those of the last text, and readers of it disagree`,
    );
  }
  if (!keepsItsName(signs, lines, previous)) {
    return failure('implausible', `only ${percent} % of the words are those of the last text, and it begins otherwise`);
  }
  if (alike < UNLIKE && canonical.length < previous.length * 0.4) {
    return failure('implausible', `only ${percent} % of the words are those of the last text, and most of it is gone`);
  }
  return undefined;
}
