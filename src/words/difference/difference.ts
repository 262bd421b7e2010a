// How two readings of one track differ: what was only dressed, linked or dated anew asks nothing of the person; words do.
import type { Reading } from '../reading.ts';
import { type RedlineRow, redline, type WeightySubject } from '../redline/redline.ts';
import { subjectsOf } from '../redline/weight.ts';
import { WEIGHED_LANGUAGES } from '../redline/weight-words.ts';
import { stateSameDays } from '../stated-days.ts';
import type { LanguageCode } from '../vocabulary.ts';
import { type Furniture, furnitureOf } from './difference-furniture.ts';
import { bareWords, differInHiddenAddress, isOnlyStamp, withoutStamps } from './difference-mask.ts';
import { renumberedIn } from './difference-numbering.ts';
import { changesOf, isColumnChanged, isEnumerationReordered, type OrderChange } from './difference-order.ts';
import { differInControls, linksIn, rowBlock, rowText } from './difference-page.ts';

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
  /** The menu of the page before the agreement, or its footer after it. */
  | 'menu'
  /** A table of contents, which only repeats headings. */
  | 'contents'
  /** Numbers of clauses came, went, or are written otherwise; paragraphs were parted or joined. */
  | 'numbering'
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
  /** `url` is where it was read: links to other sites are told from links to the licensor's own pages. */
  Partial<Pick<Reading, 'statedDates' | 'url'>>;

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
  return classOfRows(rows, before, after, language);
}

/** The class of the weightiest of the changed rows, as `difference` tells it. */
export function classOfRows(
  rows: readonly RedlineRow[],
  before: Compared,
  after: Compared,
  language: LanguageCode,
): Difference {
  const changes = changesOf(rows);
  const furniture = furnitureOf(rows, after.url ?? before.url);
  const renumbered = renumberedIn(rows, (index) => furniture[index] !== undefined);
  const context: Context = { rows, furniture, renumbered, language, before, after };
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
    if (!row.before || !row.after) return linksIn(rowBlock(row)) !== '';
    return linksIn(row.before.block) !== linksIn(row.after.block);
  });
  return isRelinked ? { class: 'links', reasons: ['link-targets'] } : { class: 'markup', reasons: ['dress'] };
}

interface Context {
  readonly rows: readonly RedlineRow[];
  readonly furniture: readonly (Furniture | undefined)[];
  readonly renumbered: readonly boolean[];
  readonly language: LanguageCode;
  readonly before: Compared;
  readonly after: Compared;
}

/** What stands against a paragraph that came or went alone: the one that went or came in its place, if any. */
function oppositeOf({ row, index }: OrderChange, rows: readonly RedlineRow[]): RedlineRow | undefined {
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

/** What a row says on either side; where a paragraph came or went alone, what stands against it on the other. */
function wordsOf(
  change: OrderChange,
  rows: readonly RedlineRow[],
): { readonly before: string; readonly after: string } {
  const { row } = change;
  const opposite = row.kind === 'deleted' || row.kind === 'inserted' ? oppositeOf(change, rows) : undefined;
  const before = row.before ? row : opposite;
  const after = row.after ? row : opposite;
  return { before: before ? rowText(before, 'before') : '', after: after ? rowText(after, 'after') : '' };
}

function judge(change: OrderChange, context: Context): Difference {
  const { row, index } = change;
  const { rows, language } = context;
  const furniture = context.furniture[index];
  if (furniture !== undefined) return { class: furniture === 'link-lists' ? 'links' : 'markup', reasons: [furniture] };
  if (context.renumbered[index]) return { class: 'markup', reasons: ['numbering'] };
  const { before, after } = wordsOf(change, rows);
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
  if (differInControls(before, after)) return { class: 'markup', reasons: ['controls'] };
  return weighWords(row, language);
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
