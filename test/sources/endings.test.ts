// The last words of a text are words of it: where they stand on a page without a selector, and what stands there beside them.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/sources/extract.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';

const TOPICS = [
  'payment',
  'access',
  'content',
  'liability',
  'notice',
  'law',
  'courts',
  'devices',
  'storage',
  'returns',
];
const CLAUSES = TOPICS.map(
  (about, at) =>
    `<h2>${at + 1}. On ${about}</h2><p>What you agree to about ${about} applies from the day on which you open an account, and it ends when you close it.</p>`,
).join('');
const TEXT = `<h1>Terms of Service</h1><p>Read these terms before you hand a parcel to Quillmoor.</p>${CLAUSES}`;
const MENU = '<ul><li><a href="/send">Send</a><li><a href="/track">Track</a><li><a href="/jobs">Work with us</a></ul>';
const TOP = `<header><a href="/">Quillmoor</a><nav>${MENU}</nav></header>`;
const BOTTOM = `<footer>${MENU}<p>© 2026 Quillmoor Ltd. All rights reserved.</p></footer>`;
const page = (body: string): string =>
  `<!doctype html><html><head><title>Terms of Service</title></head><body>${body}</body></html>`;

function read(body: string, previous?: string) {
  const found = extract(
    [{ bytes: page(body), url: 'https://quillmoor.example/terms' }],
    { asks: false },
    { others: readByOthers, previous },
  );
  return found.ok ? { text: found.markdown, isUnsure: found.isUnsure } : { text: found.failure.kind, isUnsure: false };
}

/** Where an ending may stand in what holds the text. */
const WITHIN: Readonly<Record<string, (end: string) => string>> = {
  'an article': (end) => `${TOP}<main><article>${TEXT}${end}</article></main>${BOTTOM}`,
  'a main part': (end) => `${TOP}<main>${TEXT}${end}</main>${BOTTOM}`,
  'a section': (end) => `${TOP}<main><section>${TEXT}${end}</section></main>${BOTTOM}`,
  'a box': (end) => `${TOP}<div class="page"><div class="content">${TEXT}${end}</div></div>${BOTTOM}`,
  'a page without a menu': (end) => `${TEXT}${end}`,
  'the main part, behind the article': (end) => `${TOP}<main><article>${TEXT}</article>${end}</main>${BOTTOM}`,
  'a box around that of the text': (end) =>
    `${TOP}<div class="wrap"><div><div>${TEXT}</div></div>${end}</div>${BOTTOM}`,
};
const places = Object.entries(WITHIN);

const ENDINGS: readonly (readonly [string, string, string])[] = [
  ['a clause', '<p>By sending a parcel you accept every clause above.</p>', 'you accept every clause'],
  [
    'a clause behind a line',
    '<hr><p>By sending a parcel you accept every clause above.</p>',
    'you accept every clause',
  ],
  ['a date behind a line', '<hr><p><em>Last changed on 4 May 2025</em></p>', '4 May 2025'],
  ['a date of its own', '<div class="meta">Last updated: 4 May 2025</div>', '4 May 2025'],
  ['a few words with a number', '<p>Version 3.2</p>', 'Version 3.2'],
  ['a list', '<h2>Annexes</h2><ol><li>The table of prices of 2025.</li><li>The form.</li></ol>', 'table of prices'],
  ['an address', '<address>Quillmoor Ltd<br>12 Heron Lane<br>Tarn 4410</address>', '12 Heron Lane'],
  ['a signature', '<div><p>Signed at Tarn on 4 May 2025</p><p>Ada Ferrow</p></div>', 'Signed at Tarn'],
  ['a picture', '<p><img src="/d.png" alt="Version of 4 May 2025"></p>', 'Version of 4 May 2025'],
  ['a picture by itself', '<figure><img src="/d.png" alt="Version of 4 May 2025"></figure>', 'Version of 4 May 2025'],
  ['a drawing', '<p><svg role="img"><title>Version of 4 May 2025</title></svg></p>', 'Version of 4 May 2025'],
  ['a footer', '<footer><p>By sending a parcel you accept every clause above.</p></footer>', 'you accept every clause'],
  ['a footer without paragraphs', '<footer>These terms were last changed on 4 May 2025.</footer>', '4 May 2025'],
  ['a small footer', '<footer><small>Last changed 4 May 2025</small></footer>', '4 May 2025'],
  ['a footer with a heading', '<footer><h2>Notices</h2><p>Write to 12 Heron Lane, Tarn.</p></footer>', '## Notices'],
  ['a footer with an address', '<footer><address>Quillmoor Ltd<br>12 Heron Lane</address></footer>', '12 Heron Lane'],
  ['a footer with a signature', '<footer><p>Tarn, 4 May 2025</p><p>Ada Ferrow</p></footer>', 'Ada Ferrow'],
  [
    'a footer with an e-mail',
    '<footer><a href="mailto:law@quillmoor.example">law@quillmoor.example</a></footer>',
    'law@',
  ],
  [
    'a footer with a picture',
    '<footer><img src="/d.png" alt="Version of 4 May 2025"></footer>',
    'Version of 4 May 2025',
  ],
  [
    'a box named a footer',
    '<div class="terms-footer"><p>You accept every clause above.</p></div>',
    'accept every clause',
  ],
  [
    'a sentence with a link',
    '<footer><p>What we keep about you is told in the <a href="/p">notice on privacy</a>.</p></footer>',
    'is told in the',
  ],
];

