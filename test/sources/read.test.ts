import { describe, expect, it } from 'vitest';
import agreement from '../../src/agreements/17track.json' with { type: 'json' };
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import type { FailureKind } from '../../src/words/reading.ts';
import { CLAUSES, kindOf, MENU, markdownOf, notice, page, read } from './house-pages.ts';
import samples from './language-samples.json' with { type: 'json' };

describe('a page that is the agreement', () => {
  it('is read, with its date, without its menus', () => {
    const outcome = read(page());
    expect(outcome).toMatchObject({
      outcome: 'reading',
      isGeneric: false,
      statedDate: { iso: '2021-05-03', role: 'updated' },
    });
    if (outcome.outcome !== 'reading') return;
    expect(outcome.canonical.startsWith('Terms of Service These terms are made between')).toBe(true);
    expect(outcome.canonical).not.toContain('Network error');
    expect(outcome.canonical).not.toContain('2021');
  });

  it('is read without a selector too, and said to be', () => {
    const bare = { terms: { Terms: { asks: true } } };
    expect(read(page(), { declaration: bare, document: 'Terms' })).toMatchObject({
      outcome: 'reading',
      isGeneric: true,
    });
  });

  it.each([
    'You may not log in for another person. Access denied means that your key has ended. Error 404 is no excuse.',
    'We may ask you to solve a captcha, and we may redirect you. Please enable JavaScript to use the bell.',
  ])('may speak of walls and errors: %s', (clause) => {
    expect(kindOf(page({ clauses: [...CLAUSES, clause] }))).toBe('reading');
  });

  it('may have a challenge script of its host in it', () => {
    const html = page().replace(
      '</body>',
      '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script></body>',
    );
    expect(kindOf(html)).toBe('reading');
  });

  it('may leave out the tags that HTML lets it leave out', () => {
    expect(kindOf(page().replace('</body></html>', ''))).toBe('reading');
  });

  it('may end outside its last tag, so long as its sentence ends', () => {
    const html = `<!doctype html><html><head><title>Terms</title></head><body><main><h1>Terms</h1><p>${CLAUSES.join('<p>')}`;
    expect(kindOf(html)).toBe('reading');
    expect(kindOf(html.slice(0, -12))).toBe('truncated');
  });

  it('amended, shortened or rewritten under its own name is read', () => {
    const previous = markdownOf(page());
    expect(kindOf(page({ clauses: CLAUSES.slice(1) }), { previous })).not.toBe('truncated');
    expect(
      kindOf(page({ clauses: [...CLAUSES, 'Dogs must be kept on a lead in the whole of the house.'] }), { previous }),
    ).toBe('reading');
    const rewritten = [
      'House of Keys lets you in.',
      'Whoever holds a key agrees to keep it dry, to return it when asked, and to treat every lodger and each visitor politely whenever they happen to meet on any of our stairs.',
    ];
    expect(kindOf(page({ clauses: rewritten.concat(rewritten, rewritten) }), { previous })).toBe('reading');
  });
});

