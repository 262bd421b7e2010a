// What must hold of every reading, however spoilt the page: it ends, in time, in a reading or a failure with a name, no
// word is announced that is not on the page, and what is stored has the identity that is announced.

import { decode } from '../../src/sources/decode.ts';
import { readPage } from '../../src/sources/read.ts';
import { FAILURE_KINDS } from '../../src/words/reading.ts';
import { identify } from '../../src/words/text.ts';
import type { SpoiltPage } from './page-mutations.ts';

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const squeeze = (text: string): string => (text.normalize('NFC').match(LETTERS) ?? []).join('');
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff\0]|\u034f|[\ufe00-\ufe0f]/g;

/** Whether a word stands in one of the texts, or is of at most three parts that do: what stood between them was hidden. */
function standsIn(word: string, texts: readonly string[], parts = 3): boolean {
  if (texts.some((text) => text.includes(word))) return true;
  if (parts === 1) return false;
  let length = word.length - 1;
  while (length > 0 && !texts.some((text) => text.includes(word.slice(0, length)))) length--;
  return length > 0 && standsIn(word.slice(length), texts, parts - 1);
}

/** Words of the reading that stand nowhere on the page; entities are left to the parser, so pages with them pass. */
export function wordsFromNowhere(canonical: string, html: string): string[] {
  const clean = html.replace(INVISIBLE, '');
  if (/&#?\w/.test(clean)) return [];
  const page = [squeeze(clean), squeeze(clean.replace(/<[^>]*>/g, '')), squeeze(clean.replace(/<[^<>]*>?/g, ''))];
  const words = new Set((canonical.match(LETTERS) ?? []).filter((word) => word.length > 2 && !/^\d+$/.test(word)));
  return [...words].filter((word) => !standsIn(word, page));
}

export interface Verdict {
  readonly outcome: string;
  /** Time of the processor, not of the clock: the machine may be busy with other things. */
  readonly milliseconds: number;
  readonly fault?: string;
}

export function judgeReading(page: SpoiltPage): Verdict {
  const start = process.cpuUsage();
  const outcome = readPage({
    pages: [{ bytes: page.bytes, url: 'https://licensor.example/terms' }],
    declaration: { terms: { Terms: { select: 'main', asks: false } } },
    document: 'Terms',
    language: 'en',
    readOn: '2024-01-01',
  });
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const kind = outcome.outcome === 'reading' ? 'reading' : outcome.kind;
  if (outcome.outcome === 'failure') {
    return FAILURE_KINDS.includes(outcome.kind)
      ? { outcome: kind, milliseconds }
      : { outcome: kind, milliseconds, fault: 'unnamed failure' };
  }
  if (identify(outcome.markdown, { language: 'en' }).identity !== outcome.identity) {
    return { outcome: kind, milliseconds, fault: 'the stored Markdown has another identity' };
  }
  const nowhere = wordsFromNowhere(outcome.canonical, decode(page.bytes));
  return nowhere.length === 0
    ? { outcome: kind, milliseconds }
    : { outcome: kind, milliseconds, fault: `not on the page: ${nowhere.slice(0, 5).join(', ')}` };
}