describe.each(places)('in %s', (_place, within) => {
  it.each(ENDINGS)('%s at the end is read', (_ending, html, words) => {
    expect(read(within(html))).toMatchObject({ text: expect.stringContaining(words), isUnsure: false });
  });
});

describe('in a footer of the text, beside its last words', () => {
  const closing = '<p>By sending a parcel you accept every clause above.</p>';
  it.each([
    ['the name of the holder', '<p>© 2026 Quillmoor Ltd. All rights reserved.</p>', 'All rights'],
    ['the way to other pages', '<nav><a href="/1">Older</a><a href="/2">Newer</a></nav>', 'Newer'],
    ['a button that prints', '<button>Print this page</button>', 'Print'],
    ['the way to the top', '<p><a href="#top">Back to top</a></p>', 'Back to top'],
    ['what it is filed under', '<p>Filed here under <a rel="tag" href="/t">parcels</a></p>', 'Filed'],
    [
      'a letter of news',
      '<div><h3>News</h3><p>Get them once a month.</p><form><input type="email"></form></div>',
      'News',
    ],
  ])('%s is left out', (_what, html, words) => {
    const { text } = read(WITHIN['an article']?.(`<footer>${closing}${html}</footer>`) ?? '');
    expect(text).toContain('you accept every clause');
    expect(text).not.toContain(words);
  });
});

const BESIDE: readonly (readonly [string, string, string])[] = [
  ['a menu', `<footer>${MENU}</footer>`, 'Work with us'],
  ['the holder', '<footer><p>© 2025 Quillmoor Ltd. All rights reserved.</p></footer>', '2025'],
  ['the holder in a box', '<div class="footer"><p>© 2025 Quillmoor Ltd. All rights reserved.</p></div>', '2025'],
  [
    'the footer of a site',
    `<footer>${MENU}<p>Quillmoor is a company of Tarn and is watched over by its board of post.</p><p>© 2025 Quillmoor</p></footer>`,
    'board of post',
  ],
  [
    'a footer that is named one of a site',
    '<footer class="site-footer"><p>Quillmoor is watched over by the board of post.</p></footer>',
    'board of post',
  ],
  [
    'a bar for cookies',
    '<div class="cookie-bar"><p>We use cookies to count visits, and partners use cookies for advertising of their own.</p><button>Accept all</button></div>',
    'count visits',
  ],
  [
    'a letter of news',
    '<div class="newsletter"><h3>News</h3><p>Get our letter once a month.</p><form><input type="email"><button>Subscribe</button></form></div>',
    'once a month',
  ],
  [
    'a letter of news in a footer',
    '<footer><h3>News</h3><p>Get our letter once a month.</p><form><input type="email"><button>Subscribe</button></form></footer>',
    'once a month',
  ],
  [
    'related articles',
    '<section><h2>Related articles</h2><ul><li><a href="/1">How to pack a parcel</a><li><a href="/2">What a stamp costs</a></ul></section>',
    'pack a parcel',
  ],
  ['buttons to share', '<div class="share">Share: <a href="https://s.example/">Post</a></div>', 'Share'],
  ['links to share in a footer', '<footer>Share this: <a href="https://s.example/">Post</a></footer>', 'Share this'],
  ['comments', '<section id="comments"><h3>2 comments</h3><p>Ben: I like how these terms read.</p></section>', 'Ben'],
  ['its author', '<div class="author-box"><p>Ada Ferrow writes about parcels and lives in Tarn.</p></div>', 'lives in'],
  ['its author in a footer', '<footer class="author"><p>Ada Ferrow writes about parcels.</p></footer>', 'Ada Ferrow'],
  [
    'a question',
    '<div class="feedback"><p>Was this of help?</p><button>Yes</button><button>No</button></div>',
    'of help',
  ],
  [
    'a question in a footer',
    '<footer><p>Was this of help?</p><button>Yes</button><button>No</button></footer>',
    'of help',
  ],
  [
    'the next page',
    '<div class="pager"><a href="/p">Before: Prices</a> <a href="/n">Next: Privacy</a></div>',
    'Prices',
  ],
  [
    'the sign of the site',
    '<footer><a href="/"><img src="/l.png" alt="Quillmoor Parcels"></a></footer>',
    'Quillmoor Parcels',
  ],
];

describe.each(places.filter(([place]) => !place.includes('without')))('in %s', (_place, within) => {
  it.each(BESIDE)('%s at the end is not read', (_what, html, words) => {
    expect(read(within(html)).text).not.toContain(words);
  });
});

