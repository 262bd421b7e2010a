// How two readings of one track differ: what was only dressed, linked or dated anew asks nothing of the person; words do.
import type { Block } from '../markdown/block.ts';
import { blockText, inlineText } from '../markdown/markdown.ts';
import type { Reading } from '../reading.ts';
import { type RedlineRow, redline, type WeightySubject } from '../redline/redline.ts';
import { subjectsOf } from '../redline/weight.ts';
import { WEIGHED_LANGUAGES } from '../redline/weight-words.ts';
import { stateSameDays } from '../stated-days.ts';
import type { LanguageCode } from '../vocabulary.ts';
import { bareWords, differInHiddenAddress, isOnlyStamp, withoutStamps } from './difference-mask.ts';
import {
  blockOf,
  differInControls,
  isOfLinkList,
  linksIn,
  type Surroundings,
  surroundingsOf,
  textOf,
  type Which,
} from './difference-page.ts';

export const DIFFERENCE_CLASSES = ['none', 'markup', 'links', 're-dated', 'editorial', 'substantive'] as const;
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number];

/** Why a difference is of its class: the rules that decided, each named once. */
export type DifferenceReason =
  | WeightySubject
  /** Punctuation, capitals, emphasis, headings and lists, blanks. */
  | 'dress'
  /** List items or table rows in another order. */
  | 'order'
  /** An e-mail address that one of the readings hides behind a placeholder. */
  | 'hidden-address'
  /** The menu of the page, before the agreement begins. */
  | 'menu'
  /** Words the page's own controls say: "On this page", "opens in a new tab". */
  | 'controls'
  | 'link-targets'
  /** Lists of nothing but links: menus, related pages. */
  | 'link-lists'
  | 'stated-date'
  /** A paragraph stands elsewhere, its words unchanged. */
  | 'moved'
  /** Few words, none of them of weight. */
  | 'few-words'
  | 'many-words'
  | 'name'
  /** The words of this language are not known well enough to call any of them harmless. */
  | 'unweighed-language';

export interface Difference {
  readonly class: DifferenceClass;
  readonly reasons: readonly DifferenceReason[];
}

export type Compared = Pick<Reading, 'markdown' | 'identity' | 'words' | 'statedDate'> &
  Partial<Pick<Reading, 'statedDates'>>;

/** Only these are put to the person; the others are told at most. */
export const isAsked = (found: DifferenceClass): boolean => found === 'editorial' || found === 'substantive';

/** More changed words than this in one paragraph, or in all, are not called editorial, whatever they say. */
const FEW_WORDS = 8;
const FEW_WORDS_IN_ALL = 40;

/**
 * The class of the weightiest change.
 *
 * - `none`: the same Markdown.
 * - `markup`: the same words in other dress (emphasis, headings, lists, punctuation, capitals); list items or table rows in
 *   another order within their list or table; an e-mail address hidden from machines; what the page's own controls and the
 *   menu before it say.
 * - `links`: link targets; titles in lists that are nothing but links.
 * - `re-dated`: the stated date and nothing else, also "updated 14 hours ago" and the years beside a ©.
 * - `editorial`: at most 8 words changed in any paragraph and 40 in all, and none of them a digit or number word, a period,
 *   an amount, a negation, a word of obligation or permission, of liability, termination, law, assignment or scope, nor a
 *   party's or any other name, in a language whose such words are known; or a paragraph that moved without a changed word.
 * - `substantive`: everything else. In doubt a difference is substantive.
 */
export function difference(before: Compared, after: Compared, language: LanguageCode): Difference {
  if (before.markdown === after.markdown) return { class: 'none', reasons: [] };
  const { rows } = redline(before.markdown, after.markdown);
  if (rows.some(isColumnChanged)) return { class: 'substantive', reasons: ['order'] };
  if (before.identity === after.identity || before.words === after.words) return withDate(dressOf(rows), before, after);
  const changes = changesOf(rows);
  const context: Context = { rows, surroundings: surroundingsOf(rows), language, before, after };
  const judged = changes.kept.map((change) => judge(change, context));
  const reasons = new Set(judged.flatMap((each) => each.reasons));
  if (changes.isReordered) reasons.add('order');
  const words = changes.kept.reduce(
    (sum, { row }, at) => sum + (isAsked(judged[at]?.class ?? 'none') ? changedWords(row).length : 0),
    0,
  );
  let found = judged.reduce<DifferenceClass>(
    (most, each) => (rankOf(each.class) > rankOf(most) ? each.class : most),
    'markup',
  );
  if (found === 'editorial' && words > FEW_WORDS_IN_ALL) {
    found = 'substantive';
    reasons.add('many-words');
  }
  return withDate({ class: found, reasons: [...reasons] }, before, after);
}

const rankOf = (found: DifferenceClass): number => DIFFERENCE_CLASSES.indexOf(found);

