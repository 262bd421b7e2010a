// A text in two languages side by side: the column of the language asked for is read.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/sources/extract.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';

const ENGLISH = [
  'You pay for each parcel on the day on which you hand it over at one of our depots, and we give you a receipt for it.',
  'We are liable for a parcel that is lost up to the value which you told us when you handed it over, and for nothing more.',
  'Either side may end this agreement by a letter which reaches the other side one month before the day on which it ends.',
  'The law of the country in which the depot stands applies to this agreement, and its courts decide what is in dispute.',
];
const GERMAN = [
  'Sie zahlen für jedes Paket an dem Tag, an dem Sie es in einem unserer Depots abgeben, und erhalten dafür eine Quittung.',
  'Wir haften für ein verlorenes Paket bis zu dem Wert, den Sie uns bei der Abgabe genannt haben, und für nichts darüber.',
  'Beide Seiten können diese Vereinbarung mit einem Brief beenden, der die andere Seite einen Monat vor dem Ende erreicht.',
  'Für diese Vereinbarung gilt das Recht des Landes, in dem das Depot steht, und dessen Gerichte entscheiden jeden Streit.',
];
const rows = (cells: (at: number) => readonly string[]): string =>
  `<table>${ENGLISH.map(
    (_, at) =>
      `<tr>${cells(at)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  ).join('')}</table>`;

function read(table: string, language?: string, select?: string): string {
  const bytes = `<!doctype html><html><head><title>Terms</title></head><body><h1>Terms</h1>${table}</body></html>`;
  const found = extract(
    [{ bytes, url: 'https://quillmoor.example/terms' }],
    { asks: false, ...(select !== undefined && { select }) },
    { others: readByOthers, language },
  );
  return found.ok ? found.markdown : found.failure.kind;
}
const held = (text: string): string =>
  [...ENGLISH, ...GERMAN].map((line) => (text.includes(line) ? 'x' : '-')).join('');
const [ONLY_ENGLISH, ONLY_GERMAN, BOTH] = ['xxxx----', '----xxxx', 'xxxxxxxx'];

describe('a table with a language in each column', () => {
  const both = rows((at) => [ENGLISH[at] ?? '', GERMAN[at] ?? '']);
  it('is read in the language asked for', () => {
    expect(held(read(both, 'en'))).toBe(ONLY_ENGLISH);
    expect(held(read(both, 'de'))).toBe(ONLY_GERMAN);
    expect(held(read(both, 'de-AT'))).toBe(ONLY_GERMAN);
  });

  it('is read whole where no column is in that language, or none is asked for', () => {
    expect(held(read(both, 'fr'))).toBe(BOTH);
    expect(held(read(both))).toBe(BOTH);
  });

  it('keeps its numbers, and what spans both columns', () => {
    const numbered = rows((at) => [`${at + 1}.`, ENGLISH[at] ?? '', GERMAN[at] ?? '']);
    expect(read(numbered, 'en')).toContain('4');
    expect(held(read(numbered, 'en'))).toBe(ONLY_ENGLISH);
    const spanned = both.replace('</table>', '<tr><td colspan="2">Quillmoor Ltd, 12 Heron Lane</td></tr></table>');
    expect(read(spanned, 'en')).toContain('12 Heron Lane');
    expect(held(read(spanned, 'en'))).toBe(ONLY_ENGLISH);
  });

  it('with headings in its cells is read so, too', () => {
    const headed = rows((at) => [
      `<h2>On parcels</h2><p>${ENGLISH[at]}</p>`,
      `<h2>Zu Paketen</h2><p>${GERMAN[at]}</p>`,
    ]);
    expect(held(read(headed, 'en'))).toBe(ONLY_ENGLISH);
    expect(read(headed, 'en')).not.toContain('Zu Paketen');
  });

  it('is read as declared where a selector tells', () => {
    expect(held(read(both, 'en', 'table'))).toBe(BOTH);
  });
});

describe('what is no translation is read', () => {
  it('a column that changes its language', () => {
    const crossed = rows((at) =>
      at % 2 ? [ENGLISH[at] ?? '', GERMAN[at] ?? ''] : [GERMAN[at] ?? '', ENGLISH[at] ?? ''],
    );
    expect(held(read(crossed, 'en'))).toBe(BOTH);
  });

  it('a column in which one cell is in the language asked for', () => {
    const mixed = rows((at) => [ENGLISH[at] ?? '', at === 3 ? (ENGLISH[0] ?? '') : (GERMAN[at] ?? '')]);
    expect(held(read(mixed, 'en')).slice(4)).toBe('xxx-');
  });

  it('a column that is much shorter or longer', () => {
    const short = rows((at) => [(ENGLISH[at] ?? '').repeat(4), GERMAN[at] ?? '']);
    expect(held(read(short, 'en'))).toBe(BOTH);
  });

  it('rows in one language and rows in another', () => {
    const below = `<table>${[...ENGLISH, ...GERMAN].map((line, at) => `<tr><td>${at}</td><td>${line}</td></tr>`).join('')}</table>`;
    expect(held(read(below, 'en'))).toBe(BOTH);
  });
});

describe('clauses in rows beside pictures', () => {
  it('are read surely: the other readers have the words of the pictures, too', () => {
    const topics = ['payment', 'access', 'content', 'liability', 'notice', 'law', 'courts', 'devices'];
    const lines = topics.map(
      (about) =>
        `<tr><td><img src="/i.svg" alt="${about} sign"></td><td><h3>${about}</h3><p>What you agree to about ${about} applies from the day on which you open an account.</p></td></tr>`,
    );
    const bytes = `<title>Terms</title><main><h1>Terms</h1><table>${lines.join('')}</table></main>`;
    const found = extract([{ bytes, url: 'https://quillmoor.example/' }], { asks: false }, { others: readByOthers });
    expect(found).toMatchObject({ ok: true, isUnsure: false, markdown: expect.stringContaining('payment sign') });
  });
});
