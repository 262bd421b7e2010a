// The signs of a page in a row, as it is drawn and as it is read: letters, digits and symbols, without blanks, and where the
// two rows part.
import type { Block } from '../../src/words/markdown/block.ts';
import { blockText } from '../../src/words/markdown/markdown.ts';
import type { Drawn } from './page-oracle.ts';

/** Punctuation apart, and what only the reader writes: the stroke of what is struck out. */
const signsIn = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\u0336/g, '')
      .match(/[\p{L}\p{M}\p{N}\p{S}§%‰&]/gu) ?? []
  ).join('');

export const signsDrawn = (drawn: readonly Drawn[]): string =>
  drawn.map(({ text, isHidden }) => (isHidden ? '' : signsIn(text))).join('');

export const signsHidden = (drawn: readonly Drawn[]): string =>
  drawn.map(({ text, isHidden }) => (isHidden ? signsIn(text) : '')).join('');

export const signsRead = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      const marker = 'marker' in block && block.marker !== undefined && block.marker !== '-' ? block.marker : '';
      return signsIn(`${marker} ${blockText(block)}`);
    })
    .join('');

export interface Parting {
  /** Drawn and not read. */
  readonly unread: string;
  /** Read and not drawn. */
  readonly undrawn: string;
}

const SURE = 24;
const FAR = 40_000;

/** Where the rows part, and what stands in between until both go on alike. */
export function differencesOf(drawn: string, read: string): Parting[] {
  const partings: Parting[] = [];
  let d = 0;
  let r = 0;
  while (d < drawn.length || r < read.length) {
    if (drawn[d] === read[r]) {
      d++;
      r++;
      continue;
    }
    let best: [number, number] | undefined;
    let least = Number.POSITIVE_INFINITY;
    const offer = (inDrawn: number, inRead: number): void => {
      const skipped = inDrawn - d + (inRead - r);
      if (inDrawn < d || inRead < r || inDrawn - d > FAR || inRead - r > FAR || skipped >= least) return;
      least = skipped;
      best = [inDrawn, inRead];
    };
    for (let step = 0; step <= 200 && step < least; step++) {
      if (r + step < read.length) offer(drawn.indexOf(read.slice(r + step, r + step + SURE), d), r + step);
      if (d + step < drawn.length) offer(d + step, read.indexOf(drawn.slice(d + step, d + step + SURE), r));
    }
    const [nextD, nextR]: [number, number] = best ?? [drawn.length, read.length];
    partings.push({ unread: drawn.slice(d, nextD), undrawn: read.slice(r, nextR) });
    d = nextD;
    r = nextR;
  }
  return partings;
}
