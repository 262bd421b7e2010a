// Reads what the scripted site says: the words, and behind a bar the date they state; `?` before them is unlike the words before.
import type { ReadingPorts } from '../../src/background/ports.ts';
import { digest } from '../../src/words/digest.ts';
import type { Reading } from '../../src/words/reading.ts';

export const readScripted: ReadingPorts['read'] = ({ pages, document, language }) => {
  const [words = '', date] = new TextDecoder().decode(pages[0]?.bytes).split(' | ');
  const reading: Reading = {
    outcome: 'reading',
    document,
    language,
    url: pages[0]?.url ?? '',
    markdown: words,
    canonical: words,
    identity: digest(words),
    words: digest(words.toLowerCase()),
    statedDates: [],
    ...(date && { statedDate: { iso: date, precision: 'day', role: 'updated' } as const }),
    isGeneric: false,
    extraction: 1,
  };
  const isUnlike = words.startsWith('?');
  return isUnlike ? { outcome: 'failure', kind: 'implausible', detail: 'as scripted', doubted: reading } : reading;
};
