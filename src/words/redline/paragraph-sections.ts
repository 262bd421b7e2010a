// Two versions of a text are mostly the same words. Sections of Markdown written alike are found first and need not be
// read at all: what both begin and end with, then equal sections between, in order.
import { matches } from './word-diff.ts';

/** What both texts have here: the same Markdown, or each its own (either may be empty). */
export type Section = { readonly same: string } | { readonly before: string; readonly after: string };

/** Texts are compared this many characters at a time, then ever fewer: much faster than one by one. */
const STRIDE = 4096;

const NEWLINE = 10;
const BLANK = 32;
const TAB = 9;
const BAR = 124;
const BACKSLASH = 92;
const STAR = 42;
const HYPHEN = 45;
const PLUS = 43;

/** A block without words, or with a picture alone, vanishes, and with it the depth of the items below it. */
const BLOCK_WITH_WORDS = /^(?:#{1,6} +|(?:> ?)+)?[*_[]*[\p{L}\p{N}"“(「『（§]/u;
const ITEM_WITH_WORDS = /^(?:[-*]|\d{1,9}[.)]) +[\p{L}\p{N}"“(]/u;
const NO_ITEM = /^(?:\*\*\S|\d+(?:[^\s\d.)]|[.)][^\s]))/;

const hasFence = (markdown: string): boolean => markdown.includes('```') || markdown.includes('~~~');

const isBlank = (code: number): boolean => code === BLANK || code === TAB || code === NEWLINE || Number.isNaN(code);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Whether the line that begins at `at` is read the same whatever stands before it: a list item or a table row at the
 * margin, or a block that begins with words at the margin after a blank line.
 */
function isBoundary(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== NEWLINE || text.charCodeAt(at - 2) === BACKSLASH) return false;
  const first = text.charCodeAt(at);
  // The line under the heads of a table belongs to them.
  if (first === BAR) return text.charCodeAt(at + 1) === BLANK && !/[-:|\s]/.test(text.charAt(at + 2));
  const isAfterBlank = text.charCodeAt(at - 2) === NEWLINE;
  const isMarked = first === STAR || first === HYPHEN || first === PLUS || isDigit(first);
  if (!isMarked && (!isAfterBlank || isBlank(first))) return false;
  const start = text.slice(at, at + 14);
  if (!isMarked) return BLOCK_WITH_WORDS.test(start);
  return ITEM_WITH_WORDS.test(start) || (isAfterBlank && NO_ITEM.test(start));
}

export function sectionsOf(before: string, after: string): Section[] {
  if (before === after) return [{ same: before }];
  // A fence may hold blank lines and anything after them.
  if (hasFence(before) || hasFence(after)) return [{ before, after }];
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const sections: Section[] = [];
  if (head > 0) sections.push({ same: before.slice(0, head) });
  sections.push(...betweenEnds(before.slice(head, before.length - tail), after.slice(head, after.length - tail)));
  if (tail > 0) sections.push({ same: before.slice(before.length - tail) });
  return sections;
}

/** Length of what both begin with, back to the last boundary. */
function commonHead(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  for (let step = STRIDE; step >= 1; step = Math.floor(step / 8)) {
    while (at + step <= shorter && before.slice(at, at + step) === after.slice(at, at + step)) at += step;
  }
  while (at > 1) {
    if (isBoundary(before, at) && isBoundary(after, at)) return at;
    at = before.lastIndexOf('\n', at - 2) + 1;
  }
  return 0;
}

/** Length of what both end with, from the next boundary on. */
function commonTail(before: string, after: string, head: number): number {
  const longest = Math.min(before.length, after.length) - head;
  const shift = after.length - before.length;
  let at = before.length;
  for (let step = STRIDE; step >= 1; step = Math.floor(step / 8)) {
    while (
      before.length - at + step <= longest &&
      before.slice(at - step, at) === after.slice(at - step + shift, at + shift)
    ) {
      at -= step;
    }
  }
  while (at < before.length) {
    if (isBoundary(before, at) && isBoundary(after, at + shift)) return before.length - at;
    at = before.indexOf('\n', at) + 1;
    if (at === 0) return 0;
  }
  return 0;
}

function split(markdown: string): string[] {
  const sections: string[] = [];
  let start = 0;
  for (let at = markdown.indexOf('\n') + 1; at > 0; at = markdown.indexOf('\n', at) + 1) {
    if (!isBoundary(markdown, at)) continue;
    sections.push(markdown.slice(start, at));
    start = at;
  }
  if (start < markdown.length) sections.push(markdown.slice(start));
  return sections;
}

function betweenEnds(before: string, after: string): Section[] {
  const keys = new Map<string, number>();
  const keyOf = (section: string): number => {
    const words = section.trimEnd();
    const key = keys.get(words) ?? keys.size;
    keys.set(words, key);
    return key;
  };
  const mine = split(before);
  const theirs = split(after);
  const sections: Section[] = [];
  let b = 0;
  let a = 0;
  const found = matches(mine.map(keyOf), theirs.map(keyOf));
  for (const match of [...found, { before: mine.length, after: theirs.length, length: 0 }]) {
    if (match.before > b || match.after > a) {
      sections.push({ before: mine.slice(b, match.before).join(''), after: theirs.slice(a, match.after).join('') });
    }
    b = match.before + match.length;
    a = match.after + match.length;
    if (match.length > 0) sections.push({ same: theirs.slice(match.after, a).join('') });
  }
  return sections;
}
