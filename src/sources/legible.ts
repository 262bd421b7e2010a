// A page whose bytes are in another encoding than it says has no words to judge: it is told as such, not as another
// document. Only what cannot be otherwise counts: a few marks, or a page with accents, are read as browsers show them.
import type { Block } from '../words/markdown/block.ts';
import { blockText } from '../words/markdown/markdown.ts';

/** Their sequences are so strict that a text of some length in a one-byte encoding is never valid in them by chance. */
const STRICT = ['utf-8', 'gb18030', 'euc-kr', 'euc-jp'] as const;
const SEVERAL_BYTES = /^(?:utf|gb|big5|euc|shift|iso-2022|replacement|x-user)/;
const LEAST_RUNS = 20;
/** Words of many-byte scripts are runs of high bytes; accents stand alone. */
const LEAST_RUN = 4;
const MOST_REPLACED = 0.4;
const LEAST_REPLACED = 40;

function hasLongRuns(bytes: Uint8Array): boolean {
  let high = 0;
  let runs = 0;
  let isInRun = false;
  for (const byte of bytes) {
    if (byte < 0x80) isInRun = false;
    else {
      if (!isInRun) runs++;
      isInRun = true;
      high++;
    }
  }
  return runs >= LEAST_RUNS && high >= runs * LEAST_RUN;
}

function isValidIn(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The encoding that bytes decoded one by one are truly in; undefined where none can be told. */
export function trueEncoding(bytes: Uint8Array, decodedAs: string): string | undefined {
  if (SEVERAL_BYTES.test(decodedAs) || !hasLongRuns(bytes)) return undefined;
  return STRICT.find((encoding) => isValidIn(bytes, encoding));
}

/** Whether most of what should be letters are the sign for a byte that is none. */
export function isMostlyReplaced(blocks: readonly Block[]): boolean {
  let replaced = 0;
  let letters = 0;
  for (const block of blocks) {
    const text = block.kind === 'rule' ? '' : blockText(block);
    replaced += text.match(/\ufffd/g)?.length ?? 0;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return replaced >= LEAST_REPLACED && replaced >= (letters + replaced) * MOST_REPLACED;
}
