// Under which key the Markdown of a text is stored.
import type { Entry } from './entry.ts';
import type { Sha256 } from './vocabulary.ts';

/** As the ledger recorded it last; undefined if it never saw such a text. */
export function storedUnder(entries: readonly Entry[], identity: Sha256): Sha256 | undefined {
  const isOfText = ({ fact }: Entry) =>
    (fact.type === 'textSeen' || fact.type === 'textReread') && fact.identity === identity;
  const fact = entries.findLast(isOfText)?.fact;
  return fact?.type === 'textSeen' || fact?.type === 'textReread' ? fact.markdown : undefined;
}