describe('a page that is not the agreement is refused by its kind', () => {
  const cases: readonly (readonly [string, FailureKind, string])[] = [
    [
      'a block page with the licensor’s name',
      'blocked',
      notice('403 | House of Keys', 'Access denied', 'House of Keys has refused your request.'),
    ],
    [
      'a challenge',
      'blocked',
      notice('Just a moment...', 'house.example', 'Checking if the site connection is secure'),
    ],
    ['a challenge in another language', 'blocked', notice('安全验证', '请完成安全验证')],
    [
      'a challenge without words',
      'blocked',
      '<!doctype html><html><head><title>house.example</title></head><body><script src="/_Incapsula_Resource?x=1"></script><p>Request id 7</p></body></html>',
    ],
    ['a log-in page', 'login-wall', notice('Log in | House', 'Log in', 'E-mail address')],
    [
      'a log-in page that says so by its form alone',
      'login-wall',
      '<!doctype html><html><head><title>House</title></head><body><main><form><label>Name <input></label><input type="password"></form></main></body></html>',
    ],
    [
      'a soft 404',
      'error-page',
      notice(
        'House of Keys',
        'Page not found',
        'We could not find what you were looking for. Try the menu, or go back to where you came from and start again.',
      ),
    ],
    ['a soft 404 in another language', 'error-page', notice('Seite nicht gefunden', 'Hoppla!')],
    [
      'a maintenance page',
      'error-page',
      notice('House of Keys', 'We’ll be back soon', 'The site is under maintenance'),
    ],
    ['a server error', 'error-page', notice('500: Internal Server Error', '500')],
    [
      'a shell that needs its scripts',
      'empty',
      '<!doctype html><html><head><title>House</title></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>',
    ],
    ['a page that leads on', 'redirected-elsewhere', notice('Redirecting', 'You should be redirected shortly')],
    [
      'a page that leads on by itself',
      'redirected-elsewhere',
      '<!doctype html><html><head><meta http-equiv="refresh" content="0; url=/x"></head><body></body></html>',
    ],
    [
      'the home page',
      'wrong-document',
      notice(
        'House of Keys | Rooms for everyone',
        'Rooms for everyone',
        'Find a room that suits you among the many rooms we have on every floor, and move in whenever you like, today or tomorrow, alone or with friends, for a night or for a year, and enjoy the garden behind the house with all the others who live here.',
      ),
    ],
    [
      'an index of documents',
      'wrong-document',
      notice(
        'Legal | House of Keys',
        'Legal',
        [
          'Terms of Service',
          'Privacy Policy',
          'Cookie Policy',
          'Usage Policy',
          'License Notice',
          'Copyright Policy',
          'Imprint',
        ]
          .map((name) => `<li><a href="/x">${name}</a></li>`)
          .join('') + CLAUSES.slice(0, 2).join(' '),
      ),
    ],
    [
      'another document of the house',
      'wrong-document',
      page({
        title: 'Privacy Policy | House',
        heading: 'Privacy Policy',
        clauses: CLAUSES.map((clause) => clause.replace(/terms|agreement/g, 'policy')),
      }),
    ],
    [
      'a page without its landmarks',
      'wrong-document',
      page({ clauses: CLAUSES.map((clause) => clause.replace('House of Keys', 'another company')) }),
    ],
    ['a page with little on it', 'too-short', notice('Terms of Service', 'Terms of Service')],
    [
      'a page in another language',
      'wrong-language',
      page({ title: 'Bedingungen | House', heading: 'House of Keys', clauses: [samples.de] }),
    ],
    ['a page cut inside a tag', 'truncated', page().slice(0, page().indexOf('<footer>') + 12)],
    ['a page cut inside its boxes', 'truncated', page().replace('<main>', '<main><div><div><div>').slice(0, -120)],
    ['a file that is no page', 'not-html', '%PDF-1.7 terms'],
  ];
  it('a long home page, and a long page that its title calls missing', () => {
    const rooms = Array.from(
      { length: 60 },
      (_, room) =>
        `Room ${room} looks out on the garden, has two beds and a lamp, and is yours from noon until the next morning.`,
    );
    expect(
      kindOf(page({ title: 'House of Keys | Rooms', heading: 'Rooms at House of Keys', date: '', clauses: rooms })),
    ).toBe('wrong-document');
    expect(kindOf(page({ title: 'Page not found | House of Keys', heading: 'Rooms', date: '', clauses: rooms }))).toBe(
      'error-page',
    );
  });

  it.each(cases)('%s: %s', (_, kind, html) => {
    expect(kindOf(html)).toBe(kind);
  });

  const longer = page({
    clauses: CLAUSES.flatMap((clause) => [clause, clause.replace('You', 'Every lodger').replace('We', 'The house')]),
  });
  it('the beginning of the last text', () => {
    expect(kindOf(page({ clauses: CLAUSES.slice(0, 2) }), { previous: markdownOf(page()) })).toBe('truncated');
  });

  it('the beginning of the last text, which is believed if it lasts: not from a page that breaks off, nor another', () => {
    const previous = markdownOf(page());
    const cut = page({ clauses: CLAUSES.slice(0, 2), date: 'Last updated: 3 May 2022' });
    expect(read(cut, { previous })).toMatchObject({
      kind: 'truncated',
      doubted: { outcome: 'reading', statedDate: { iso: '2022-05-03' } },
    });
    const broken = cut.slice(0, cut.indexOf('<footer>') + 12);
    expect(read(broken, { previous })).not.toHaveProperty('doubted');
    expect(read(broken, { previous })).toMatchObject({ kind: 'truncated' });
    const elsewhere = {
      terms: { 'Terms of Service': { select: 'main', asks: true, landmarks: { '*': ['hand back'] } } },
    };
    expect(read(cut, { previous, declaration: elsewhere })).not.toHaveProperty('doubted');
    expect(read(cut, { previous, declaration: elsewhere })).toMatchObject({ kind: 'truncated' });
  });

  it('a text unlike the last one under another name', () => {
    const other = samples.en.replace('this service', 'House of Keys').split('. ');
    const html = page({
      heading: 'Terms for guests of the garden',
      clauses: [...other, ...other.map((clause) => `${clause} in the garden.`)],
    });
    expect(kindOf(html, { previous: markdownOf(longer) })).toBe('implausible');
    expect(read(html, { previous: markdownOf(longer) })).toMatchObject({ doubted: { outcome: 'reading' } });
  });

  it('a text in another language than the last one', () => {
    const html = page({ heading: 'House of Keys: terms', clauses: [samples.fr, samples.fr] });
    expect(kindOf(html, { previous: markdownOf(page()) })).toBe('wrong-language');
  });

  it('a document that is not declared, and pages that are missing', () => {
    expect(kindOf(page(), { document: 'Imprint' })).toBe('wrong-document');
    expect(kindOf(page(), { pages: [] })).toBe('empty');
  });
});

describe('17TRACK’s pages', () => {
  const parsed = parseReadable(agreement);
  if (!parsed.ok) throw new Error('17TRACK’s declaration is bad');
  const ours = { declaration: parsed.value, document: 'Terms of Service' };

  it('are read in each of their languages under the name 17TRACK', () => {
    for (const [language, sample] of Object.entries(samples)) {
      const html = `<!doctype html><html><head><title>Terms | 17TRACK</title></head><body>${MENU}<div class="container"><h1>Terms</h1><p>17TRACK</p><p>${sample}</p><p>${sample}</p></div></body></html>`;
      expect([language, kindOf(html, { ...ours, language })]).toEqual([language, 'reading']);
    }
  });

  it('in a language other than their address says are refused, but for one that always was', () => {
    const html = `<!doctype html><html><head><title>Terms | 17TRACK</title></head><body><div class="container"><h1>Terms of 17TRACK</h1><p>${samples.en}</p><p>${samples.en}</p></div></body></html>`;
    expect(kindOf(html, { ...ours, language: 'kk' })).toBe('wrong-language');
    expect(
      kindOf(html, { ...ours, language: 'kk', previous: `${samples.en}\n\nOld terms of 17TRACK: ${samples.en}\n` }),
    ).toBe('reading');
  });

  it('that say access is denied are not', () => {
    expect(kindOf(notice('403 | 17TRACK', 'Access denied', 'Access to 17TRACK is denied.'), ours)).toBe('blocked');
  });
});
