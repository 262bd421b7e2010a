// What a title names: in scripts without blanks and in compounds wherever it stands, elsewhere as a word of its own.
import { describe, expect, it } from 'vitest';
import { kindsNamed, MAY_SAY_BLOCKED, MAY_SAY_ERROR, SAYS_BLOCKED, SAYS_ERROR } from '../../src/sources/page-words.ts';
import { withoutAHang } from '../without-a-hang.ts';
import { kindOf, page } from './house-pages.ts';

describe('a title names the terms', () => {
  it.each([
    '用户服务协议',
    '用户协议',
    '服务条款',
    '使用条款',
    '使用者條款',
    'House用户协议',
    '用户协议和隐私条款',
    '서비스 이용약관',
    '이용약관',
    '会員規約',
    '使用許諾契約書',
    'الشروط والأحكام',
    'وأحكام الاستخدام',
    'ΟΡΟΙ ΧΡΗΣΗΣ',
    'Όροι χρήσης',
    'Nutzungsvertrag',
    'Rahmenverträge',
    'Terms',
  ])('%s', (title) => {
    expect(kindsNamed(title)).toContain('terms');
  });
});

describe('a title does not name the terms', () => {
  it.each([
    '隐私条款',
    '隐私权保护协议',
    'プライバシー規約',
    '隐私政策',
    'Indeterminism',
    'Determs',
    'Vertraglichkeit',
    'Οροφος',
    '',
  ])('%s', (title) => {
    expect(kindsNamed(title)).not.toContain('terms');
  });
});

it.each(['您访问的页面不存在', '抱歉，页面不存在', '抱歉，您要找的網頁不存在', 'Η ΣΕΛΙΔΑ ΔΕΝ ΒΡΕΘΗΚΕ'])(
  '%s says an error',
  (line) => {
    expect(SAYS_ERROR.test(line)).toBe(true);
  },
);

describe('a number', () => {
  const saysStatus = (line: string) =>
    [SAYS_ERROR, MAY_SAY_ERROR, SAYS_BLOCKED, MAY_SAY_BLOCKED].some((words) => words.test(line));

  it.each(['404', '404 page', 'Error 404', 'HTTP 500', '503', 'Error 403', '429', '404 – Seite', '(404)', 'Err 520'])(
    '%s is a status',
    (line) => {
      expect(saysStatus(line)).toBe(true);
    },
  );

  it.each([
    ...['$404', '404 $', '404,50 €', '500 USD', 'USD 500', '€ 503', '404.20', '1,404', '1.500', '4040'],
    ...['§ 404', '№ 404', '#404', 'Section 404', 'Clause 503', 'Article 410', 'No. 504', 'Art. 403'],
    ...['500px', '500 MB', '503 km', '410 ml', '404 days', '429 words', '500 %', '403°', '500 people', '404Media'],
  ])('%s is none', (line) => {
    expect(saysStatus(line)).toBe(false);
  });
});

it.each(['权', '隐私权', '条款', 'وال', 'vertrag', '个人'])(
  'a line of %s alone, however long, is asked at once',
  (word) => {
    const line = word.repeat(20_000);
    expect(withoutAHang(() => kindsNamed(line).length)).toBeLessThan(3);
  },
);

describe('another document of the licensor, that mentions the terms', () => {
  const bare = { declaration: { terms: { 'Terms of Service': { select: 'main', asks: true } } }, language: 'zh-cn' };
  const clauses = Array.from(
    { length: 12 },
    (_, at) => `本政策是用户协议的一部分，适用于您使用本平台的第${at}项服务，未经您的许可我们不会向他人提供您的资料。`,
  );
  it.each(['隐私政策', '隐私条款', '隐私权协议'])('is not taken for them: %s', (title) => {
    expect(kindOf(page({ title, heading: title, clauses }), bare)).toBe('wrong-document');
  });
  it.each(['用户协议', '服务条款', '用户协议和隐私政策'])('but they are: %s', (title) => {
    expect(kindOf(page({ title, heading: title, clauses }), bare)).toBe('reading');
  });
});

describe('words of a wall or an error', () => {
  it.each([
    ['404 Media Terms of Service', 'House of Keys'],
    ['500px Terms', '500px Terms'],
    ['500px | Terms', '500px'],
    ['Background & Security Check Agreement', 'Background & Security Check Agreement'],
    ['Contratto di manutenzione', 'Contratto di manutenzione'],
  ])('in the name of a document are of its name: %s', (title, heading) => {
    expect(kindOf(page({ title, heading }))).toBe('reading');
  });

  it.each([
    ['404', 'Terms of Service', 'error-page'],
    ['404 | House of Keys', 'Terms of Service', 'error-page'],
    ['404: Terms of Service', 'Terms of Service', 'error-page'],
    ['Error 404 Terms of Service', 'Terms of Service', 'error-page'],
    ['Terms of Service not found', 'Terms of Service', 'error-page'],
    ['Avviso di manutenzione', 'House of Keys', 'error-page'],
    ['Security check', 'Terms of Service', 'blocked'],
    ['Security check: Terms of Service', 'Terms of Service', 'blocked'],
    ['403 Forbidden', 'Terms of Service', 'blocked'],
    ['许可协议', '您访问的页面不存在', 'error-page'],
  ])('beside it are what the page says: %s, %s', (title, heading, kind) => {
    expect(kindOf(page({ title, heading }))).toBe(kind);
  });

  const clauses = [
    'These terms are made between you and House of Keys, the operator of the house, and begin when you receive a key.',
    'You may use the house and the key for your own purposes only, and you may not hand the key to any other person.',
    'If you lose the key you must tell us within 5 days, and you pay $20 for a new one unless the loss was our fault.',
  ];
  it('that are a term or a cell of a short agreement are its own', () => {
    const html = page({ clauses });
    expect(kindOf(html.replace('</main>', '<dl><dt>Forbidden</dt><dd>Dogs</dd></dl></main>'))).toBe('reading');
    expect(
      kindOf(html.replace('</main>', '<table><tr><td>Dogs<td>Forbidden<tr><td>Cats<td>Welcome</table></main>')),
    ).toBe('reading');
  });
  it('are what the page says where it says no more', () => {
    expect(kindOf(page({ clauses: ['Forbidden'] }))).toBe('blocked');
    expect(kindOf(page({ clauses: ['Access denied', ...clauses.slice(0, 2)] }))).toBe('blocked');
  });
});
