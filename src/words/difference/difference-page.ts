// What one block of a page is: words of the agreement, or an entry of what stands around it, such as a link of a menu, a
// control, the heading of a list of links, a line of copyright.
import type { Block, Inline } from '../markdown/block.ts';
import type { RedlineRow } from '../redline/redline.ts';
import { subjectsOf } from '../redline/weight.ts';

export type Which = 'before' | 'after';
export const SIDES: readonly Which[] = ['before', 'after'];

/** The words of one side of a row, without what stands only on the other. */
export const rowText = (row: RedlineRow, side: Which): string =>
  row.segments
    .filter(({ kind }) => kind !== (side === 'before' ? 'inserted' : 'deleted'))
    .map(({ text }) => text)
    .join('');

export const rowBlock = (row: RedlineRow): Block => (row.after ?? row.before).block;

export const inlinesOf = (block: Block): readonly Inline[] => {
  if (block.kind === 'rule') return [];
  return block.kind === 'row' ? block.cells.flat() : block.inlines;
};

export const linkTargets = (block: Block): string[] => inlinesOf(block).flatMap(({ link }) => link ?? []);

export const linksIn = (block: Block): string => linkTargets(block).join('\n');

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
export const countRowWords = (text: string): number => (text.match(WORD) ?? []).length;

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

export const isLinksOnly = (block: Block): boolean =>
  inlinesOf(block).some(({ link }) => link !== undefined) &&
  inlinesOf(block).every(({ link, text }) => link !== undefined || countRowWords(text) === 0);

export function isBarOfLinks(block: Block): boolean {
  const links = inlinesOf(block).filter(({ link }) => link !== undefined);
  const beside = wordsBesideLinks(block);
  if (links.length < LINKS_OF_A_LIST || countRowWords(beside) > BUTTON_WORDS) return false;
  return !SENTENCE_OR_FIGURE.test(beside) && subjectsOf(beside).size === 0;
}

/** What the controls around a text say, as site builders insert it. */
const CONTROL =
  /^(?:\+\d+|(?:copy(?: \.\w+)?)+|copy (?:link|page|text)|on this page|table of contents|back to top|skip to (?:main )?(?:content|navigation)|see contributors|edit (?:this )?page|print(?: this page)?|share(?: this page)?|menu|close|search)$/i;
/** What a reader hears of a link, initials of a face glued to it: it may stand behind any words, and changes none. */
const OPENS = /\(?(?<!\p{L})\p{L}{0,2}opens? in (?:a )?new (?:tab|window)\b\)?/giu;
const CONTROL_LENGTH = 120;

/** What is left of a link that held nothing else, where its marks came along as words. */
const EMPTY_LINK = /\[\s{0,9}\]\([^()\s]{0,2000}\)/g;

const withoutOpens = (text: string): string =>
  text.replace(OPENS, ' ').replace(EMPTY_LINK, ' ').replace(/\s+/g, ' ').trim();

export const isControlText = (text: string): boolean => {
  const words = text.trim();
  return words === '' || (words.length <= CONTROL_LENGTH && CONTROL.test(words));
};

/** True where two texts differ in nothing but what the page's own controls say. */
export function differInControls(before: string, after: string): boolean {
  const [old, young] = [withoutOpens(before), withoutOpens(after)];
  return old === young || (isControlText(old) && isControlText(young));
}

const COPYRIGHT = /©|(?:\(c\)|copyright)\s*(?:19|20)\d\d/i;
/** What a line of copyright says besides its holder, in the languages weighed. */
const RESERVED =
  /all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés|(?:todos los|todos os|tutti i) (?:derechos|direitos|diritti) (?:reservados|riservati)|все права защищены|усі права захищені|wszelkie prawa zastrzeżone|všechna práva vyhrazena|alla rättigheter förbehållna|tüm hakları saklıdır|版[权權]所有|保留所有[权權]利|不得[转轉][载載]|無断[転複][載製]を禁[ずじ]/giu;
/** More than a line that only names the holder has. */
const COPYRIGHT_WORDS = 14;
const LABEL_WORDS = 8;
/** A heading of a menu is short; "Our company" or "Pricing" above links binds nobody to anything. */
const HEADING_WORDS = 4;
const SENTENCE_END = /[;:：；。]\s*$|[^.]\.\s*$|[!?！？]\s*$/;
export const isSentence = (text: string): boolean => SENTENCE_END.test(text);

/** More words than the title of a page has. */
const TITLE_WORDS = 5;

/**
 * What a block may be in a menu or a footer. `label`: a few words that end no sentence, name no number and nothing of
 * weight. `content`: anything else; it belongs to the agreement.
 */
export type EntryKind = 'links' | 'control' | 'heading' | 'label' | 'copyright' | 'content';

/** A link that says more than the title of a page, and obliges or costs, is a clause. */
export function isClause(text: string): boolean {
  if (countRowWords(text) <= TITLE_WORDS) return false;
  const subjects = subjectsOf(text);
  return subjects.has('obligation') || subjects.has('money');
}

export function entryKindOf(block: Block, text: string): EntryKind {
  if (block.kind === 'row') return 'content';
  if (isLinksOnly(block) || isBarOfLinks(block)) return isLinksOnly(block) && isClause(text) ? 'content' : 'links';
  if (isControlText(text)) return 'control';
  const words = countRowWords(text);
  if (words <= COPYRIGHT_WORDS && COPYRIGHT.test(text) && !subjectsOf(text.replace(RESERVED, '')).has('obligation')) {
    return 'copyright';
  }
  if (words > LABEL_WORDS || isSentence(text)) return 'content';
  if (block.kind === 'heading' && words <= HEADING_WORDS && !/\p{N}/u.test(text)) return 'heading';
  return subjectsOf(text).size > 0 ? 'content' : 'label';
}
