import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationSchema } from '../../scripts/schema.mjs';
import ours from '../../src/agreements/17track.json' with { type: 'json' };
import { askingDocuments, pagesOf } from '../../src/declaration/declared-pages.ts';
import { agreementSchema, parseDeclaration, parseReadable } from '../../src/declaration/parse-declaration.ts';
import { extract } from '../../src/sources/extract.ts';

const theirs = '../shared/corpus/declarations';

/** 17TRACK's declaration with one field, named by its path, replaced or taken away. */
function withField(path: string, value: unknown): unknown {
  const copy = structuredClone(ours) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at = copy;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
const faultsOf = (input: unknown) => {
  const parsed = parseDeclaration(input);
  return parsed.ok ? [] : parsed.faults;
};
const fieldsAtFault = (input: unknown) => faultsOf(input).map((fault) => fault.field);

describe('a declaration', () => {
  it('of 17TRACK is good: 33 languages, of which Chinese prevails, and the terms ask', () => {
    const parsed = parseDeclaration(ours);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    expect(Object.keys(parsed.value.languages)).toHaveLength(33);
    expect(parsed.value.prevailing).toBe('zh-cn');
    expect(askingDocuments(parsed.value)).toEqual(['Terms of Service']);
  });

  it.each([
    ['id', 'Seventeen Track'],
    ['id', undefined],
    ['name', ' '],
    ['licensor', '17TRACK'],
    ['licensor.company', 17],
    ['licensor.home', 'www.17track.net'],
    ['licensor.business', 'https://user:secret@17track.net/'],
    ['licensor.contact', 'javascript:void(0)'],
    ['hosts', []],
    ['hosts.0', 'https://17track.net'],
    ['hosts.0', 'a.example.xn--'],
    ['openPages.0', 'https://17track.net/about'],
    ['openPages.0', '17track.net.example/about'],
    ['openPages.0', 'not17track.net/about'],
    ['openPages.0', '17track.net/**/about'],
    ['openPages.0', '17track.net/*a*/about'],
    ['openPages.0', `17track.net/${'a'.repeat(489)}`],
    ['openPages', Array.from({ length: 51 }, (_, index) => `17track.net/${index}`)],
    ['prevailing', 'tlh'],
    ['prevailing', undefined],
    ['languages', {}],
    ['languages.und', { name: 'Some language', tag: 'und' }],
    ['languages.en.tag', 'no such tag'],
    ['languages.en.name', ''],
    ['amendment.days', -1],
    ['amendment.days', 2.5],
    ['amendment.days', '5'],
    ['amendment.countNoticeDay', 'no'],
    ['amendment.timeZone', 'Asia/Nowhere'],
    ['amendment.basis', ''],
    ['amendment.calendar', 'lunar'],
    ['amendment.rule', undefined],
    ['amendment.rule', 'monthly'],
    ['terms.Terms of Service.fetch', 'ftp://17track.net/'],
    ['terms.Terms of Service.select', '.container >'],
    ['terms.Terms of Service.select', 5],
    ['terms.Terms of Service.remvoe', '.menu'],
    ['terms.Terms of Service.landmarks.*', '17TRACK'],
    ['terms.Terms of Service.landmarks.tlh', ['17TRACK']],
    ['terms.Terms of Service.landmarks.en', []],
    ['terms.Terms of Service.fetch', 'https://17track.example/{language}/terms'],
    ['terms.Terms of Service.fetch', 'https://not17track.net/{language}/terms'],
    ['terms.Terms of Service.asks', 'yes'],
    ['terms', {}],
    ['terms.Privacy Policy.siblings.0', '/en/privacy'],
    ['terms.Privacy Policy.siblings.0', 'https://17track.example/privacy'],
    ['terms.Privacy Policy.combine', []],
  ])('with %s = %j names that field', (field, value) => {
    expect(fieldsAtFault(withField(field, value))).toContain(field);
  });

  it.each([
    ['name', undefined, 'is missing'],
    ['name', 17, 'must be text in quotes'],
    ['amendment.days', '5', 'must be a number'],
    ['amendment.countNoticeDay', 'no', 'must be true or false'],
    ['hosts', '17track.net', 'must be a list'],
    ['languages', 5, 'must be an object'],
  ])('with %s = %j says what it must be: %s', (field, value, message) => {
    expect(faultsOf(withField(field, value))).toContainEqual({ field, message });
  });

  it('without an amendment rule states no period, and one that counts no days takes none', () => {
    const { amendment: _, ...others } = withField('name', 'X') as Record<string, unknown>;
    expect(parseDeclaration(others)).toMatchObject({
      ok: true,
      value: { amendment: { rule: 'unstated', timeZone: 'UTC' } },
    });
    const dated = { rule: 'dated', timeZone: 'Asia/Shanghai' };
    expect(faultsOf(withField('amendment', dated))).toEqual([]);
    expect(fieldsAtFault(withField('amendment', { ...dated, days: 5 }))).toEqual(['amendment.days']);
    expect(faultsOf(withField('amendment.rule', 'monthly'))).toEqual([
      { field: 'amendment.rule', message: 'must be "counted", "dated" or "unstated"' },
    ]);
  });

  it.each([
    ['conditions', []],
    ['licensor', {}],
    ['licensor.company', undefined],
    ['licensor.home', undefined],
    ['licensor.business', undefined],
    ['licensor.contact', undefined],
  ])('may leave out %s', (field, meant) => {
    const parsed = parseDeclaration(withField(field, undefined));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    expect(field.split('.').reduce((at: unknown, step) => (at as Record<string, unknown>)[step], parsed.value)).toEqual(
      meant,
    );
  });

  it('names a condition that Assent has no words for', () => {
    expect(faultsOf(withField('conditions', ['personal-use', 'be-nice']))).toEqual([
      { field: 'conditions.1', message: 'must be "personal-use"' },
    ]);
  });

  it('names the field inside a range, a list of selectors, or a combined page', () => {
    const terms = 'terms.Terms of Service';
    expect(fieldsAtFault(withField(`${terms}.select`, { startBefore: '#a', endBefor: '#b' }))).toContain(
      `${terms}.select.endBefor`,
    );
    expect(fieldsAtFault(withField(`${terms}.remove`, ['.menu', { startAfter: '#a', endBefore: '' }]))).toEqual([
      `${terms}.remove.1.endBefore`,
    ]);
    expect(
      fieldsAtFault(withField(`${terms}.combine`, [{ fetch: 'https://a.example/' }, { fetch: 'nowhere' }])),
    ).toEqual([`${terms}.combine.1.fetch`]);
  });

  it('says a range needs one start and one end', () => {
    const select = 'terms.Terms of Service.select';
    expect(faultsOf(withField(select, { startBefore: '#a', endBefore: '#b' }))).toEqual([]);
    expect(faultsOf(withField(select, { startBefore: '#a', startAfter: '#a', endBefore: '#b' }))).toHaveLength(1);
    expect(faultsOf(withField(select, { startBefore: '#a' }))).toHaveLength(1);
  });

  it('needs an address for each page, and a document that asks', () => {
    expect(fieldsAtFault(withField('terms.Terms of Service.fetch', undefined))).toEqual(['terms.Terms of Service']);
    expect(fieldsAtFault(withField('terms.Terms of Service.asks', false))).toEqual(['terms']);
    expect(faultsOf(withField('amendment.days', 0))).toEqual([]);
  });

  it('names a combined page and each of its siblings on a host that is not covered', () => {
    const field = 'terms.Terms of Service.combine';
    const [good, bad] = ['https://t.17track.net/en', 'https://17track.net.example/en'];
    expect(faultsOf(withField(field, [{ fetch: good, siblings: [good, bad] }, { fetch: bad }]))).toEqual([
      { field: `${field}.0.siblings.1`, message: 'must be on one of the declared hosts' },
      { field: `${field}.1.fetch`, message: 'must be on one of the declared hosts' },
    ]);
  });

  it('may have landmarks for each of its languages and for all, and a page on each of its hosts', () => {
    expect(faultsOf(withField('terms.Terms of Service.landmarks', { '*': ['17TRACK'], en: ['terms'] }))).toEqual([]);
    expect(faultsOf(withField('terms.Terms of Service.fetch', 'https://{language}.17track.net/terms'))).toEqual([]);
  });

  it.each([
    [[{ removeQueryParams: ['utm', 'id'] }], 'b=2'],
    [{ removeQueryParams: ['utm', 'id'] }, 'b=2'],
    [[{ removeQueryParams: 'utm' }, 'ours'], 'b=2&id=3'],
    ['removeQueryParams', 'utm=1&b=2&id=3'],
    [[], 'utm=1&b=2&id=3'],
  ])('with the filter %j removes those parameters from links', (filter, left) => {
    const parsed = parseReadable({ name: 'X', terms: { Terms: { select: 'main', filter } } });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const page = { bytes: '<main><a href="/a?utm=1&b=2&id=3">x</a></main>', url: 'https://x.example/' };
    const { Terms: document } = parsed.value.terms;
    const extraction = document && extract([page], document);
    expect(extraction?.ok && extraction.markdown).toBe(`[x](https://x.example/a?${left})\n`);
  });

  it('that is bad in several places names them all', () => {
    expect(fieldsAtFault({ ...ours, id: '', hosts: [] })).toEqual(expect.arrayContaining(['id', 'hosts']));
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseDeclaration(input).ok).toBe(false);
        parseReadable(input);
      }),
    );
    for (const input of [undefined, null, '', [], 17, { name: 'x', terms: {} }, { name: 'x', terms: { '': {} } }]) {
      expect(parseReadable(input).ok).toBe(false);
    }
  });

  it('never throws, whatever stands in one of its fields', () => {
    const paths = ['id', 'licensor', 'hosts', 'languages', 'amendment', 'terms', 'terms.Privacy Policy.select'];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const parsed = parseDeclaration(withField(path, value));
        if (!parsed.ok) expect(parsed.faults.every((fault) => fault.field !== '' && fault.message !== '')).toBe(true);
      }),
    );
  });

  it('of several pages gives each its own select, or that of the whole', () => {
    const parsed = parseReadable({
      name: 'Example',
      terms: {
        Terms: {
          select: 'main',
          combine: [{ fetch: 'https://a.example/' }, { fetch: 'https://b.example/', select: '#b' }],
        },
      },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const { Terms: document } = parsed.value.terms;
    expect(document && pagesOf(document).map((page) => page.select)).toEqual(['main', '#b']);
  });

  it('stands in the JSON Schema as it is checked at run time (npm run schema)', () => {
    expect(readFileSync('src/agreements/declaration.schema.json', 'utf8')).toBe(declarationSchema(agreementSchema));
  });

  it.skipIf(!existsSync(theirs))('of Open Terms Archive is readable as it stands (../shared/corpus)', () => {
    const files = readdirSync(theirs).filter(
      (file) => /^(?!index).*\.json$/.test(file) && !file.endsWith('.history.json'),
    );
    expect(files.length).toBeGreaterThan(0);
    const unreadable = files.flatMap((file) => {
      const parsed = parseReadable(JSON.parse(readFileSync(`${theirs}/${file}`, 'utf8')));
      return parsed.ok ? [] : [{ file, faults: parsed.faults }];
    });
    expect(unreadable).toEqual([]);
  });
});

it.each(['all', 'terms', 'welcome'])(
  'no agreement is called %s, as the page has another address by that name',
  (id) => {
    const written = { id, name: 'A', hosts: ['a.example'], terms: { Terms: { fetch: 'https://a.example/terms' } } };
    const parsed = parseDeclaration(written);
    expect(parsed.ok ? [] : parsed.faults.map(({ field }) => field)).toEqual(['id']);
    expect(parseDeclaration({ ...written, id: `${id}-site` }).ok).toBe(true);
  },
);
