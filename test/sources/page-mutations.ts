// Pages spoilt in every way we could think of, the same for the same seed: cut, doubled, nested, swollen, in mixed
// encodings, full of NULs, unclosed; and shapes built to take a reader over.
import { KINDS_OF_SIGN, runOf } from './long-runs.ts';

export type Random = () => number;

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, of: readonly T[]): T => of[below(random, of.length)] as T;
const insert = (html: string, at: number, what: string): string => html.slice(0, at) + what + html.slice(at);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBigEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !isBigEndian);
  return bytes;
}

const TAGS =
  'div p b i a font table tr td ul li ol dl dd h1 span section select option svg math template form button blockquote details'.split(
    ' ',
  );
const DATES = [
  'Last updated: 3 May 2021',
  '04/05/2021',
  '最后更新：2021年8月8日',
  'Effective May 2021',
  '١٢/٠٣/٢٠٢١',
  '2021-13-45',
];
const BAIT = [
  '[',
  '(',
  '*',
  '_',
  '|',
  '\\',
  '#',
  '`',
  '>',
  '- ',
  '1. ',
  '&',
  '&#',
  '&amp',
  '<',
  '](',
  '![',
  '(at) ',
  ' at ',
  '\u00ad',
  '\u200b',
  ' ',
  '\u0301',
  '9',
  '@',
  'a.',
  '<!--',
  ']]>',
  '\ud800',
];

