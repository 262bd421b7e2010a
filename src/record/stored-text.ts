// What the ledger recorded of a text: its identities, its stated date and the key of its Markdown.

import type { Sha256 } from '../words/vocabulary.ts';
import type { Fact } from './entry.ts';
import type { History } from './history.ts';

export type RecordedText = Extract<Fact, { type: 'textSeen' | 'textReread' }>;

/** As it was recorded last; undefined if no such text was ever seen. */
export function recordedText(entries: History, identity: Sha256): RecordedText | undefined {
  for (const { fact } of entries.toReversed()) {
    if ((fact.type === 'textSeen' || fact.type === 'textReread') && fact.identity === identity) return fact;
  }
  return undefined;
}
