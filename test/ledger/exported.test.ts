// The exported record: whole it verifies, and any change to it shows.
import { describe, expect, it } from 'vitest';
import { compress } from '../../src/ledger/compression.ts';
import { exportRecord, verifyExported } from '../../src/ledger/exported.ts';
import type { RecordSource } from '../../src/ledger/record-source.ts';
import { seal } from '../../src/record/chain.ts';
import type { Entry, Fact } from '../../src/record/entry.ts';
import { digest } from '../../src/words/digest.ts';

const AT = Date.parse('2026-06-03T09:30:00Z');
const WORDS = '# Terms\n\nWithin 14 days.\n';
const facts: Fact[] = [
  { type: 'languageChosen', language: 'en' },
  {
    type: 'textSeen',
    document: 'Terms of Service',
    language: 'en',
    identity: digest('any'),
    words: digest('any'),
    markdown: digest(WORDS),
    url: 'https://parcels.example/en/terms',
    extraction: 1,
    seen: AT,
  },
  { type: 'modeChosen', mode: 'remind' },
];
const entries: Entry[] = [];
for (const fact of facts) entries.push(seal(fact, entries.at(-1), { at: AT, agreement: 'parcels', product: '0.1.0' }));
const last = entries.at(-1) as Entry;
const source: RecordSource = {
  agreement: 'parcels',
  entries: async () => entries,
  watches: async () => [],
  archives: async () => ({}),
  text: async (hash) => (hash === digest(WORDS) ? compress(new TextEncoder().encode(WORDS)) : undefined),
};
const exported = async () => {
  const record = await exportRecord(source, { position: last.position, hash: last.hash }, AT);
  return JSON.parse(JSON.stringify(record));
};

describe('an exported record', () => {
  it('holds every entry and the words of every text, and verifies', async () => {
    const record = await exported();
    expect(record.entries).toEqual(entries);
    expect(record.texts).toEqual({ [digest(WORDS)]: WORDS });
    expect(verifyExported(record)).toEqual({ ok: true, entries: 3, texts: 1, archives: 0, head: last.hash });
  });

  it('takes along what was put aside, with its words, and says that it verifies none of it', async () => {
    const aside = { '2026-06-02T00:00:00.000Z 0': [...entries, { spoilt: true }] };
    const fresh = seal({ type: 'recordSetAside', fault: 'gap at 1', archive: 'any' }, undefined, {
      at: AT,
      agreement: 'parcels',
      product: '0.1.0',
    });
    const after: RecordSource = { ...source, entries: async () => [fresh], archives: async () => aside };
    const record = await exportRecord(after, { position: 0, hash: fresh.hash }, AT);
    expect(record.archives).toEqual(aside);
    expect(record.texts).toEqual({ [digest(WORDS)]: WORDS });
    expect(verifyExported(JSON.parse(JSON.stringify(record)))).toMatchObject({ ok: true, entries: 1, archives: 1 });
  });

  it('without its last entry named verifies, and names none', async () => {
    const { head: _, ...record } = await exported();
    const verified = verifyExported({ ...record, entries: record.entries.slice(0, 2) });
    expect(verified).toMatchObject({ ok: true, entries: 2 });
    expect(verified).not.toHaveProperty('head');
  });

  it('with a changed word, a changed or missing entry, or a missing text does not', async () => {
    const record = await exported();
    const hash = digest(WORDS);
    for (const spoilt of [
      { ...record, texts: { [hash]: WORDS.replace('14', '30') } },
      { ...record, texts: {} },
      { ...record, entries: record.entries.slice(0, 2) },
      { ...record, entries: record.entries.toSpliced(1, 1) },
      { ...record, entries: record.entries.with(2, { ...last, at: AT + 1 }) },
      { ...record, format: 'another' },
      undefined,
    ]) {
      expect(verifyExported(spoilt).ok).toBe(false);
    }
  });
});