describe('behind the article, what leads away or asks', () => {
  it.each([
    [
      'Open an account',
      '<section><h2>Open an account</h2><p>The first parcel is free.</p><a href="/new">Begin</a></section>',
    ],
    [
      'answers day and night',
      '<div><h3>Need help?</h3><p>Our team answers day and night.</p><a href="/help">Ask</a></div>',
    ],
    [
      'All about boxes',
      '<section><h2>More</h2><div><h4>Boxes</h4><p>All about boxes and tape.</p><a href="/1">Read</a></div></section>',
    ],
    ['Was this of help', '<div><p>Was this of help?</p><div><a href="#">Yes</a> <a href="#">No</a></div></div>'],
    ['made light', '<footer><p>Parcels, made light.</p><a href="/i">Imprint</a> <p>© Quillmoor 2026</p></footer>'],
  ])('is not read: “%s”', (words, html) => {
    expect(read(WITHIN['the main part, behind the article']?.(html) ?? '').text).not.toContain(words);
  });
});

describe('behind the part that holds the text', () => {
  it.each(BESIDE.filter(([what]) => what !== 'comments' && what !== 'its author'))(
    '%s is not read',
    (_what, html, words) => {
      expect(read(`${TOP}<main><article>${TEXT}</article></main>${html}${BOTTOM}`).text).not.toContain(words);
    },
  );
});

describe('an ending that changes', () => {
  it.each(places)('is read as it is now, in %s', (_place, within) => {
    for (const [old, young] of [
      [
        '<footer><p>You accept every clause.</p></footer>',
        '<footer><p>Nobody has to accept what is not told here.</p></footer>',
      ],
      ['<p class="meta">Last changed 4 May 2025</p>', '<p class="meta">Last changed 30 June 2026</p>'],
      ['<p><img alt="Version of 4 May 2025"></p>', '<p><img alt="Version of 30 June 2026"></p>'],
    ] as const) {
      const before = read(within(old)).text;
      const { text } = read(within(young), before);
      expect(text).toMatch(/Nobody has to accept|30 June 2026/);
      expect(text).not.toMatch(/You accept every|4 May 2025/);
    }
  });
});

describe('the footer of a site whose menu is made by scripts', () => {
  const PROMOTION = '<p>Order before noon and it ships on the same day, all over the valley.</p>';
  it.each([
    ['behind the main part', `<header><a href="/"><img alt=""></a></header><main>${TEXT}</main>`],
    ['behind the main part, with no header', `<main><article>${TEXT}</article></main>`],
    ['behind a text with a logo before it', `<header><a href="/"><img alt=""></a></header><div>${TEXT}</div>`],
    ['behind a text with an empty header', `<header id="top"></header><div><div>${TEXT}</div></div>`],
  ])('is not read: %s', (_where, body) => {
    expect(read(`${body}<footer>${PROMOTION}</footer>`).text).not.toContain('ships on the same day');
  });

  it('may be that of the text, where no menu tells: then the reading is unsure', () => {
    const dated = '<footer><p>These terms were last changed on 4 May 2025 and replace all earlier ones.</p></footer>';
    for (const holder of [`<main>${TEXT}</main>`, `<header><img alt="Quillmoor"></header><div>${TEXT}</div>`])
      expect(read(`${holder}${dated}`).isUnsure).toBe(true);
    expect(read(`<main>${TEXT}</main>${BOTTOM}`).isUnsure).toBe(false);
    expect(read(`${TOP}<main>${TEXT}</main>${dated}`).isUnsure).toBe(false);
  });

  it('is told from the footer of a text under its own heading', () => {
    const body = `<header><h1>Terms of Service</h1></header><div>${CLAUSES}</div><footer>${PROMOTION}</footer>`;
    expect(read(body).text).toContain('ships on the same day');
  });
});

describe('a section of the text that is named after what stands beside a text, and asks', () => {
  const section = (name: string, about: string, more = '') =>
    `<section id="${name}"><h2>${about}</h2><p>What we keep of ${about.toLowerCase()} is kept for one year, and you may ask for it at any time.</p>${more}</section>`;
  const sections = TOPICS.map((about) => section(about, `On ${about}`)).join('');
  const around = (middle: string, end = section('end', 'The end')) =>
    `${TOP}<main><h1>Terms of Service</h1>${sections}${middle}${end}</main>${BOTTOM}`;

  it.each(['cookie-consent', 'newsletter', 'comments', 'social'])('called %s is read', (name) => {
    const asking = section(name, 'Your choices', '<button>Change settings</button>');
    expect(read(around(asking)).text).toContain('What we keep of your choices');
  });

  it.each(['cookie-consent', 'newsletter', 'comments', 'social'])(
    'called %s is none at the end, or to fill in',
    (name) => {
      const asking = section(name, 'Your choices', '<button>Change settings</button>');
      expect(read(around('', asking)).text).not.toContain('What we keep of your choices');
      const form = section(name, 'Your choices', '<form><input type="email"><button>Send</button></form>');
      expect(read(around(form)).text).not.toContain('What we keep of your choices');
    },
  );
});
