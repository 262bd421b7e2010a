// Small random pages of everything a browser draws, each place of them that can be changed known: words, signs, pictures,
// markers, states of fields, and what is struck out.
import fc from 'fast-check';

/** One thing on a page that may be another. */
export interface Site {
  readonly kind: 'word' | 'sign' | 'marker' | 'number' | 'state' | 'strike';
  readonly value: string;
}
export type Piece = string | Site | readonly Piece[];

const VALUES: Readonly<Record<Site['kind'], readonly string[]>> = {
  word: 'house key 5 50 500 not yes no days Ltd. Зал 鍵 日 ключ'.split(' '),
  sign: [...'✓✗€§≥±→½²☑❌✅×%$÷≠←○△', '⚠️', '👍'],
  marker: ['1', 'a', 'A', 'i', 'I'],
  number: ['1', '2', '3', '7', '12'],
  state: ['', ' checked'],
  strike: ['del', 'ins'],
};

const site = (kind: Site['kind']): fc.Arbitrary<Site> =>
  fc.constantFrom(...VALUES[kind]).map((value) => ({ kind, value }));
const word = site('word');
const sign = site('sign');
const token = fc.oneof({ weight: 4, arbitrary: word }, sign);
const words = fc
  .array(token, { minLength: 1, maxLength: 3 })
  .map((tokens) => tokens.flatMap((one): Piece[] => [one, ' ']));

const within = (open: string, inside: Piece, close: string): Piece => [open, inside, close];
const INLINE =
  'a b em span code mark small u font x-note bdi kbd abbr time label nobr big acronym output data slot map'.split(' ');

const inline: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.tuple(fc.constantFrom(...INLINE), words).map(([tag, inside]) => within(`<${tag}>`, inside, `</${tag}>`)),
  fc.tuple(site('strike'), words).map(([tag, inside]): Piece => ['<', tag, '>', inside, '</', tag, '>']),
  words.map((alt) => within(' <img src="x.png" alt="', alt, '"> ')),
  words.map((alt) => within(' <picture><source srcset="y.png"><img src="x.png" alt="', alt, '"></picture> ')),
  words.map((title) => within(' <svg width="9" height="9"><title>', title, '</title><path d="M0 0"/></svg> ')),
  words.map((text) => within(' <svg width="99" height="20"><text y="15">', text, '</text></svg> ')),
  words.map((label) => within(' <span role="img" aria-label="', label, '"></span> ')),
  fc
    .tuple(word, word)
    .map(([base, above]): Piece => [' <ruby>', base, '<rp>(</rp><rt>', above, '</rt><rp>)</rp></ruby> ']),
  fc
    .tuple(fc.constantFrom('checkbox', 'radio'), site('state'))
    .map(([type, state]): Piece => [` <input type="${type}"`, state, '> ']),
  fc
    .tuple(fc.constantFrom('text', 'submit', 'email'), words)
    .map(([type, value]): Piece => [` <input type="${type}" value="`, value, '"> ']),
  words.map((hint) => within(' <input placeholder="', hint, '"> ')),
  words.map((quoted) => within(' <q>', quoted, '</q> ')),
  words.map((raised) => within('<sup>', raised, '</sup> ')),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<Piece>;

const paragraph = fc
  .tuple(
    fc.constantFrom(
      ...'p div section h2 h4 blockquote pre address figure center x-clause dd article marquee applet'.split(' '),
    ),
    inlines,
  )
  .map(([tag, inside]) => within(`<${tag}>`, inside, `</${tag}>`));

const items = fc.array(inlines, { minLength: 2, maxLength: 4 });
const orderedList = fc
  .tuple(site('marker'), site('number'), fc.boolean(), fc.option(site('number')), items)
  .map(
    ([type, start, isReversed, value, inside]): Piece => [
      '<ol type="',
      type,
      '" start="',
      start,
      isReversed ? '" reversed>' : '">',
      ...inside.map(
        (item, index): Piece => [index === 1 && value ? ['<li value="', value, '">'] : '<li>', item, '</li>'],
      ),
      '</ol>',
    ],
  );
