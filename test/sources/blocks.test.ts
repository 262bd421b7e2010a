// What the elements of a page become: one rule a line, with the page on the left and the Markdown on the right.
import { describe, expect, test } from 'vitest';
import { markdownOf } from './page.ts';

const rules = (cases: [string, string, string][]): void => {
  test.each(cases)('%s', (_rule, html, markdown) => expect(markdownOf(html)).toBe(markdown));
};

describe('paragraphs', () => {
  rules([
    ['white space is folded', '<p> a\n\t b  c </p>', 'a b c'],
    ['words outside any element are a paragraph', 'a<div>b</div>c', 'a\n\nb\n\nc'],
    ['a line break stays one', '<p>a<br>b</p>', 'a\\\nb'],
    ['two line breaks begin a paragraph', '<p>a<br><br>b<br/> <br>c</p>', 'a\n\nb\n\nc'],
    ['a hard blank is a blank', '<p>5&nbsp;days</p>', '5 days'],
    ['soft hyphens and zero-width blanks are no characters', '<p>ter&shy;mi\u200bnate\ufeff</p>', 'terminate'],
    ['entities are characters', '<p>&lt;b&gt; &amp; &copy; &#8364;</p>', '\\<b> & © €'],
    ['joiners alone are no paragraph', '<p>a</p><p>\u200d</p>', 'a'],
    ['inline elements do not part words', '<p>1<sup>st</sup> <span>a</span><span>b</span></p>', '1st ab'],
    [
      'elements shown as blocks part them',
      '<span style="display:block">a</span><span style="display: block">b</span>',
      'a\n\nb',
    ],
    ['preformatted lines stay lines', '<pre>a\n  b</pre>', 'a\\\nb'],
    [
      'words of a page cannot become markup',
      '<p># a</p><p>1. b *c* [d](https://e.example)</p>',
      '\\# a\n\n1\\. b \\*c\\* \\[d\\](https://e.example)',
    ],
  ]);
});

describe('marks and links', () => {
  rules([
    ['strong and emphasis', '<p>a <b>b</b> <em>c <strong>d</strong></em></p>', 'a **b** _c_ **_d_**'],
    ['by style', '<p><span style="font-weight:700">a</span> <b style="font-weight: normal">b</b></p>', '**a** b'],
    ['relative links become absolute', '<p><a href="../privacy">a</a></p>', '[a](https://licensor.example/privacy)'],
    ['mail addresses stay links', '<p><a href="mailto:a@b.example">a</a></p>', '[a](mailto:a@b.example)'],
    [
      'scripts and other schemes lose their link',
      '<p><a href="javascript:x()">a</a> <a href="tel:1">b</a> <a href="data:,x">c</a></p>',
      'a b c',
    ],
    ['places on the same page are no links', '<p><a href="#s1">a</a> <a href="/en/terms?x=1#s2">b</a></p>', 'a b'],
    [
      'a link that holds blocks',
      '<a href="/x"><p>a</p><p>b</p></a>',
      '[a](https://licensor.example/x)\n\n[b](https://licensor.example/x)',
    ],
    ['a link without words says nothing', '<p>a<a href="/x"><img src="y" alt="z"></a></p>', 'a'],
    ['footnote marks stand apart', '<p>users<sup><a href="#fn1">1</a></sup></p>', 'users\\[1\\]'],
  ]);
  test('the base of the page counts', () => {
    const base = '<base href="https://other.example/a/">';
    expect(markdownOf('<a href="b">x</a>', { select: 'main' }, base)).toBe('[x](https://other.example/a/b)');
  });
  test('declared query parameters are removed from links, others stay', () => {
    const filter = [{ removeQueryParams: ['utm', 'id'] }];
    expect(markdownOf('<a href="/a?utm=1&b=2&id=3">x</a>', { select: 'main', filter })).toBe(
      '[x](https://licensor.example/a?b=2)',
    );
    expect(markdownOf('<a href="/a?utm=1">x</a>', { select: 'main', filter: 'removeTrackers' })).toBe(
      '[x](https://licensor.example/a?utm=1)',
    );
  });
});

