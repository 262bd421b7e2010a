// What belongs to the page around an agreement and not to its words: the menu before it, the footer after it, lists of
// links to the licensor's own pages, and tables of contents.
import type { Block } from '../markdown/block.ts';
import type { RedlineRow } from '../redline/redline.ts';
import { subjectsOf } from '../redline/weight.ts';
import { foreignTo } from './difference-hosts.ts';
import { bareWords } from './difference-mask.ts';
import { withoutNumber } from './difference-numbering.ts';
import {
  countRowWords,
  type EntryKind,
  entryKindOf,
  inlinesOf,
  isBarOfLinks,
  isClause,
  isLinksOnly,
  isSentence,
  rowBlock,
  rowText,
  SIDES,
  type Which,
} from './difference-page.ts';

export type Furniture = 'menu' | 'link-lists' | 'contents';

/** One block of one text, with the row it stands in. */
interface Entry {
  readonly index: number;
  readonly block: Block;
  readonly text: string;
  readonly kind: EntryKind;
}

/** What a block of one text is of the page; `isWorded` where its words are compared if both texts have it. */
interface Found {
  readonly furniture: Furniture;
  readonly isWorded: boolean;
}

/** For each row what of the page it is; undefined for words of the agreement. Linear in the rows. */
export function furnitureOf(rows: readonly RedlineRow[], url: string | undefined): (Furniture | undefined)[] {
  const texts = { before: entriesOf(rows, 'before'), after: entriesOf(rows, 'after') };
  const isForeign = foreignTo(
    SIDES.map((side) => texts[side].map(({ block }) => block)),
    url,
  );
  const found = {
    before: furnitureIn(texts.before, isForeign, hasCopyright(texts.after)),
    after: furnitureIn(texts.after, isForeign, hasCopyright(texts.before)),
  };
  const introduced = introducedIn(rows);
  return rows.map((row, index) => {
    if (row.kind === 'same') return undefined;
    const sides = SIDES.flatMap((side) => (row[side] ? [found[side].get(index)] : []));
    const isReworded = sides.length > 1 && sides.some((side) => side?.isWorded);
    const [first] = sides;
    if (first && !isReworded && sides.every((side) => side?.furniture === first.furniture)) return first.furniture;
    return isOfLinkList(rows, index, introduced, isForeign) ? 'link-lists' : undefined;
  });
}

const hasCopyright = (entries: readonly Entry[]): boolean => entries.some(({ kind }) => kind === 'copyright');

function entriesOf(rows: readonly RedlineRow[], side: Which): Entry[] {
  const entries = rows.flatMap((row, index) => {
    const place = row[side];
    if (!place) return [];
    const text = rowText(row, side);
    return [{ at: place.index, index, block: place.block, text, kind: entryKindOf(place.block, text) }];
  });
  return entries.sort((x, y) => x.at - y.at);
}

function furnitureIn(
  entries: readonly Entry[],
  isForeign: (block: Block) => boolean,
  isCopyrightNamedElsewhere: boolean,
): Map<number, Found> {
  const found = new Map<number, Found>();
  const isEntry = (entry: Entry): boolean =>
    entry.kind !== 'content' && !(entry.kind === 'links' && isForeign(entry.block));
  for (const { index, kind } of [...runOf(entries, isEntry), ...runOf([...entries].reverse(), isEntry)]) {
    // Where both texts name who holds the copyright, the names are compared.
    if (kind === 'copyright' && isCopyrightNamedElsewhere) continue;
    found.set(index, { furniture: 'menu', isWorded: kind !== 'links' && kind !== 'control' });
  }
  for (const { index } of listAboveTitle(entries)) found.set(index, { furniture: 'menu', isWorded: false });
  for (const { index } of contentsIn(entries)) found.set(index, { furniture: 'contents', isWorded: false });
  return found;
}

/** A menu or footer has at least this many links, and they are at least this share of what is no heading. */
const LINKS_OF_A_MENU = 2;
const SHARE_OF_LINKS = 0.5;

/**
 * The run of entries at one end of a text, most of them links, as far as its innermost list of links and the heading of
 * that list. No agreement begins or ends with a list of links to the licensor's own pages.
 */
function runOf(fromEnd: readonly Entry[], isEntry: (entry: Entry) => boolean): readonly Entry[] {
  const length = fromEnd.findIndex((entry) => !isEntry(entry));
  const all = length < 0 ? fromEnd : fromEnd.slice(0, length);
  const innermost = all.findLastIndex(({ kind }) => kind === 'links' || kind === 'control');
  let end = innermost + 1;
  while (all[end]?.kind === 'heading' && fromEnd[0] !== undefined && isFooter(fromEnd)) end += 1;
  const run = all.slice(0, end);
  const links = run.filter(({ kind }) => kind === 'links').reduce((sum, { block }) => sum + countLinks(block), 0);
  const others = run.filter(({ kind }) => kind === 'label' || kind === 'copyright').length;
  return links >= LINKS_OF_A_MENU && links >= SHARE_OF_LINKS * (links + others) ? run : [];
}

