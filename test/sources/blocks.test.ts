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
    ['a link without words says nothing', '<p>a<a href="/x" aria-label="z"><img src="y"></a></p>', 'a'],
    [
      'a picture in a link is its words',
      '<p>a<a href="/x"><img src="y" alt="z"></a></p>',
      'a [z](https://licensor.example/x)',
    ],
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

describe('raised and lowered signs', () => {
  rules([
    ['a number is raised', '<p>5<sup>1</sup> days, $100<sup>2</sup>, 10<sup>−6</sup></p>', '5¹ days, $100², 10⁻⁶'],
    ['or lowered', '<p>H<sub>2</sub>O, x<sub>i</sub>, a<sup>n+1</sup></p>', 'H₂O, xᵢ, aⁿ⁺¹'],
    ['whatever it is dressed in', '<p>5<sup><b><a href="#x">1</a></b></sup>, 5<sup> 1,2 </sup></p>', '5**¹**, 5 ¹,²'],
    [
      'by style',
      '<p>5<span style="vertical-align: super">1</span>, m<span style="VERTICAL-ALIGN:sub">2</span></p>',
      '5¹, m₂',
    ],
    [
      'words are not',
      '<p>8<sup>th</sup> a<sup>TM</sup> 5<sup>™</sup> 9<sup>.99</sup> b<sub>in</sub></p>',
      '8th aTM 5™ 9.99 bin',
    ],
    [
      'nor footnote marks, which stand apart',
      '<p>a<a href="#fn1"><sup>1</sup></a> b<sup><a href="#fn2">2</a></sup></p>',
      'a\\[1\\] b\\[2\\]',
    ],
    [
      'nor what is not numbers alone',
      '<p><sup>1 working days</sup> <sup>1<b> or </b>2</sup></p>',
      '1 working days 1 **or** 2',
    ],
    ['as the page may write them itself', '<p>m² 5¹ H₂O</p>', 'm² 5¹ H₂O'],
  ]);
});

describe('readings, quotations and words struck out', () => {
  rules([
    [
      'what is drawn above a word stands behind it',
      '<p><ruby>規約<rp>(</rp><rt>きやく</rt><rp>)</rp></ruby>に</p>',
      '規約(きやく)に',
    ],
    ['a quotation has its marks', '<p>we call it <q>the <b>key</b></q>.</p>', 'we call it “the **key**”.'],
    [
      'words struck out by style keep their stroke',
      '<p>in <span style="text-decoration: line-through">five</span><span style="text-decoration:underline">three</span> <span style="color:red;text-decoration-line:underline line-through">or ten</span> days</p>',
      'in f̶i̶v̶e̶ three o̶r̶ t̶e̶n̶ days',
    ],
  ]);
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
    ['other signs of items are words', '<ol type=a start=3><li>a<li><h3>b</h3></ol>', '- c. a\n\n### d. b'],
    ['counted down', '<ol reversed type=I><li>a<li>b</ol>', '- II. a\n- I. b'],
    [
      'by style',
      '<ol style="list-style: lower-greek inside"><li>a<li style="list-style-type: \'§ \'">b</ol>',
      '- α. a\n- § b',
    ],
    ['without signs where the style says none', '<ol style="list-style:none"><li>a</ol>', '- a'],
    ['a bullet list that counts', '<ul style="list-style-type:decimal"><li>a<li>b</ul>', '1. a\n2. b'],
    [
      'numbers in a cell',
      '<table><tr><th>a<th>b<tr><td><ol><li>c<li>d</ol><td>e</table>',
      '| a | b |\n| --- | --- |\n| 1\\. c<br>2\\. d | e |',
    ],
    [
      'letters far along the alphabet',
      '<ol type=A start=26><li>a<li>b<li value=703>c</ol>',
      '- Z. a\n- AA. b\n- AAA. c',
    ],
    ['numbers no alphabet has stay numbers', '<ol type=i start=-1><li>a<li>b<li>c</ol>', '- \\-1. a\n0. b\n- i. c'],
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
    [
      'a cell over several rows leaves its place empty below it',
      '<table><tr><th>a<th>b<th>c<tr><td rowspan=2>d<td>e<td>f<tr><td>g<td>h<tr><td>i<td>j<td>k</table>',
      '| a | b | c |\n| --- | --- | --- |\n| d | e | f |\n|  | g | h |\n| i | j | k |',
    ],
    [
      'so does one in the middle, and one over all the rows of its group',
      '<table><tbody><tr><td>a<td rowspan=0>b<td>c<tr><td>d<td>e<tbody><tr><td>f<td>g<td>h</table>',
      '|  |  |  |\n| --- | --- | --- |\n| a | b | c |\n| d |  | e |\n| f | g | h |',
    ],
    [
      'a cell over several columns leaves those behind it empty',
      '<table><tr><th colspan=2>a<th>b<tr><td>c<td>d<td>e</table>',
      '| a |  | b |\n| --- | --- | --- |\n| c | d | e |',
    ],
    [
      'over both, and with spans that are none',
      '<table><tr><td colspan=2 rowspan=2>a<td>b<tr><td rowspan=-1>c<tr><td colspan=x>d<td>e<td>f</table>',
      '|  |  |  |\n| --- | --- | --- |\n| a |  | b |\n|  |  | c |\n| d | e | f |',
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
      'scripts, styles, and what is for browsers that do not know an element',
      '<p>a</p><script>b</script><style>c</style><noscript>d</noscript><template>e</template><datalist><option>f</datalist><svg><defs><text>g</text></defs><desc>h</desc></svg><iframe>i</iframe><video>j</video><canvas>k</canvas><object data="x.pdf">l</object><meter>m</meter><math><semantics><annotation>n</annotation></semantics></math>',
      'a',
    ],
    [
      'hidden elements',
      '<p>a</p><p hidden>b</p><p style="color:red;display: none">c</p><p style="visibility:hidden">d</p>',
      'a',
    ],
    ['comments', '<p>a<!-- b --></p>', 'a'],
    [
      'what is struck out keeps its stroke, what was put in its place stands apart',
      '<p>in <del>five</del><ins>three</ins> <s>or ten</s> days</p>',
      'in f̶i̶v̶e̶ three o̶r̶ t̶e̶n̶ days',
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
