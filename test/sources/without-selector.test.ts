// How a text is found where no selector tells which part of the page it is.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/sources/extract.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';
import { matchedIn } from '../../src/sources/word-alignment.ts';

const clause = (about: string): string =>
  `<p>What you agree to about ${about} applies from the day on which you open an account, and it ends when you close it.</p>`;
const CLAUSES = ['payment', 'access', 'content', 'liability', 'notice', 'law', 'courts', 'devices'].map(clause);
const TEXT = `<h1>Terms of Service</h1><p>Last updated: 3 March 2024</p>${CLAUSES.join('')}`;
const page = (body: string): string =>
  `<!doctype html><html><head><title>Terms of Service</title></head><body>${body}</body></html>`;

function read(body: string, help: Parameters<typeof extract>[2] = {}, select?: string): string {
  const found = extract(
    [{ bytes: page(body), url: 'https://licensor.example/terms' }],
    { asks: false, ...(select !== undefined && { select }) },
    { others: readByOthers, ...help },
  );
  return found.ok ? found.markdown : `(${found.failure.kind})`;
}
const timesIn = (text: string, words: string): number => text.split(words).length - 1;

describe('without a selector', () => {
  it('the name of a text and the day under it are read, though readers of articles leave them out', () => {
    const text = read(`<div id="content">${TEXT}</div>`);
    expect(text).toContain('# Terms of Service');
    expect(text).toContain('Last updated: 3 March 2024');
  });

  it.each(['toc-target', 'sidebar', 'banner'])('parts that are all named “%s” are the text', (name) => {
    const text = read(`<div>${CLAUSES.map((one) => `<div class="${name}">${one}</div>`).join('')}</div>`);
    expect(timesIn(text, 'What you agree to')).toBe(CLAUSES.length);
  });

  it('one part that is named so beside the text is not', () => {
    const text = read(`<div><div>${TEXT}</div><div class="sidebar"><p>See our shop.</p></div></div>`);
    expect(text).not.toContain('See our shop');
  });

  it('a text in two layouts is read once, and two texts are both read', () => {
    const other = TEXT.replaceAll('agree to about', 'give us of').replaceAll('applies', 'is kept');
    expect(timesIn(read(`<div>${TEXT}</div><div>${TEXT}</div>`), 'about liability')).toBe(1);
    expect(read(`<div>${TEXT}</div><div>${other}</div>`)).toContain('give us of liability');
  });

  it('a site’s own elements are boxes like any other', () => {
    const menu = '<x-menu class="menu"><a href="/a">Shop now</a></x-menu>';
    expect(read(`<x-app>${menu}<x-text>${TEXT}</x-text></x-app>`)).not.toContain('Shop now');
  });
});

describe('a consent dialog', () => {
  const dialog = (control: string): string =>
    `<div class="zq"><p>We use cookies to count visits and to remember what you chose, and partners use cookies for advertising.</p>${control}</div>`;

  it('is known by its words beside a control that accepts, whatever it is called', () => {
    expect(read(`<div>${TEXT}</div>${dialog('<button>Accept all</button>')}`)).not.toContain('count visits');
  });

  it('is none where nothing is chosen, nor inside the text', () => {
    const policy = `<div>${TEXT}${dialog('<button>Accept all</button>')}</div>`;
    expect(read(policy)).toContain('count visits');
    expect(read(`<div>${TEXT}<div>${dialog('')}</div></div>`)).toContain('count visits');
  });
});

describe('a selector that matches nothing', () => {
  const previous = read(`<main class="old">${TEXT}</main>`, {}, '.old');
  const changed = `<header><p>Welcome to the shop of the licensor, which has more than you need.</p></header><main class="new">${TEXT}</main>`;

  it('is made up for by the words of the text before, as far as they reach', () => {
    expect(read(changed, { previous }, '.old')).toBe(previous);
  });

  it('is made up for by a text before of one line, which is Markdown as any other', () => {
    const line = `<p>${'You may use the shop as long as you follow <a href="/rules">the rules of the house</a>. '.repeat(4)}</p>`;
    const before = read(`<main class="old">${line}</main>`, {}, '.old');
    expect(before).toContain('](https://licensor.example/rules)');
    expect(read(`<main class="new">${line}</main>`, { previous: before.trimEnd() }, '.old')).toBe(before);
  });

  it('is a failure where any of those words is another one or is gone', () => {
    expect(read(changed.replace('liability', 'fees'), { previous }, '.old')).toBe('(selector-missed)');
    expect(read(changed.replace(CLAUSES[3] ?? '', ''), { previous }, '.old')).toBe('(selector-missed)');
  });
});

describe('words found again', () => {
  it('are counted by part, in the order of both texts', () => {
    const parts = [['a', 'b'], ['c'], ['d', 'e']];
    expect(matchedIn(parts, ['a', 'b', 'd', 'e'])).toEqual([2, 0, 2]);
    expect(matchedIn(parts, ['d', 'e', 'x'])).toEqual([0, 0, 2]);
    expect(matchedIn(parts, [])).toEqual([0, 0, 0]);
  });
});
