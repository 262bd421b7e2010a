// What belongs to the page around an agreement and not to its words: menus, lists of links, controls.
import type { Block, Inline } from '../markdown/block.ts';
import type { RedlineRow } from '../redline/redline.ts';
import { subjectsOf } from '../redline/weight.ts';

export type Which = 'before' | 'after';

/** The words of one side of a row, without what stands only on the other. */
export const textOf = (row: RedlineRow, side: Which): string =>
  row.segments
    .filter(({ kind }) => kind !== (side === 'before' ? 'inserted' : 'deleted'))
    .map(({ text }) => text)
    .join('');

export const blockOf = (row: RedlineRow): Block => (row.after ?? row.before).block;

const inlinesOf = (block: Block): readonly Inline[] => {
  if (block.kind === 'rule') return [];
  return block.kind === 'row' ? block.cells.flat() : block.inlines;
};

export const linksIn = (block: Block): string =>
  inlinesOf(block)
    .flatMap(({ link }) => link ?? [])
    .join('\n');

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const countWords = (text: string): number => (text.match(WORD) ?? []).length;

/** Several links in one block make a list; beside them a word or two of a button may stand, but no sentence. */
const LINKS_OF_A_LIST = 3;
const BUTTON_WORDS = 3;
const SENTENCE_OR_FIGURE = /[.;:!?。；：！？\p{N}]/u;

/** A bar's own words beside its links are compared like any: only "|", or a button. */
const wordsBesideLinks = (block: Block): string =>
  inlinesOf(block)
    .filter(({ link }) => link === undefined)
    .map(({ text }) => text)
    .join(' ');

const isLinksOnly = (block: Block): boolean =>
  linksIn(block) !== '' && inlinesOf(block).every(({ link, text }) => link !== undefined || countWords(text) === 0);

function isBarOfLinks(block: Block): boolean {
  const links = inlinesOf(block).filter(({ link }) => link !== undefined);
  const beside = wordsBesideLinks(block);
  if (links.length < LINKS_OF_A_LIST || countWords(beside) > BUTTON_WORDS) return false;
  return !SENTENCE_OR_FIGURE.test(beside) && subjectsOf(beside).size === 0;
}

const TITLE_WORDS = 5;

/** A changed link that says more than the title of a page, and obliges or costs: a list of links may hold clauses. */
const isClause = (row: RedlineRow): boolean =>
  (['before', 'after'] as const).some((side) => countWords(textOf(row, side)) > TITLE_WORDS) &&
  row.segments.some(({ kind, text }) => {
    const subjects = kind === 'same' ? new Set() : subjectsOf(text);
    return subjects.has('obligation') || subjects.has('money');
  });

/** More words than the heading of a menu has. */
const HEADING_WORDS = 4;

/** A sentence that counts up what follows: "We share your data with these parties only:". */
function introduces(row: RedlineRow): boolean {
  const words = textOf(row, row.after ? 'after' : 'before').trim();
  return /[:：]$/.test(words) && (countWords(words) > HEADING_WORDS || subjectsOf(words).has('obligation'));
}

/** What the rows around one say of it, found in one pass: a page may have tens of thousands. */
export interface Surroundings {
  /** For each row whether a sentence introduces the list of links it would be in. */
  readonly introduced: readonly boolean[];
  /** How many rows from the first are the page's menu: no agreement begins with a list. */
  readonly menuLength: number;
}

export function surroundingsOf(rows: readonly RedlineRow[]): Surroundings {
  let isIntroduced = false;
  const introduced = rows.map((row) => {
    const was = isIntroduced;
    if (!isLinksOnly(blockOf(row))) isIntroduced = introduces(row);
    return was;
  });
  const content = rows.findIndex((row) => !isOfMenu(row));
  return { introduced, menuLength: content < 0 ? rows.length : content };
}

/** A block of nothing but links, several in itself or beside another such block, that no sentence introduces. */
export function isOfLinkList(rows: readonly RedlineRow[], index: number, { introduced }: Surroundings): boolean {
  const row = rows[index];
  if (!row) return false;
  const blocks = [row.before, row.after].flatMap((side) => (side ? [side.block] : []));
  if (blocks.every(isBarOfLinks)) return true;
  if (!blocks.every(isLinksOnly) || isClause(row) || introduced[index]) return false;
  return [rows[index - 1], rows[index + 1]].some((beside) => beside !== undefined && isLinksOnly(blockOf(beside)));
}

/** What the controls around a text say, as site builders insert it. */
const CONTROL =
  /^(?:\+\d+|(?:copy(?: \.\w+)?)+|copy (?:link|page|text)|on this page|table of contents|back to top|skip to (?:main )?(?:content|navigation)|see contributors|edit (?:this )?page|print(?: this page)?|share(?: this page)?|menu|close|search)$/i;
/** What a reader hears of a link, initials of a face glued to it: it may stand behind any words, and changes none. */
const OPENS = /\(?(?<!\p{L})\p{L}{0,2}opens? in (?:a )?new (?:tab|window)\b\)?/giu;
const CONTROL_LENGTH = 120;

/** What is left of a link that held nothing else, where its marks came along as words. */
const EMPTY_LINK = /\[\s*\]\([^()\s]*\)/g;

const withoutOpens = (text: string): string =>
  text.replace(OPENS, ' ').replace(EMPTY_LINK, ' ').replace(/\s+/g, ' ').trim();

export const isControl = (text: string): boolean => {
  const words = text.trim();
  return words === '' || (words.length <= CONTROL_LENGTH && CONTROL.test(words));
};

/** True where two texts differ in nothing but what the page's own controls say. */
export function differInControls(before: string, after: string): boolean {
  const [old, young] = [withoutOpens(before), withoutOpens(after)];
  return old === young || (isControl(old) && isControl(young));
}

const MENU_WORDS = 12;
const SENTENCE_END = /[;:]$|[^.]\.$/;

/** An entry of a menu on both sides: a link, a control, or a few words that end no sentence. */
function isOfMenu(row: RedlineRow): boolean {
  return (['before', 'after'] as const).every((side) => {
    const block = row[side]?.block;
    if (!block) return true;
    const text = textOf(row, side);
    const isShortItem = block.kind === 'item' && countWords(text) <= MENU_WORDS && !SENTENCE_END.test(text);
    return isShortItem || isLinksOnly(block) || isControl(text);
  });
}
