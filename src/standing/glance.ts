// A summary in our own words, as data: what it is about, and at which clause of which text. It is bound to the text it
// was written for; of any other text it is only said how that one stands to it.
import type { Block } from '../words/markdown/block.ts';
import type { DocumentName, LanguageCode, Sha256, StatedDate } from '../words/vocabulary.ts';
import { type Track, trackOf } from './track.ts';

export interface Glance<About extends string = string> {
  readonly document: DocumentName;
  readonly language: LanguageCode;
  /** Of the text it was written for. */
  readonly identity: Sha256;
  readonly statedDate: StatedDate;
  /** The kinds of that text's blocks, so that a translation built alike can be linked to as well. */
  readonly shape: string;
  /** `clause` is the place of a block in the text. */
  readonly points: readonly { readonly about: About; readonly clause: number }[];
}

/** How a text stands to the summary: the one it was written for, another language of it, or other words by now. */
export type GlanceBond = 'this-text' | 'translation' | 'changed';

interface Shown {
  readonly document: DocumentName;
  readonly language: LanguageCode;
  readonly identity: Sha256;
  readonly statedDate?: StatedDate;
}

/** Undefined for another document. `tracks` tell which texts have the same words in another dress. */
export function bondOf(glance: Glance, shown: Shown, tracks: readonly Track[]): GlanceBond | undefined {
  if (shown.document !== glance.document) return undefined;
  if (isSameWords(glance, shown, tracks)) return 'this-text';
  if (shown.language === glance.language) return 'changed';
  const isNewest = trackOf(tracks, shown)?.showings.at(-1)?.identities.includes(shown.identity) ?? true;
  const original = trackOf(tracks, glance);
  const isOriginalChanged = isNewest && original && !original.showings.at(-1)?.identities.includes(glance.identity);
  const isOtherDate = shown.statedDate !== undefined && shown.statedDate.iso !== glance.statedDate.iso;
  return isOriginalChanged || isOtherDate ? 'changed' : 'translation';
}

const isSameWords = (glance: Glance, { identity }: Shown, tracks: readonly Track[]): boolean =>
  identity === glance.identity ||
  tracks.some((track) =>
    track.showings.some(({ identities }) => identities.includes(identity) && identities.includes(glance.identity)),
  );

const LETTERS = { heading: 'h', paragraph: 'p', item: 'i', quote: 'q', row: 't', rule: '-' } as const satisfies Record<
  Block['kind'],
  string
>;

export const shapeOf = (blocks: readonly Block[]): string => blocks.map(({ kind }) => LETTERS[kind]).join('');
