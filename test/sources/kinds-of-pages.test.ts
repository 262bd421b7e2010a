// Pages of kinds that differ in how they are built: what a person would call the document is read whole, and what stands
// beside it is not, with no selector to tell the one from the other.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/sources/extract.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';

const SUBJECTS = [
  'payment',
  'access',
  'content',
  'liability',
  'notice',
  'law',
  'courts',
  'devices',
  'refunds',
  'support',
];
const sentence = (about: string): string =>
  `What you agree to about ${about} applies from the day on which you open an account, and it ends when you close it.`;
const SENTENCES = SUBJECTS.map(sentence);
const PARAGRAPHS = SENTENCES.map((one) => `<p>${one}</p>`).join('');
const TEXT = `<h1>Terms of Service</h1><p>Last updated: 3 March 2024</p>${PARAGRAPHS}`;

function read(body: string, head = '<title>Terms of Service</title>'): string {
  const bytes = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const found = extract([{ bytes, url: 'https://licensor.example/terms' }], { asks: false }, { others: readByOthers });
  return found.ok ? found.markdown : `(${found.failure.kind})`;
}

const missingIn = (markdown: string, wanted: readonly string[]): string[] =>
  wanted.filter((one) => !markdown.includes(one));

const link = (words: string): string => `<a href="/${words.replaceAll(' ', '-')}">${words}</a>`;
const MENU = `<nav><ul>${['Shop now', 'Our prices', 'Careers here', 'Sign in'].map((one) => `<li>${link(one)}</li>`).join('')}</ul></nav>`;

/** How one text may be built; of each, every sentence is wanted. */
const BUILDS: Readonly<Record<string, string>> = {
  'boxes in boxes, without a heading': `<div><div>${SENTENCES.map((one) => `<div><div><span>${one}</span></div></div>`).join('')}</div></div>`,
  'lines parted by breaks alone': `<div><b>Terms of Service</b><br><br>${SENTENCES.join('<br><br>')}</div>`,
  'a table for its layout': `<table><tr><td width="150">${link('Shop now')}<br>${link('Sign in')}</td><td><h1>Terms of Service</h1>${PARAGRAPHS}</td></tr></table>`,
  'a table of clauses and their short forms': `<h1>Terms of Service</h1><table>${SENTENCES.map((one, at) => `<tr><td>${one}</td><td>In short: rule ${at}.</td></tr>`).join('')}</table>`,
  'a list of definitions': `<h1>Terms of Service</h1><dl>${SENTENCES.map((one, at) => `<dt>“Term ${at}”</dt><dd>${one}</dd>`).join('')}</dl>`,
  'a list of questions with closed answers': `<h1>Terms of Service</h1>${SENTENCES.map((one, at) => `<details><summary>Question ${at}?</summary><p>${one}</p></details>`).join('')}`,
  'panels that buttons open': `<h1>Terms of Service</h1>${SENTENCES.map((one, at) => `<div class="item"><button aria-expanded="false" aria-controls="p${at}">Question ${at}</button><div id="p${at}" hidden><p>${one}</p></div></div>`).join('')}`,
  'nested lists': `<h1>Terms of Service</h1><ol>${SENTENCES.map((one, at) => `<li>Clause ${at}<ol><li>${one}</li></ol></li>`).join('')}</ol>`,
  'a section for each clause, between rules': `<main><h1>Terms of Service</h1>${SENTENCES.map((one, at) => `<section id="s${at}"><h2>Clause ${at}</h2><p>${one}</p></section><hr>`).join('')}</main>`,
  'a card for each clause': `<div class="cards">${SENTENCES.map((one, at) => `<div class="card"><h3>Clause ${at}</h3><p>${one}</p></div>`).join('')}</div>`,
  'elements of the site’s own with shadow roots': `<x-app><template shadowrootmode="open"><x-page><template shadowrootmode="open"><article>${TEXT}</article></template></x-page></template></x-app>`,
  'a form that asks for consent below it': `<form><div>${TEXT}</div><label><input type="checkbox"> I agree</label><button>Continue</button></form>`,
  'a text in a quotation': `<h1>Terms of Service</h1><blockquote>${PARAGRAPHS}</blockquote>`,
  'a text written as it is': `<pre>Terms of Service\n\n${SENTENCES.join('\n\n')}</pre>`,
  'a text in a box called a comment': `<div class="comment-body">${TEXT}</div>`,
  'a text in a box called a popup': `<div class="modal popup overlay">${TEXT}</div>`,
  'a text beside which a long list of links stands': `<div class="grid"><div>${Array.from({ length: 80 }, (_, at) => `<li>${link(`Help page ${at}`)}</li>`).join('')}</div><div>${TEXT}</div></div>`,
};