const list = items.map((inside): Piece => ['<ul>', ...inside.map((item) => within('<li>', item, '</li>')), '</ul>']);
const styledList = fc
  .tuple(
    fc.constantFrom('lower-greek', 'cjk-decimal', 'decimal-leading-zero', 'katakana', 'thai', 'upper-roman', 'disc'),
    site('number'),
    items,
  )
  .map(
    ([style, start, inside]): Piece => [
      `<ol style="list-style: ${style} inside" start="`,
      style === 'disc' ? '1' : start,
      '">',
      ...inside.map((item) => within('<li>', item, '</li>')),
      '</ol>',
    ],
  );
const table = fc
  .array(fc.tuple(inlines, inlines), { minLength: 2, maxLength: 3 })
  .map(
    (rows): Piece => [
      '<table>',
      ...rows.map(([a, b]): Piece => ['<tr><td>', a, '</td><td>', b, '</td></tr>']),
      '</table>',
    ],
  );
const details = fc
  .tuple(words, inlines)
  .map(([title, inside]): Piece => ['<details><summary>', title, '</summary>', inside, '</details>']);
let panels = 0;
const panel = fc
  .tuple(words, inlines, fc.constantFrom('hidden', 'style="display: none"', 'style="color:red;visibility:hidden"'))
  .map(([title, inside, hiding]): Piece => {
    const id = `panel${panels++}`;
    return [
      `<h3><button aria-expanded="false" aria-controls="${id}">`,
      title,
      `</button></h3><div id="${id}" ${hiding}>`,
      inside,
      '</div>',
    ];
  });
const shadow = fc.tuple(inlines, inlines, inlines).map(
  ([drawn, slotted, rest]): Piece => [
    // The first slot without a name takes what is given to it, and what is drawn may have one of its own.
    '<x-host><template shadowrootmode="open"><p><slot name="last"></slot></p><p><slot>unseen</slot></p>',
    drawn,
    '</template>',
    '<span slot="lost">unseen</span>',
    rest,
    '<b slot="last">',
    slotted,
    '</b></x-host>',
  ],
);
const field = fc.oneof(
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((lines): Piece => ['<textarea rows="3">', ...lines.map((line) => [line, '\n']), '</textarea>']),
  fc
    .tuple(words, words)
    .map(([one, other]): Piece => ['<select><option>', one, '</option><option selected>', other, '</option></select>']),
);
/** Never drawn: whatever stands in it, nothing of it may be read. */
const undrawn = fc.constantFrom(
  '<template>unseen</template>',
  '<noscript>unseen</noscript>',
  '<script type="x">unseen</script>',
  '<style>unseen</style>',
  '<video>unseen</video>',
  '<canvas>unseen</canvas>',
  '<iframe>unseen</iframe>',
  '<p hidden>unseen</p>',
  '<object data="x.pdf" type="application/pdf" hidden>unseen</object>',
  '<datalist><option>unseen</datalist>',
  '<input type="hidden" value="unseen"><input type="password" value="unseen">',
  '<svg width="9" height="9"><defs><text>unseen</text></defs><desc>unseen</desc></svg>',
  '<!-- unseen -->',
) as fc.Arbitrary<Piece>;

export const block: fc.Arbitrary<Piece> = fc.oneof(
  paragraph,
  orderedList,
  list,
  styledList,
  table,
  details,
  panel,
  shadow,
  field,
  undrawn,
);
export const page: fc.Arbitrary<readonly Piece[]> = fc.array(block, { minLength: 2, maxLength: 5 });

/** What can be changed, in its order; a place that stands twice in the HTML is one. */
export const sitesOf = (piece: Piece): Site[] => {
  const found = new Set<Site>();
  const look = (one: Piece): void => {
    if (typeof one === 'string') return;
    if (Array.isArray(one)) for (const each of one as readonly Piece[]) look(each);
    else found.add(one as Site);
  };
  look(piece);
  return [...found];
};

/** The HTML of a page, one place of it as something else. */
export function htmlOf(piece: Piece, changed?: Site, value = ''): string {
  if (typeof piece === 'string') return piece;
  if (Array.isArray(piece)) return (piece as readonly Piece[]).map((each) => htmlOf(each, changed, value)).join('');
  return piece === changed ? value : (piece as Site).value;
}

/** Another value than the one a place has. */
export function anotherValue({ kind, value }: Site, choice: number): string {
  const others = VALUES[kind].filter((other) => other !== value);
  return others[choice % others.length] ?? '';
}