function withDate(found: Difference, before: Compared, after: Compared): Difference {
  if (isAsked(found.class) || stateSameDays(before, after)) return found;
  return { class: 're-dated', reasons: [...new Set<DifferenceReason>([...found.reasons, 'stated-date'])] };
}

function dressOf(rows: readonly RedlineRow[]): Difference {
  const isRelinked = rows.some((row) => {
    if (!row.before || !row.after) return linksIn(blockOf(row)) !== '';
    return linksIn(row.before.block) !== linksIn(row.after.block);
  });
  return isRelinked ? { class: 'links', reasons: ['link-targets'] } : { class: 'markup', reasons: ['dress'] };
}

interface Change {
  readonly row: RedlineRow;
  readonly index: number;
}

interface Context {
  readonly rows: readonly RedlineRow[];
  readonly surroundings: Surroundings;
  readonly language: LanguageCode;
  readonly before: Compared;
  readonly after: Compared;
}

const isLoose = (block: Block): boolean => block.kind === 'row' || (block.kind === 'item' && block.marker === '-');

const depthOf = (block: Block): number => (!isLoose(block) ? -1 : block.kind === 'item' ? block.depth : 0);

/** A line of a list or table that is the heading of those below it: "You may not:", or the one cell of its row. */
const isHeading = (block: Block): boolean =>
  block.kind === 'row'
    ? block.cells.filter((cell) => inlineText(cell).trim() !== '').length === 1
    : /[:：]$/.test(blockText(block).trim());

/** For each row the one that opens its list or table, as one side has it: "you may not:", or the item above. */
function openingsOf(rows: readonly RedlineRow[], side: Which): number[] {
  /** The rows whose list or sublist is still open, outermost first; a heading among them opens what stands beside it. */
  const open: { depth: number; index: number; heading: number | undefined }[] = [];
  return rows.map((row, index) => {
    const block = row[side]?.block;
    if (!block) return -1;
    const depth = depthOf(block);
    while ((open.at(-1)?.depth ?? -2) > depth) open.pop();
    const beside = open.at(-1)?.depth === depth ? open.pop() : undefined;
    const heading = isLoose(block) && isHeading(block) ? index : beside?.heading;
    const opening = (heading === index ? undefined : heading) ?? open.at(-1)?.index ?? -1;
    open.push({ depth, index, heading: isLoose(block) ? heading : undefined });
    return opening;
  });
}

/** Words of a line that says its list stands in an order: "in the following order:". */
const SAYS_ORDER =
  /\b(?:order|sequence|priorit|rank|reihenfolge|rangfolge|ordre|orden|ordine|ordem|volgorde|kolejno|pořad|sıra|порядк|очер[её]дност)|顺序|順序|次序|順位|顺位|先后|順番|순서/iu;

/** Whether the line that opens the list, or stands right above it, says that it is ordered. */
function saysOrder(rows: readonly RedlineRow[], opening: number, side: Which): boolean {
  const row = rows[opening];
  return row !== undefined && SAYS_ORDER.test(textOf(row, side));
}

/** Without items and rows that only stand elsewhere in their list or table: their order says nothing, unless numbered. */
function changesOf(rows: readonly RedlineRow[]): { kept: readonly Change[]; isReordered: boolean } {
  const changed = rows.map((row, index): Change => ({ row, index })).filter(({ row }) => row.kind !== 'same');
  const left = new Map<string, number>();
  const openings = { before: openingsOf(rows, 'before'), after: openingsOf(rows, 'after') };
  const keyOf = ({ row, index }: Change, side: Which): string =>
    `${openings[side][index]} ${bareWords(textOf(row, side))}`;
  const count = (change: Change, side: Which, by: number): void => {
    const key = keyOf(change, side);
    if (change.row[side]) left.set(key, (left.get(key) ?? 0) + by);
  };
  const isOrdered = (change: Change): boolean =>
    (['before', 'after'] as const).some((side) => saysOrder(rows, openings[side][change.index] ?? -1, side));
  const loose = changed.filter((change) => isLoose(blockOf(change.row)) && !isOrdered(change));
  for (const change of loose) {
    count(change, 'before', 1);
    count(change, 'after', -1);
  }
  const isElsewhere = (change: Change, side: Which): boolean =>
    change.row[side] === undefined || left.get(keyOf(change, side)) === 0;
  const looseChanges = new Set(loose);
  const kept = changed.filter(
    (change) => !looseChanges.has(change) || !isElsewhere(change, 'before') || !isElsewhere(change, 'after'),
  );
  return { kept, isReordered: kept.length < changed.length };
}

