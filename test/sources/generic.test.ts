// Without a selector the agreement is found by its prose; what stands around it is left out.
import { describe, expect, test } from 'vitest';
import { read } from './page.ts';

const sentence = (n: number): string =>
  `Clause ${n}: you may use the service for purposes of your own, as long as you keep to what this agreement says about it.`;
const clauses = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `<p>${sentence(from + i)}</p>`).join('');
const links = (n: number): string =>
  Array.from({ length: n }, (_, i) => `<a href="/${i}">Product number ${i}</a> `).join('');

function words(body: string, name?: string): string {
  const extraction = read(`<body>${body}</body>`, {}, name);
  return extraction.ok ? extraction.markdown : `(${extraction.failure.kind})`;
}

const text = `<h1>Terms</h1><p>Updated 1 May 2024</p>${clauses(1, 9)}`;
const plain = words(text);

describe('left out', () => {
  test.each([
    [
      'navigation, footer, aside',
      `<nav>x ${links(3)}</nav>${text}<footer>© Us</footer><aside>${clauses(90, 90)}</aside>`,
    ],
    [
      'roles that say the same',
      `<div role="banner">x</div><div role="navigation">y</div>${text}<div role="contentinfo">z</div>`,
    ],
    ['menus that are only links', `<div>${links(30)}</div><div>${text}</div><div><ul><li>${links(20)}</ul></div>`],
    [
      'what is named after what surrounds',
      `<div class="siteHeader_breadcrumbs">Home</div><div>${text}</div><div id="main-footer">Us</div>`,
    ],
    [
      'consent to cookies, however long',
      `<div>${text}</div><div>${'<p>We use cookies to count visits, and partners use cookies to advertise.</p>'.repeat(20)}<button>Accept all</button></div>`,
    ],
    ['an open dialog', `<div>${text}</div><div aria-modal="true">${clauses(50, 52)}</div>`],
    ['words left by scripts that measure fonts', `<div>${text}</div><div>${'word '.repeat(300)}</div>`],
    ['hidden parts', `<div style="display:none">${clauses(60, 70)}</div><div>${text}</div>`],
  ])('%s', (_what, body) => expect(words(body)).toBe(plain));
});

describe('kept', () => {
  test('the title and date that stand outside the text', () => {
    expect(words(`<header><h1>Terms</h1><p>Updated 1 May 2024</p></header><div>${clauses(1, 9)}</div>`)).toBe(plain);
  });
  test('a text in several parts', () => {
    const body = `<section><h1>Terms</h1><p>Updated 1 May 2024</p>${clauses(1, 4)}</section><section>${clauses(5, 9)}</section>`;
    expect(words(body)).toBe(plain);
  });
  test('a large part, whatever it is named', () => {
    expect(words(`<div class="modal-content">${text}</div><div>${clauses(10, 11)}</div>`)).toContain(sentence(9));
  });
  test('a list of links within the text', () => {
    expect(words(`<div>${text}<ul><li>${links(9)}</ul>${clauses(10, 12)}</div>`)).toContain('Product number 8');
  });
  test('a text in a script without spaces', () => {
    const chinese = '<p>您可以为自己的目的使用本服务，但须遵守本协议的规定，不得用于商业目的。</p>'.repeat(6);
    expect(words(`<div>${links(20)}</div><div><h1>服务条款</h1>${chinese}</div>`)).toMatch(/^# 服务条款/);
  });
});

test('a page without words is empty, and one that is none is no page', () => {
  expect(words('<div id="root"></div><script>let a = "words"</script>')).toBe('(empty)');
  for (const bytes of ['%PDF-1.4 <x>', '{"a": "<p>"}', 'just words', '']) {
    expect(read(bytes)).toMatchObject({ ok: false, failure: { kind: 'not-html' } });
  }
});

describe('several documents on one page', () => {
  const one = (title: string, from: number): string =>
    `<div><h2>${title}</h2><p>Effective May 2024</p>${clauses(from, from + 5)}</div>`;
  const page =
    one('Terms of Service', 1) +
    one('Additional Terms for Teams', 11) +
    one('Partner Terms', 21) +
    one('Privacy Policy', 31) +
    one('California Privacy Notice', 41) +
    one('Cookie Policy', 51);
  const titles = (name?: string): string[] =>
    [...words(page, name).matchAll(/^## (.*)/gm)].map((match) => match[1] ?? '');
  test('are told apart by their own titles and dates', () => {
    expect(titles('Terms of Service')).toEqual(['Terms of Service', 'Additional Terms for Teams']);
    expect(titles('Privacy Policy')).toEqual(['Privacy Policy', 'California Privacy Notice']);
    expect(titles('Trackers Policy')).toEqual(['Cookie Policy']);
  });
  test('are all read when the name says nothing, or names none of them', () => {
    expect(titles()).toHaveLength(6);
    expect(titles('Imprint')).toHaveLength(6);
    expect(titles('Copyright Claims Policy')).toHaveLength(6);
  });
  test('a section of a document, which has no date of its own, is never cut', () => {
    const body = `<h1>Privacy Policy</h1><p>Effective May 2024</p>${clauses(1, 4)}<h2>Cookie Policy</h2>${clauses(5, 9)}`;
    expect(words(body, 'Privacy Policy')).toContain(sentence(9));
  });
  test('with a selector the name decides nothing', () => {
    expect(read(page, { select: 'body' }, 'Trackers Policy')).toMatchObject({ ok: true, markdown: words(page) });
  });
});
