// What a browser draws that stands in no text of the page, or elsewhere: signs of lists by style sheets, pictures, fields,
// closed panels, shadow roots. One rule a line, with the page on the left and the Markdown on the right.
import { describe, expect, test } from 'vitest';
import { markdownOf } from './page.ts';

const rules = (cases: [string, string, string][]): void => {
  test.each(cases)('%s', (_rule, html, markdown) => expect(markdownOf(html)).toBe(markdown));
};

describe('the signs of lists by the style sheets of a page', () => {
  const lettered = (css: string, list = '<ol class="x"><li>a</ol>'): string =>
    markdownOf(list, { select: 'main' }, `<style>${css}</style>`);
  test.each([
    [
      'of the weightiest rule',
      'ol { list-style-type: upper-roman } main .x { list-style: lower-alpha } .x { color: red }',
      '- a. a',
    ],
    ['of the last of two that weigh the same', '.x{list-style:upper-alpha}.x{list-style:lower-roman}', '- i. a'],
    ['on screens only', '@media print { ol { list-style: lower-alpha } }', '1. a'],
    ['in a condition', '@media (min-width: 1px) { ol { list-style: lower-alpha } }', '- a. a'],
    ['with parents', 'main > ol{list-style:lower-alpha} div > ol, p ol{list-style:upper-roman}', '- a. a'],
    [
      'with exceptions',
      'ol:not([start]) > li { list-style: lower-alpha } ol:not(.x) { list-style: upper-roman }',
      '- a. a',
    ],
    ['of items', 'li { list-style-type: upper-alpha }', '- A. a'],
    ['taken away: numbers are kept, for often others are drawn', 'ol { list-style: none }', '1. a'],
    ['commented out', '/* ol { list-style: lower-alpha } */ p {}', '1. a'],
    ['of what is no style sheet', '}}{ ol { list-style: ; } <<< :::{list-style:lower-alpha}', '1. a'],
  ])('%s', (_rule, css, markdown) => expect(lettered(css)).toBe(markdown));
  test('but the style of the list itself goes first, and its type last', () => {
    expect(lettered('ol{list-style:lower-alpha}', '<ol style="list-style:upper-roman"><li>a</ol>')).toBe('- I. a');
    expect(lettered('ol{list-style:lower-alpha}', '<ol type="I"><li>a</ol>')).toBe('- a. a');
  });
});

describe('pictures and fields', () => {
  rules([
    [
      'the words of a picture',
      '<p>The provider is <img src="n.png" alt="Depot Ltd.">.</p>',
      'The provider is Depot Ltd..',
    ],
    ['are parted from those beside it', '<p>a<img src="x" alt="b">c <img src="x" alt="d"> e</p>', 'a b c d e'],
    ['none where it says that it has none', '<p>a<img src="x" alt="" title="b">c</p>', 'ac'],
    [
      'its title where nothing else is said',
      '<p><img src="x" title="a"> <picture><img src="x" aria-label="b"></picture></p>',
      'a b',
    ],
    [
      'drawings by their title or label, and the words drawn in them',
      '<p><svg><title>a</title></svg> <svg aria-label="b"></svg> <svg><text>c</text></svg></p>',
      'a b c',
    ],
    [
      'drawings that are hidden from hearing are ornament',
      '<p>a<svg aria-hidden="true"><title>b</title></svg></p>',
      'a',
    ],
    [
      'an element made a picture',
      '<p><span role="img" aria-label="a"></span> <span class="icon" title="b"></span> <span role="img" aria-label="c">✗</span></p>',
      'a b ✗',
    ],
    ['text fields, in paragraphs', '<p>a</p><textarea readonly>b\nc\n\nd</textarea>', 'a\n\nb\\\nc\n\nd'],
    [
      'what stands in a line to be filled, or hints at it',
      '<p><input value="a"> <input placeholder="b"> <input type=submit value=c></p>',
      'a b c',
    ],
    ['but not what is never drawn', '<p>a<input type=hidden value=b><input type=password value=c></p>', 'a'],
    ['choices, taken or not', '<p><input type=checkbox checked>a <input type=radio>b</p>', '☑a ○b'],
    [
      'options, with the one that is taken',
      '<select><optgroup label=a><option>b<option selected>c</select>',
      'a\\\nb\\\n☑ c',
    ],
    [
      'elements nobody knows hold words',
      '<x-y>a <blink>b</blink></x-y><applet>c</applet><map>d</map><object>e</object>',
      'a bcde',
    ],
  ]);
});

