// What a person sees is what is read: every collected page, and random small ones, drawn by real Chromium against what the
// reader takes from them. Where the two part, the reason has a name, and how often it is met is bounded.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageDeclaration } from '../../src/declaration/declaration.ts';
import { pagesOf } from '../../src/declaration/declared-pages.ts';
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import { type Extracted, extract } from '../../src/sources/extract.ts';
import { htmlOf, page } from '../sources/random-pages.ts';
import { PageOracle } from './page-oracle.ts';
import { differencesOf, type Parting, signsDrawn, signsHidden, signsRead } from './seen-signs.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const folders = ['corpus', 'fresh']
  .map((name) => `${shared}/${name}/extraction`)
  .filter((folder) => existsSync(folder));

type Part = Pick<PageDeclaration, 'select' | 'remove'>;
interface Collected {
  readonly name: string;
  readonly html: string;
  readonly part: Part;
}

function collectedIn(folder: string, id: string): Collected[] {
  const parsed = parseReadable(JSON.parse(readFileSync(`${folder}/${id}/declaration.json`, 'utf8')));
  const document = parsed.ok ? Object.values(parsed.value.terms)[0] : undefined;
  if (!document) throw new Error(`${id} declares no document`);
  const files = readdirSync(`${folder}/${id}`).filter((file) => file.endsWith('.html'));
  return files.sort().map((file, index) => {
    const { select, remove } = pagesOf(document)[index] ?? {};
    const part = { ...(select && { select }), ...(remove && { remove }) };
    return { name: `${id}/${file}`, html: readFileSync(`${folder}/${id}/${file}`, 'utf8'), part };
  });
}

const collected = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((id) => existsSync(`${folder}/${id}/declaration.json`))
    .flatMap((id) => collectedIn(folder, id)),
);

function read(html: string, part: Part): Extracted {
  const extraction = extract([{ bytes: html, url: 'https://page.example/' }], { asks: false, ...part });
  if (!extraction.ok) throw new Error(extraction.failure.detail);
  return extraction;
}

const withoutNumbers = (signs: string): string => signs.replace(/\p{N}/gu, '');

/** Why what is read is not what is drawn, and how often at most on all collected pages together. */
const REASONS: Readonly<Record<string, { most: number; holds: (parting: Parting, hidden: string) => boolean }>> = {
  'an address hidden from machines is read as what it is': {
    most: 60,
    holds: ({ unread, undrawn }) => unread === 'emailprotected' || (unread === '' && undrawn === 'emailprotected'),
  },
  'a style sheet takes the numbers of a list away, and mostly draws others: they are kept': {
    most: 260,
    holds: ({ unread, undrawn }) =>
      (unread === '' && /^(?:\d{1,3}|[a-z]|[ivx]+)$/.test(undrawn)) ||
      (unread !== '' && [undrawn, undrawn.slice(1)].some((signs) => unread === signs.replace(/\d{1,3}/g, ''))),
  },
  'a style sheet hides it, as it hides closed panels: it is read': {
    most: 10,
    holds: ({ unread, undrawn }, hidden) => unread === '' && withoutNumbers(hidden).includes(withoutNumbers(undrawn)),
  },
};
const met = new Map<string, number>();

let oracle: PageOracle;
beforeAll(async () => {
  oracle = await PageOracle.open();
});
afterAll(() => oracle?.close());

describe.skipIf(collected.length === 0)(
  collected.length > 0 ? 'what is drawn of a page is read' : 'pages (skipped: ../shared is not there)',
  () => {
    test.each(collected)('$name', async ({ html, part }) => {
      const drawn = await oracle.drawn(html, part);
      const { blocks, isGeneric } = read(html, part);
      // Without a selector, which part of the page is read is another question.
      if (isGeneric) return;
      const hidden = signsHidden(drawn);
      const unexplained = differencesOf(signsDrawn(drawn), signsRead(blocks)).filter((parting) => {
        const reason = Object.keys(REASONS).find((name) => REASONS[name]?.holds(parting, hidden));
        if (reason !== undefined) met.set(reason, (met.get(reason) ?? 0) + 1);
        return reason === undefined;
      });
      expect(unexplained).toEqual([]);
    });

    test.each(Object.entries(REASONS))('rarely: %s', (reason, { most }) => {
      expect(met.get(reason) ?? 0).toBeLessThanOrEqual(most);
    });
  },
);

describe('what is drawn of random small pages is read', () => {
  const BETWEEN = 'betweentwopages';
  const PAGES = 200;
  test.each([1, 2, 3])(`in ${PAGES} pages, with the seed %i`, async (seed) => {
    const pages = fc.sample(page, { numRuns: PAGES, seed }).map((pieces) => htmlOf(pieces));
    const html = `<!doctype html><title>Terms</title><main>${pages.map((each) => `<p>${BETWEEN}</p>${each}`).join('')}</main>`;
    const drawn = signsDrawn(await oracle.drawn(html, { select: 'main' })).split(BETWEEN);
    const { blocks } = read(html, { select: 'main' });
    const found = signsRead(blocks).split(BETWEEN);
    expect(found).toHaveLength(PAGES + 1);
    const parted = drawn.flatMap((signs, index) =>
      signs === found[index] ? [] : [{ drawn: signs, read: found[index], html: pages[index - 1] }],
    );
    expect(parted).toEqual([]);
  });
});
