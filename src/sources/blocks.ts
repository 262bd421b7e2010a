// The tree of a page → blocks of words: one walk, without recursion, over what a reader sees.
import type { Block } from '../words/markdown/block.ts';
import { BlockWriter, NOT_BEGUN, type Row, type Surroundings, TOP } from './block-writer.ts';
import { Columns, coverablePlaces } from './columns.ts';
import { wordsInField } from './fields.ts';
import { attributeOf, childrenOf, type HtmlElement, type HtmlNode, isElement, isText, topOf } from './html-tree.ts';
import type { LinkReader } from './links.ts';
import { markerOf, numberingOf } from './list-markers.ts';
import { ListStyles } from './list-styles.ts';
import { isControl } from './panels.ts';
import { labelOf, wordsOfPicture } from './pictures.ts';
import { protectedEmail } from './protected-email.ts';
import { isFootnoteMark, scriptOf } from './raised.ts';
import type { Part } from './select.ts';
import { isDataTable } from './tables.ts';
import { isHidden, isSvg, isWordless, styleOf } from './unseen.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);
const STRONG = new Set(['b', 'strong', 'dt', 'summary']);
const EMPHASIS = new Set(['em', 'i', 'cite', 'dfn', 'var']);
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table)\b/i;
const PREFORMATTED_STYLE = /(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i;
const BOLD_STYLE = /(?:^|[;\s])font-weight\s*:\s*(?:bold|[6-9]00)/i;
const NOT_BOLD_STYLE = /(?:^|[;\s])font-weight\s*:\s*(?:normal|[1-5]00)/i;
const STRUCK_OUT = new Set(['del', 's', 'strike']);
const STRUCK_OUT_STYLE = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]{0,80}line-through/i;
const ITALIC_STYLE = /(?:^|[;\s])font-style\s*:\s*italic/i;

interface Frame {
  readonly element: HtmlElement | undefined;
  readonly children: readonly HtmlNode[];
  readonly place: Surroundings;
  readonly isBlock: boolean;
  /** Words written before it. */
  readonly pieces: number;
  next: number;
}

/** Signs around what an element holds: a footnote mark stands apart, and what is drawn above a word behind it. */
function signsAround(element: HtmlElement): readonly [string, string] | undefined {
  if (isFootnoteMark(element)) return ['[', ']'];
  if (element.tagName === 'q') return ['“', '”'];
  return element.tagName === 'rt' ? ['(', ')'] : undefined;
}

class PageWalk {
  readonly writer = new BlockWriter();
  readonly #links: LinkReader;
  readonly #leavesOut: (element: HtmlElement) => boolean;
  readonly #read = new Set<HtmlNode>();
  readonly #coverable = coverablePlaces();
  #isOnly = true;
  #styles: ListStyles | undefined;

  constructor(links: LinkReader, leavesOut: (element: HtmlElement) => boolean) {
    this.#links = links;
    this.#leavesOut = leavesOut;
  }

  walk(part: Part, isOnly: boolean): void {
    this.#isOnly = isOnly;
    const stack: Frame[] = [];
    const { root } = part;
    if (isElement(root)) this.#enter(root, TOP, stack);
    else stack.push({ element: undefined, children: root.childNodes, place: TOP, isBlock: true, pieces: 0, next: 0 });
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const child = frame.children[frame.next++];
      if (child === undefined) {
        stack.pop();
        this.#leave(frame);
      } else if (isText(child)) {
        if (!part.skipped.has(child) && this.#isFirst(child)) this.writer.text(child.value, frame.place);
      } else if (isElement(child) && !part.skipped.has(child)) this.#enter(child, frame.place, stack);
    }
    this.writer.end(TOP);
  }

  /** Whether nothing of it was read before, by another part. */
  #isFirst(node: HtmlNode): boolean {
    if (this.#isOnly) return true;
    if (this.#read.has(node)) return false;
    this.#read.add(node);
    return true;
  }

  /** Pictures and fields: what they show stands in no text of the page. */
  #drawn(element: HtmlElement, place: Surroundings): void {
    const field = wordsInField(element);
    const words = field?.text ?? wordsOfPicture(element) ?? '';
    if (words === '' || !this.#isFirst(element)) return;
    if (!field?.isBlock) {
      this.writer.picture(words, place);
      return;
    }
    this.writer.end(place);
    for (const paragraph of words.split(/\n[ \t]*\n\s*/)) {
      this.writer.text(paragraph, { ...place, isPreformatted: true });
      this.writer.end(place);
    }
  }

  #enter(element: HtmlElement, place: Surroundings, stack: Frame[]): void {
    const name = element.tagName;
    if (name === 'br') this.writer.lineBreak(place);
    else if (name === 'hr') this.writer.rule(place);
    if (isHidden(element) || this.#leavesOut(element)) return;
    this.#drawn(element, place);
    if (isWordless(element)) return;
    const style = element.attrs.length > 0 ? styleOf(element) : '';
    const isBlock = BLOCKS.has(name) || (style !== '' && BLOCK_STYLE.test(style));
    if (isBlock) this.writer.end(place);
    const email = protectedEmail(element);
    const inner = this.#placeIn(element, style, place, email?.link);
    if (email?.text !== undefined) {
      this.writer.text(email.text, inner);
      return;
    }
    const { pieces } = this.writer;
    const signs = signsAround(element);
    if (signs) this.writer.text(signs[0], inner);
    stack.push({ element, children: childrenOf(element), place: inner, isBlock, pieces, next: 0 });
  }

  #leave(frame: Frame): void {
    const { element, place } = frame;
    const signs = element && signsAround(element);
    if (signs) this.writer.text(signs[1], place);
    // A picture made by a style sheet: what it is called is all that stands for it.
    if (element && !frame.isBlock && frame.pieces === this.writer.pieces) {
      const isPressed = element.tagName === 'a' || isControl(element);
      const label = isPressed || isSvg(element) ? undefined : labelOf(element);
      if (label !== undefined && this.#isFirst(element)) this.writer.picture(label, place);
    }
    if (frame.isBlock) this.writer.end(place);
    if (element?.tagName === 'tr' && place.row) this.writer.row(place.row);
  }

  /** What the style sheets of its page say of a list or an item; they are read once there is one. */
  #sheetOf(element: HtmlElement): string {
    this.#styles ??= new ListStyles(topOf(element));
    return this.#styles.of(element);
  }

