// The words of Markdown, as the corpus says they are to be compared: no link targets, marks or escapes, letters and digits.
export function wordsOf(markdown: string): string[] {
  const plain = markdown
    .normalize('NFC')
    .replace(/\]\((?:\\[\s\S]|[^()\\]|\([^()]*\))*\)/g, ']')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_`~|#]/g, (mark) => (mark === '_' || mark === '*' ? '' : ' '))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

export interface Likeness {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How many words two texts share, each counted as often as it stands in both. */
export function likeness(read: readonly string[], expected: readonly string[]): Likeness {
  const counts = new Map<string, number>();
  for (const word of expected) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of read) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(word, left - 1);
    }
  }
  const precision = read.length > 0 ? shared / read.length : 0;
  const recall = expected.length > 0 ? shared / expected.length : 0;
  return { precision, recall, f1: shared > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