/** Each takes a page and gives it back spoilt. */
const MUTATIONS: Readonly<Record<string, (html: string, random: Random) => string>> = {
  cut: (html, random) => html.slice(0, below(random, html.length + 1)),
  headless: (html, random) => html.slice(below(random, html.length + 1)),
  doubled: (html) => html + html,
  shuffled: (html, random) => {
    const at = below(random, html.length + 1);
    return html.slice(at) + html.slice(0, at);
  },
  unclosed: (html) => html.replace(/<\/[a-z0-9]+\s*>/gi, ''),
  'some unclosed': (html, random) => html.replace(/<\/[a-z0-9]+\s*>/gi, (tag) => (random() < 0.5 ? '' : tag)),
  unopened: (html, random) => html.replace(/<[a-z0-9]+[^<>]{0,2000}>/gi, (tag) => (random() < 0.3 ? '' : tag)),
  'strange tags': (html, random) =>
    html.replace(/(?<=<\/?)[a-z0-9]+/gi, (tag) => (random() < 0.2 ? pick(random, TAGS) : tag)),
  'inserted tags': (html, random) => {
    let spoilt = html;
    for (let times = 0; times < 20; times++)
      spoilt = insert(spoilt, below(random, spoilt.length), `<${random() < 0.3 ? '/' : ''}${pick(random, TAGS)}>`);
    return spoilt;
  },
  NULs: (html, random) => html.replace(/[aeiou]/g, (letter) => (random() < 0.05 ? '\0' : letter)),
  'lost brackets': (html, random) => html.replace(/[<>"'=]/g, (sign) => (random() < 0.1 ? '' : sign)),
  bait: (html, random) => insert(html, below(random, html.length), pick(random, BAIT).repeat(1 + below(random, 5000))),
  dates: (html, random) =>
    insert(html, below(random, html.length), `<p>${pick(random, DATES)} </p>`.repeat(1 + below(random, 200))),
  'a long run': (html, random) =>
    insert(html, below(random, html.length), runOf(pick(random, KINDS_OF_SIGN), 10_000 + below(random, 390_000))),
  entities: (html, random) =>
    html.replace(/[a-z]/g, (letter) => (random() < 0.1 ? `&#${letter.charCodeAt(0)}` : letter)),
  'wrong entities': (html, random) =>
    insert(html, below(random, html.length), '&#xffffffff;&#0;&#128;&lol;&notit;&#xd800;'.repeat(50)),
};

/** How its characters become bytes: as they are, or as they should not. */
const ENCODINGS: readonly ((html: string, random: Random) => Uint8Array)[] = [
  encode,
  encode,
  encode,
  (html, random) => utf16(html, random() < 0.5),
  (html) => encode(html.replace(/charset=[^\s"'>;]+/gi, 'charset=utf-16')),
  (html) => encode(html.replace(/charset=[^\s"'>;]+/gi, 'charset=shift_jis')),
  (html) => encode(html.replace(/charset=[^\s"'>;]+/gi, 'charset=iso-2022-jp')),
  (html) => Uint8Array.from(html, (letter) => letter.charCodeAt(0) & 0xff),
  (html, random) => encode(html).map((byte) => (random() < 0.002 ? below(random, 256) : byte)),
];

export interface SpoiltPage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One page spoilt in one to three ways. */
export function spoil(html: string, random: Random): SpoiltPage {
  let spoilt = html;
  const names: string[] = [];
  for (let times = 1 + below(random, 3); times > 0; times--) {
    const name = pick(random, Object.keys(MUTATIONS));
    spoilt = MUTATIONS[name]?.(spoilt, random) ?? spoilt;
    names.push(name);
  }
  return { name: names.join(' + '), bytes: pick(random, ENCODINGS)(spoilt, random) };
}

const around = (body: string): string =>
  `<!doctype html><html><head><title>Terms</title></head><body>${body}</body></html>`;

/** Shapes built to take a reader over; `size` is how often they repeat themselves. */
export function hostileShapes(size: number): SpoiltPage[] {
  const words = 'These terms are an agreement about the use of the house. ';
  const shapes: Record<string, string> = {};
  for (const tag of [...TAGS, 'noscript', 'center', 'ruby', 'frameset', 'nobr']) {
    shapes[`nested ${tag}`] = around(`<${tag}>`.repeat(size) + words);
    shapes[`nested and closed ${tag}`] = around(`<${tag}>`.repeat(size) + words + `</${tag}>`.repeat(size));
  }
  Object.assign(shapes, {
    'nested lists': around('<ul><li>x'.repeat(size)),
    'nested tables': around('<table><tr><td>x'.repeat(size)),
    'tables in the wrong place': around('<table>x'.repeat(size)),
    'formatting across paragraphs': around('<b><i><u><p>x'.repeat(size / 4)),
    'formatting closed late': around(`${'<b><p>x'.repeat(size / 4)}${'</b>'.repeat(size / 4)}`),
    'anchors in anchors': around('<a href="x"><div>x'.repeat(size / 4)),
    'megabyte attribute': around(`<p title="${'x'.repeat(size * 10)}">${words}</p>`),
    'megabyte address': around(`<p><a href="https://a.example/${'(['.repeat(size * 4)}">${words}</a></p>`),
    'unclosed attribute': around(`<p title="${'x '.repeat(size * 4)}`),
    'many attributes': around(
      `<p ${Array.from({ length: size / 10 }, (_, index) => `a${index}=x`).join(' ')}>${words}</p>`,
    ),
    'long line': around(`<p>${words.repeat(size / 10)}</p>`),
    'long word': around(`<p>${'x'.repeat(size * 10)}</p>`),
    'long digits': around(`<p>${'12'.repeat(size)} ${'1.'.repeat(size)}</p>`),
    'many paragraphs': around(`<p>${words}</p>`.repeat(size / 10)),
    'many dates': around(`<p>Last updated: 3 May 2021</p>`.repeat(size / 10)),
    'many dates in a line': around(`<p>${'3 May 2021, 04/05/2021 '.repeat(size / 10)}</p>`),
    'many links': around('<a href="/terms">Terms</a> '.repeat(size / 10)),
    'many blanks': around(`<p>${' \n\t\u00a0'.repeat(size * 2)}</p>`),
    'many marks': around(`<p>${'e\u0301\u0302'.repeat(size)}</p>`),
    comments: around('<!-- x'.repeat(size)),
    declarations: '<!doctype html [<!ENTITY a "ha">'.repeat(size / 10) + words,
    'unclosed script': around(`<script>${'x '.repeat(size)}`),
    scripts: around('<script>x</script>'.repeat(size / 4)),
    titles: '<title>'.repeat(size / 4),
    metas: `<head>${'<meta charset=utf-8 http-equiv=refresh>'.repeat(size / 10)}`,
    'billion laughs': `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ''};`.repeat(10)}">`).join('')}]><html><body><p>&lol9;</p>${words}</body></html>`,
    'spanned cells': around(`<table>${'<tr><td colspan=1000 rowspan=65534>x'.repeat(size / 100)}</table>`),
    'styled lists': `<style>${'ol li, ol > li, x y z{list-style:upper-roman}'.repeat(size / 50)}</style>${'<ol>'.repeat(size / 4)}${'<li>x'.repeat(size / 2)}`,
    'long style sheet': `<style>${'list-style:a /* '.repeat(size)}{</style><ol><li>${words}`,
    'deep shadow roots': around('<x-a><template shadowrootmode=open><slot></slot>'.repeat(size / 10) + words),
    'slots in slots': around(
      `${'<x-a><template shadowrootmode=open><b><i><slot></slot></i></b></template>'.repeat(size / 10)}${words}`,
    ),
    'many shadow roots': around('<p><template shadowrootmode=open>a<slot></slot></template>b</p>'.repeat(size / 10)),
    'many panels': around('<h3><button>a</button></h3><div id=s hidden class="a b">b</div>'.repeat(size / 10)),
    'panels in panels': around(`<button aria-controls=s>a</button><div id=s hidden>`.repeat(size / 10) + words),
    'many controls': around(
      `<b aria-controls="${'s '.repeat(size)}" onclick="${'s.'.repeat(size)}">a</b><p id=s hidden>b`,
    ),
    'pictures of many words': around(`<p>a<img alt="${words.repeat(size / 50)}">b</p>${words}`),
    'many pictures': around('<img alt="a"><svg><title>b</title></svg>'.repeat(size / 10)),
    'long text field': around(`<textarea>${`${words}\n\n`.repeat(size / 50)}</textarea>`),
    'many options': around(`<select>${'<option>x'.repeat(size)}</select>`),
    'frames in frames': around(`<iframe srcdoc="${'&lt;iframe srcdoc='.repeat(size / 10)}${words}"></iframe>`),
    'struck out': around(`<s>${words.repeat(size / 50)}</s>`),
    'numbered lists': around('<ol start=2147483647 reversed><li value=-9999999999>x'.repeat(size / 100)),
  });
  for (const bait of BAIT) shapes[`only ${JSON.stringify(bait)}`] = around(`<p>${bait.repeat(size)}</p>`);
  return Object.entries(shapes).map(([name, html]) => ({ name, bytes: encode(html) }));
}