  /** Items in a cell are lines of it, with their numbers. */
  #itemInCell(element: HtmlElement, style: string, inner: Surroundings): Surroundings {
    const marker = markerOf(element, style, this.#sheetOf(element), inner.list?.numbering);
    if (marker !== '-') this.writer.text(`${marker} `, inner);
    return inner;
  }

  /** The place inside an element: that around it, changed by what the element is. */
  #placeIn(element: HtmlElement, style: string, place: Surroundings, email: string | undefined): Surroundings {
    const inner = marked(element, style, place);
    switch (element.tagName) {
      case 'a': {
        const link = email ?? this.#links.resolve(attributeOf(element, 'href'));
        return link === undefined ? inner : { ...inner, link };
      }
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return place.cell ? { ...inner, strong: true } : { ...inner, heading: headingLevel(element) };
      case 'ul':
      case 'menu':
      case 'dir':
      case 'ol':
        return { ...inner, list: listIn(element, style, this.#sheetOf(element), place), item: undefined };
      case 'li':
        return place.cell
          ? this.#itemInCell(element, style, inner)
          : { ...inner, item: itemIn(element, style, this.#sheetOf(element), place), heading: undefined };
      case 'blockquote':
        return { ...inner, isQuote: true };
      case 'table':
        return isDataTable(element) && !place.cell
          ? {
              ...inner,
              row: { cells: [], hasOnlyHeaders: false, columns: new Columns(this.#coverable) },
              cell: undefined,
            }
          : inner;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        if (!place.cell) place.row?.columns.beginGroup();
        return inner;
      case 'tr':
        return place.row ? { ...inner, row: rowIn(place.row) } : inner;
      case 'td':
      case 'th':
        return place.row && !place.cell ? { ...inner, cell: cellIn(element, place.row) } : inner;
      default:
        return inner;
    }
  }
}

const headingLevel = (element: HtmlElement): 1 | 2 | 3 | 4 | 5 | 6 =>
  Number(element.tagName.charAt(1)) as 1 | 2 | 3 | 4 | 5 | 6;

function rowIn({ columns }: Row): Row {
  columns.beginRow();
  return { cells: [], hasOnlyHeaders: true, columns };
}

function cellIn(element: HtmlElement, row: Row): Surroundings['cell'] {
  const cell: NonNullable<Surroundings['cell']> = [];
  const { before, behind } = row.columns.place(element);
  for (let covered = 0; covered < before; covered++) row.cells.push([]);
  row.cells.push(cell);
  for (let covered = 0; covered < behind; covered++) row.cells.push([]);
  if (element.tagName === 'td') row.hasOnlyHeaders = false;
  return cell;
}

function listIn(
  element: HtmlElement,
  style: string,
  sheet: string,
  { list }: Surroundings,
): NonNullable<Surroundings['list']> {
  return { depth: list ? list.depth + 1 : 0, numbering: numberingOf(element, style, sheet) };
}

function itemIn(
  element: HtmlElement,
  style: string,
  sheet: string,
  { list }: Surroundings,
): NonNullable<Surroundings['item']> {
  return { depth: list?.depth ?? 0, marker: markerOf(element, style, sheet, list?.numbering), at: NOT_BEGUN };
}

/** Strong, emphasis, white space, and what is raised, lowered or struck out, by the element's name or its own style. */
function marked(element: HtmlElement, style: string, place: Surroundings): Surroundings {
  const name = element.tagName;
  const strong = NOT_BOLD_STYLE.test(style) ? false : place.strong || STRONG.has(name) || BOLD_STYLE.test(style);
  const emphasis = place.emphasis || EMPHASIS.has(name) || ITALIC_STYLE.test(style);
  const isPreformatted = place.isPreformatted || name === 'pre' || PREFORMATTED_STYLE.test(style);
  const script = scriptOf(element, style) ?? place.script;
  const isStruckOut = place.isStruckOut || STRUCK_OUT.has(name) || STRUCK_OUT_STYLE.test(style);
  const isSame = strong === place.strong && emphasis === place.emphasis && isPreformatted === place.isPreformatted;
  return isSame && script === place.script && isStruckOut === place.isStruckOut
    ? place
    : { ...place, strong, emphasis, isPreformatted, script, isStruckOut };
}

/** The blocks of the parts of a page in their order, no word twice; `leavesOut` says what else is not read. */
export function blocksOf(
  parts: readonly Part[],
  links: LinkReader,
  leavesOut: (element: HtmlElement) => boolean = () => false,
): Block[] {
  const walk = new PageWalk(links, leavesOut);
  for (const part of parts) walk.walk(part, parts.length === 1 && part.skipped.size <= 1);
  return walk.writer.blocks;
}
