// Every expression of the product is linear in what it is given: pages are as long as their writers like. Proved by scslre,
// the analysis behind eslint-plugin-regexp, for the expressions as they are written and for those made of word lists.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { analyse } from 'scslre';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What the analysis cannot see, or what is never given more than a few signs: by file and a part of the expression. */
const LINEAR_ALL_THE_SAME: readonly { readonly file: string; readonly part: string; readonly because: string }[] = [
  {
    file: 'src/words/redline/word-tokens.ts',
    part: '(?:[.,:]',
    because: 'what the figure does not match the next alternative takes whole: nothing is begun anew inside it',
  },
  {
    file: 'src/words/difference/difference.ts',
    part: '\\p{Lu}',
    because: 'the blanks before a capital are passed over once for that capital alone',
  },
  { file: 'src/words/dates/stated-date-line.ts', part: '{0,2}$', because: 'it is given 24 signs' },
  {
    file: 'src/words/dates/stated-date-line.ts',
    part: 'fino al',
    because: 'only runs of blanks are tried anew, and a line holds blanks one by one',
  },
  { file: 'src/words/dates/stated-date-text.ts', part: 'von|par', because: 'it is given less than 80 signs' },
];

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => posix.join('src', name))
  .filter((name) => /\.tsx?$/.test(name));

function writtenIn(file: string): Expression[] {
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex } = node as { type?: unknown; regex?: { pattern: string; flags: string } };
    if (type === 'Literal' && regex) found.push({ file, source: regex.pattern, flags: regex.flags });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(readFileSync(join(root, file), 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file));
  return found;
}

const isKnown = ({ file, source }: Expression): boolean =>
  LINEAR_ALL_THE_SAME.some((known) => file.startsWith(known.file) && source.includes(known.part));

/** The expressions of these for which some text takes more than linear time, with what is wrong with them. */
const slow = (expressions: readonly Expression[]): string[] =>
  expressions.flatMap((expression) => {
    const { reports } = analyse({ source: expression.source, flags: expression.flags }, { maxReports: 1 });
    const [report] = reports;
    if (!report || isKnown(expression)) return [];
    return [`${expression.file}: /${expression.source.slice(0, 200)}/${expression.flags} (${report.type})`];
  });

describe('the analysis', () => {
  test.each(['(a+)+$', '\\s+$', '\\d+ days', '(?:a|a)*b', '[\\w.]*@'])('finds /%s/', (source) => {
    expect(slow([{ file: 'src/x.ts', source, flags: 'u' }])).toHaveLength(1);
  });

  test.each(['a+$|b', '(?<!\\d)\\d+ days', '^\\s+', '[^<]{0,500}<'])('passes or bounds /%s/', (source) => {
    const found = slow([{ file: 'src/x.ts', source, flags: 'u' }]);
    expect(found.filter((each) => each.includes('Self'))).toEqual([]);
  });

  test('is given every expression that is written', () => {
    expect(files.flatMap(writtenIn).length).toBeGreaterThan(200);
  });
});

test.each(files)('%s', (file) => {
  expect(slow(writtenIn(file))).toEqual([]);
});

describe('those made of word lists', () => {
  const made: Expression[] = [];
  const real = globalThis.RegExp;

  beforeAll(async () => {
    globalThis.RegExp = new Proxy(real, {
      construct(target, given: [string | RegExp, string?], newTarget) {
        const expression = Reflect.construct(target, given, newTarget) as RegExp;
        const file = /\/(src\/(?:agreement|sources)\/[^:?)]+)/.exec(new Error().stack ?? '')?.[1];
        if (file) made.push({ file, source: expression.source, flags: expression.flags });
        return expression;
      },
    });
    const { readPage } = await import('../src/sources/read.ts');
    const { difference } = await import('../src/words/difference/difference.ts');
    const terms = { Terms: { asks: true, select: 'main' } };
    for (const language of ['en', 'de', 'fr', 'ja', 'ru', 'zh-cn', 'ar', 'tr']) {
      const [before, after] = ['3', '4'].map((day) => {
        const words = `<h1>Terms of Service</h1><p>Last updated: ${day} May 2024</p><p>© Depot 2024, ${day} days ago</p>`;
        const page = `<title>Terms</title><main>${words}<p>${'You accept these terms of use. '.repeat(30 + Number(day))}</p></main>`;
        const bytes = new TextEncoder().encode(page);
        const pages = [{ bytes, contentType: 'text/html', url: 'https://parcels.example/terms' }];
        return readPage({ pages, declaration: { terms }, document: 'Terms', language, readOn: '2026-06-01' });
      });
      if (before?.outcome === 'reading' && after?.outcome === 'reading') difference(before, after, language);
    }
  }, 120_000);
  afterAll(() => {
    globalThis.RegExp = real;
  });

  test('are linear, too', { timeout: 120_000 }, () => {
    const distinct = [...new Map(made.map((each) => [`${each.source}/${each.flags}`, each])).values()];
    expect(distinct.length).toBeGreaterThan(5);
    expect(slow(distinct)).toEqual([]);
  });
});