describe('closed panels', () => {
  const PROSE = 'We are liable for intent and gross negligence only, and for no more than fifty euros.';
  const isRead = (html: string): boolean => markdownOf(`<p>a</p>${html}<p>z</p>`).includes('fifty euros');
  test.each([
    [
      'named by a control',
      `<p><button aria-controls="s">a</button></p><p>b.</p><div id="s" hidden><p>${PROSE}</p></div>`,
    ],
    [
      'named by a link on the page',
      `<p>See <a href="#s">a</a>.</p><p>b.</p><div id="s" style="display:none !important">${PROSE}</div>`,
    ],
    [
      'named in a script of a control',
      `<p><i onclick="toggle('s')">+</i></p><p>b.</p><div id="s" hidden>${PROSE}</div>`,
    ],
    ['a pane of tabs', `<div role="tabpanel" hidden>${PROSE}</div>`],
    [
      'a pane like one that is shown',
      `<div class="pane on">b.</div><div class="pane" style="display: none">${PROSE}</div>`,
    ],
    [
      'behind a heading that is a button',
      `<h3><span role="button">Liability</span></h3><div style="visibility: hidden">${PROSE}</div>`,
    ],
    ['behind a heading', `<h3>Liability</h3><div hidden>${PROSE}</div>`],
    [
      'behind a line that is a title',
      `<div class="q">Liability</div><div class="a" style="display:none">${PROSE}</div>`,
    ],
    ['before the button for more', `<p>b.</p><div hidden>${PROSE}</div><button>More</button>`],
    ['a dialog opened by a control', `<button popovertarget="d">b</button><p>c.</p><dialog id="d">${PROSE}</dialog>`],
    [
      'a popover opened by a control',
      `<button popovertarget="d">b</button><p>c.</p><div popover id="d">${PROSE}</div>`,
    ],
    ['a panel within a panel', `<h3>Liability</h3><div hidden><h4>More</h4><div hidden><p>${PROSE}</p></div></div>`],
    ['found on demand', `<div hidden="until-found">${PROSE}</div>`],
    ['details', `<details><summary>b</summary>${PROSE}</details>`],
  ])('are read: %s', (_rule, html) => expect(isRead(html)).toBe(true));
  test.each([
    ['between two paragraphs', `<p>b.</p><p hidden>${PROSE}</p>`],
    ['a dialog nothing opens', `<p>b.</p><dialog>${PROSE}</dialog>`],
    ['a popover nothing opens', `<p>b.</p><div popover>${PROSE}</div>`],
    ['opened only from within', `<p>b.</p><div id="s" hidden><button aria-controls="s">x</button>${PROSE}</div>`],
    ['behind another hidden one', `<h3>b</h3><i hidden>c</i><div hidden>${PROSE}</div>`],
    ['behind words', `<button>b</button> or not <span hidden>${PROSE}</span>`],
  ])('are not read where no control opens them: %s', (_rule, html) => expect(isRead(html)).toBe(false));
});

describe('shadow roots and frames in the HTML', () => {
  rules([
    [
      'a shadow tree is drawn, and what its host holds in its slots',
      '<x-a><template shadowrootmode="open"><p><slot name="s"></slot></p><p>b <slot>no</slot></p><slot name="t">d</slot></template><i slot="s">a</i>c<i slot="none">no</i></x-a>',
      '_a_\n\nb c\n\nd',
    ],
    [
      'only the first, only at elements that can have one',
      '<div><template shadowrootmode="closed">a</template><template shadowrootmode="open">no</template></div><ul><template shadowrootmode="open">no</template></ul>',
      'a',
    ],
    [
      'within one another',
      '<p><template shadowrootmode=open><span><template shadowrootmode=open>[<slot></slot>]</template><slot></slot></span></template>a</p>',
      '\\[a\\]',
    ],
    ['a page within the page', '<p>a</p><iframe srcdoc="<p>b</p>">no</iframe>', 'a\n\nb'],
  ]);
  test('are selected as they are drawn, where nothing of the HTML is', () => {
    const html = '<x-a><template shadowrootmode="open"><div class="terms">a</div></template></x-a>';
    expect(markdownOf(html, { select: '.terms' })).toBe('a');
  });
});