/** What stands against a paragraph that came or went alone: the one that went or came in its place, if any. */
function oppositeOf({ row, index }: Change, rows: readonly RedlineRow[]): RedlineRow | undefined {
  const other = row.kind === 'deleted' ? 'inserted' : 'deleted';
  const step = row.kind === 'deleted' ? 1 : -1;
  let at = index + step;
  let own = 0;
  for (; rows[at]?.kind === row.kind; at += step) own++;
  const isOther = (place: number): boolean => rows[place]?.kind === other;
  // The runs stand one after the other: the last deleted goes with the last inserted.
  let length = 0;
  while (isOther(at + step * length)) length++;
  const opposite = rows[at + step * (length - 1 - own)];
  return length > own && opposite?.kind === other ? opposite : undefined;
}

function judge(change: Change, context: Context): Difference {
  const { row, index } = change;
  const { rows, language, surroundings } = context;
  const opposite = row.kind === 'deleted' || row.kind === 'inserted' ? oppositeOf(change, rows) : undefined;
  const before = row.before ? textOf(row, 'before') : opposite ? textOf(opposite, 'before') : '';
  const after = row.after ? textOf(row, 'after') : opposite ? textOf(opposite, 'after') : '';
  if (bareWords(before) === bareWords(after)) {
    return row.kind === 'moved' ? { class: 'editorial', reasons: ['moved'] } : { class: 'markup', reasons: ['dress'] };
  }
  if (isEnumerationReordered(row, before, after)) return { class: 'markup', reasons: ['order'] };
  if (differInHiddenAddress(before, after)) return { class: 'markup', reasons: ['hidden-address'] };
  const undatedBefore = withoutStamps(before, language, context.before.statedDate);
  const undatedAfter = withoutStamps(after, language, context.after.statedDate);
  const isDatedAnew =
    undatedBefore === undatedAfter ||
    (isOnlyStamp(before, undatedBefore, language) && isOnlyStamp(after, undatedAfter, language));
  if (isDatedAnew) return { class: 're-dated', reasons: ['stated-date'] };
  if (isOfLinkList(rows, index, surroundings)) return { class: 'links', reasons: ['link-lists'] };
  if (differInControls(before, after)) return { class: 'markup', reasons: ['controls'] };
  if (blockOf(row).kind === 'item' && index < surroundings.menuLength) return { class: 'markup', reasons: ['menu'] };
  return weighWords(row, language);
}

/** Whether a row holds its words in other columns than before; where columns came or went, none can be told. */
function isColumnChanged({ before, after }: RedlineRow): boolean {
  if (before?.block.kind !== 'row' || after?.block.kind !== 'row') return false;
  const [old, young] = [before.block.cells, after.block.cells].map((cells) =>
    cells.map((cell) => inlineText(cell).trim()),
  );
  if (!old || !young || old.length !== young.length) return false;
  return old.some((text, column) => (text === '') !== (young[column] === ''));
}

/** A cell that enumerates says the same in another order: "tea, milk" and "milk, tea"; with "not" among them it may not. */
function isEnumerationReordered(row: RedlineRow, before: string, after: string): boolean {
  if (row.after?.block.kind !== 'row' || row.before?.block.kind !== 'row') return false;
  if (subjectsOf(`${before} ${after}`).has('obligation')) return false;
  const sorted = (cell: string): string =>
    cell
      .split(/[,;、，；\n]/)
      .map(bareWords)
      .sort()
      .join('\n');
  const cells = (text: string): string => text.split('\t').map(sorted).join('\t');
  return cells(before) === cells(after);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const changedWords = (row: RedlineRow): string[] =>
  row.segments.flatMap(({ kind, text }) => (kind === 'same' ? [] : (text.match(WORD) ?? [])));

function weighWords(row: RedlineRow, language: LanguageCode): Difference {
  const subjects = new Set<WeightySubject>();
  for (const { kind, text } of row.segments) {
    if (kind !== 'same') for (const subject of subjectsOf(text)) subjects.add(subject);
  }
  // Signs alone that yet count: a minus, a comparison, a point between digits.
  if (changedWords(row).length === 0) subjects.add('number');
  const reasons: DifferenceReason[] = [...subjects];
  if (changedWords(row).length > FEW_WORDS) reasons.push('many-words');
  if (hasName(row, language)) reasons.push('name');
  if (!WEIGHED_LANGUAGES.has(language.split(/[-_]/)[0] ?? '')) reasons.push('unweighed-language');
  return reasons.length > 0 ? { class: 'substantive', reasons } : { class: 'editorial', reasons: ['few-words'] };
}

/** A capital within a sentence; in German every noun has one, so there it tells nothing. */
function hasName(row: RedlineRow, language: LanguageCode): boolean {
  if (/^de\b/.test(language)) return false;
  let before = '';
  for (const { kind, text } of row.segments) {
    if (kind !== 'same' && /(?<=[\p{L}\p{N},;)]\s+)\p{Lu}/u.test(`${before.slice(-4)}${text}`)) return true;
    before = text;
  }
  return false;
}