describe('headings, quotes and rules', () => {
  rules([
    ['six levels', '<h1>a</h1><h6>b</h6>', '# a\n\n###### b'],
    ['a heading is one line', '<h2>a<br>b</h2>', '## a b'],
    ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n\n> b'],
    ['rules', '<p>a</p><hr><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['details are read, open or not', '<details><summary>a</summary><p>b</p></details>', '**a**\n\nb'],
    ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\nb'],
  ]);
});

describe('lists', () => {
  rules([
    ['bullets', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['numbers, from where the page says', '<ol start="3"><li>a<li value="7">b<li>c</ol>', '3. a\n7. b\n8. c'],
    ['nested', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>', '- a\n    1. b\n- c'],
    ['paragraphs of an item stay in it', '<ul><li><p>a</p><p>b</p></li></ul>', '- a\\\n  b'],
    ['a heading in an item keeps the number of the item', '<ol><li><h3>a</h3><p>b</p></li></ol>', '### 1. a\n\nb'],
    ['items without a list', '<li>a</li>', '- a'],
  ]);
});

describe('tables', () => {
  rules([
    ['data with a header', '<table><tr><th>a<th>b<tr><td>c<td>d</table>', '| a | b |\n| --- | --- |\n| c | d |'],
    ['data without', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', '|  |  |\n| --- | --- |\n| a | b |\n| c | d |'],
    [
      'lists in a cell are lines',
      '<table><tr><th>a<th>b<tr><td><ul><li>c<li>d</ul><td>e|f</table>',
      '| a | b |\n| --- | --- |\n| c<br>d | e\\|f |',
    ],
    ['a layout is read as what it holds', '<table><tr><td><h2>a</h2><p>b</p></td></tr></table>', '## a\n\nb'],
    ['so is one that says so', '<table role="presentation"><tr><th>a<th>b<tr><td>c<td>d</table>', 'a\n\nb\n\nc\n\nd'],
    [
      'and one around another',
      '<table><tr><td>x<td><table><tr><th>a<th>b<tr><td>c<td>d</table></table>',
      'x\n\n| a | b |\n| --- | --- |\n| c | d |',
    ],
  ]);
});

describe('what a reader does not see', () => {
  rules([
    [
      'scripts, styles, controls',
      '<p>a</p><script>b</script><style>c</style><noscript>d</noscript><template>e</template><select><option>f</select><svg><text>g</text></svg><textarea>h</textarea><iframe>i</iframe>',
      'a',
    ],
    [
      'hidden elements',
      '<p>a</p><p hidden>b</p><p style="color:red;display: none">c</p><p style="visibility:hidden">d</p>',
      'a',
    ],
    ['comments', '<p>a<!-- b --></p>', 'a'],
    [
      'what is struck out is gone, what was put in its place stands',
      '<p>in <del>five</del><ins>three</ins> <s>or ten</s> days</p>',
      'in three days',
    ],
    ['what is found on demand is read', '<p hidden="until-found">a</p>', 'a'],
  ]);
});

describe('protected e-mail addresses', () => {
  // `a@b.co` under the keys 0x01 and 0x7f.
  const one = '01604163 2f626e'.replace(' ', '');
  const other = '7f1e3f1d511c10';
  const span = (hex: string) =>
    `<p>Write to <a class="__cf_email__" data-cfemail="${hex}" href="/cdn-cgi/l/email-protection">[email&#160;protected]</a>.</p>`;
  test('are read, whatever bytes this fetch brought', () => {
    expect(markdownOf(span(one))).toBe('Write to [a@b.co](mailto:a@b.co).');
    expect(markdownOf(span(other))).toBe(markdownOf(span(one)));
  });
  test('are the same as in the rendered page', () => {
    expect(markdownOf('<p>Write to <a href="mailto:a@b.co">a@b.co</a>.</p>')).toBe(markdownOf(span(one)));
  });
  test('are left out where they cannot be read', () => {
    expect(markdownOf(span('zz'))).toBe('Write to .');
  });
  test('behind words of their own only the link is theirs', () => {
    expect(markdownOf(`<p><a href="/cdn-cgi/l/email-protection#${one}">us</a></p>`)).toBe('[us](mailto:a@b.co)');
  });
});