describe('a text is read whole', () => {
  it.each(Object.entries(BUILDS))('%s', (_, body) => {
    expect(missingIn(read(body), SENTENCES)).toEqual([]);
  });
  it.each(Object.entries(BUILDS))('%s, with a menu and a footer', (_, body) => {
    const text = read(`<header>${MENU}</header>${body}<footer><p>© 2024 Licensor</p>${MENU}</footer>`);
    expect(missingIn(text, SENTENCES)).toEqual([]);
    expect(text).not.toContain('Careers here');
  });
});

describe('what stands beside a text is left out', () => {
  const cookies = SUBJECTS.slice(0, 4)
    .map((one) => `<p>We use cookies for ${one}, and our partners use cookies, too.</p>`)
    .join('');
  const cards = SUBJECTS.map(
    (one) => `<div class="card"><a href="/n"><h4>Ten stories on ${one}</h4></a><p>By A. Writer, 3 min</p></div>`,
  ).join('');
  it.each([
    [
      'a wall of consent before it',
      `<div id="w" role="dialog"><h2>Your choice</h2>${cookies}<button>Accept all</button><button>Reject all</button></div><main>${TEXT}</main>`,
      'We use cookies for payment',
    ],
    [
      'cards that lead to other pages',
      `<main><article>${TEXT}</article><section class="related"><h2>Read next</h2>${cards}</section></main>`,
      'Ten stories on law',
    ],
    [
      'a sidebar',
      `<div><aside><h3>Contact sales</h3><p>Call us on any day of the week, we are happy to help you.</p></aside><main>${TEXT}</main></div>`,
      'Call us on any day',
    ],
  ])('%s', (_, body, beside) => {
    const text = read(body);
    expect(missingIn(text, SENTENCES)).toEqual([]);
    expect(text).not.toContain(beside);
  });

  it('a text that is printed twice is read once', () => {
    const text = read(`<div class="desktop">${TEXT}</div><div class="mobile">${TEXT}</div>`);
    for (const one of SENTENCES) expect(text.split(one).length - 1).toBe(1);
  });

  it('clauses that differ in one word are all read, however few they are', () => {
    const clauses = SENTENCES.slice(0, 3);
    const boxes = clauses.map((one) => `<div><h2>Your duties</h2><p>${one}</p></div>`).join('');
    expect(missingIn(read(`<main>${boxes}</main>`), clauses)).toEqual([]);
  });

  it('a second layout has controls of its own', () => {
    const text = read(`<div><button>Menu</button>${TEXT}</div><div>${TEXT}<button>Back to top</button></div>`);
    expect(text.split(sentence('law')).length - 1).toBe(1);
  });
});

describe('languages and scripts', () => {
  const chinese = SUBJECTS.map(
    (_, at) =>
      `第${at + 1}条：您在使用本服务时应当遵守适用的法律法规，不得利用本服务从事任何违法活动，否则我们有权终止服务。`,
  );
  const arabic = SUBJECTS.map(
    (_, at) =>
      `المادة ${at + 1}: توافق على استخدام الخدمة وفقا لهذه الشروط وللقوانين السارية، ويجوز لنا إنهاء الخدمة عند المخالفة.`,
  );
  const thai = SUBJECTS.map(
    (_, at) => `ข้อ ${at + 1} ผู้ใช้ตกลงที่จะปฏิบัติตามข้อกำหนดในการให้บริการนี้และกฎหมายที่เกี่ยวข้องทั้งหมดตลอดระยะเวลาการใช้งาน`,
  );
  const written = (lines: readonly string[]): string => lines.map((one) => `<p>${one}</p>`).join('');
  it.each([
    ['without spaces', '服务条款', chinese],
    ['from right to left', 'شروط الخدمة', arabic],
    ['without spaces, in letters', 'ข้อกำหนดการให้บริการ', thai],
  ])('a text %s is read whole', (_, name, lines) => {
    const text = read(
      `<header>${MENU}</header><div dir="auto"><h1>${name}</h1>${written(lines)}</div>`,
      `<title>${name}</title>`,
    );
    expect(missingIn(text, lines)).toEqual([]);
    expect(text).toContain(name);
  });
  it('two languages side by side are both read', () => {
    const rows = SENTENCES.map((one, at) => `<tr><td>${one}</td><td>${chinese[at]}</td></tr>`).join('');
    expect(missingIn(read(`<table>${rows}</table>`), [...SENTENCES, ...chinese])).toEqual([]);
    const columns = `<div class="row"><div class="col">${PARAGRAPHS}</div><div class="col">${written(chinese)}</div></div>`;
    expect(missingIn(read(columns), [...SENTENCES, ...chinese])).toEqual([]);
  });
});

describe('little text', () => {
  it('terms of three sentences are read beside a menu that is longer', () => {
    const text = read(
      `${MENU}${MENU}<div><h1>Terms of Service</h1>${SENTENCES.slice(0, 3)
        .map((one) => `<p>${one}</p>`)
        .join('')}</div>${MENU}`,
    );
    expect(missingIn(text, SENTENCES.slice(0, 3))).toEqual([]);
    expect(text).not.toContain('Careers here');
  });
});