/** Entries given from the last to the first: a list's heading stands before it. */
const isFooter = (fromEnd: readonly Entry[]): boolean => (fromEnd[0]?.index ?? 0) > (fromEnd.at(-1)?.index ?? 0);

const countLinks = (block: Block): number => inlinesOf(block).filter(({ link }) => link !== undefined).length;

/** No summary of an agreement has as many points as a menu has entries. */
const ENTRIES_OF_A_MENU = 20;
const ENTRY_WORDS = 8;

/** The long list of short entries above the title of a text: a menu whose entries are no links, as scripts make them. */
function listAboveTitle(entries: readonly Entry[]): readonly Entry[] {
  const isItem = ({ block, text, kind }: Entry): boolean =>
    kind === 'links' || (block.kind === 'item' && countRowWords(text) <= ENTRY_WORDS && !isSentence(text));
  const length = entries.findIndex((entry) => !isItem(entry));
  const title = entries[length];
  const isTitled = title !== undefined && (title.kind === 'heading' || title.kind === 'label');
  return length >= ENTRIES_OF_A_MENU && isTitled ? entries.slice(0, length) : [];
}

/** A list says nothing new where all of its items are headings of the same text. */
function contentsIn(entries: readonly Entry[]): Entry[] {
  const headings = new Set(
    entries.flatMap(({ block, text }) => (block.kind === 'heading' ? [bareWords(withoutNumber(text, true).rest)] : [])),
  );
  if (headings.size < CONTENTS_ENTRIES) return [];
  const found: Entry[] = [];
  let list: Entry[] = [];
  const close = (opening: Entry | undefined): void => {
    const isBinding =
      opening !== undefined && subjectsOf(opening.text).has('obligation') && opening.block.kind !== 'heading';
    const isContents = list.every(({ text }) => headings.has(bareWords(withoutNumber(text, true).rest)));
    if (list.length >= CONTENTS_ENTRIES && isContents && !isBinding) found.push(...list);
    list = [];
  };
  let opening: Entry | undefined;
  for (const entry of entries) {
    if (entry.block.kind === 'item' || (entry.block.kind === 'paragraph' && isLinksOnly(entry.block))) list.push(entry);
    else {
      close(opening);
      opening = entry;
    }
  }
  close(opening);
  return found;
}

const CONTENTS_ENTRIES = 2;

/** More words than the heading of a menu has. */
const HEADING_WORDS = 4;

/** A sentence or a heading that counts up what follows: "We share your data with:", "Companies that receive your data". */
function introduces(row: RedlineRow): boolean {
  const words = rowText(row, row.after ? 'after' : 'before').trim();
  if (rowBlock(row).kind !== 'heading' && !/[:：]$/.test(words)) return false;
  return countRowWords(words) > HEADING_WORDS || subjectsOf(words).has('obligation');
}

/** For each row whether a sentence or a heading introduces the list of links it would be in. */
function introducedIn(rows: readonly RedlineRow[]): boolean[] {
  let isIntroduced = false;
  return rows.map((row) => {
    const was = isIntroduced;
    if (!isLinksOnly(rowBlock(row))) isIntroduced = introduces(row);
    return was;
  });
}

/** A block of nothing but links to own pages, several in itself or beside another such block, that nothing introduces. */
function isOfLinkList(
  rows: readonly RedlineRow[],
  index: number,
  introduced: readonly boolean[],
  isForeign: (block: Block) => boolean,
): boolean {
  const row = rows[index] as RedlineRow;
  const blocks = [row.before, row.after].flatMap((side) => (side ? [side.block] : []));
  if (blocks.some(isForeign)) return false;
  if (blocks.every(isBarOfLinks)) return true;
  if (!blocks.every(isLinksOnly) || introduced[index]) return false;
  if (SIDES.some((side) => isClause(rowText(row, side)) && isChangeOfWeight(row))) return false;
  return [rows[index - 1], rows[index + 1]].some((beside) => beside !== undefined && isLinksOnly(rowBlock(beside)));
}

const isChangeOfWeight = (row: RedlineRow): boolean =>
  row.segments.some(({ kind, text }) => {
    const subjects = kind === 'same' ? new Set() : subjectsOf(text);
    return subjects.has('obligation') || subjects.has('money');
  });
