// The dates a document states about itself, with role and precision, and the one that counts as its own. Lists of earlier
// versions, change logs and tables of changes are passed over; nothing is guessed.

import type { StatedDate } from '../vocabulary.ts';
import { type Order, type ReadingContext, readDate } from './stated-date-reading.ts';
import { type Candidate, MOST_CANDIDATES, type Walk, walkDates } from './stated-date-walk.ts';

export interface FoundDate extends StatedDate {
  /** Index of its line, from 0. */
  readonly line: number;
  /** Where the date stands in its line. */
  readonly start: number;
  readonly end: number;
  /** The line says nothing but the date and what dates it, so it can be taken out of the canonical text. */
  readonly isWholeLine: boolean;
}

/** Other codes of one language, as licensors write them in their addresses. */
const SAME_LANGUAGE =
  'nb=no nn=no fil=tl in=id iw=he cn=zh tw=zh hk=zh jp=ja kr=ko ua=uk cz=cs gr=el dk=da se=sv'.split(' ');
const primaryOf = (language: string): string => {
  const primary = language.toLowerCase().split(/[-_]/u)[0] ?? language;
  return SAME_LANGUAGE.find((pair) => pair.startsWith(`${primary}=`))?.split('=')[1] ?? primary;
};

/** A date without a label counts only among the first or the last lines. */
const TOP = 12;
const BOTTOM = 5;

/** The order of day and month that the document's other dates show, if they agree. */
const orderIn = ({ forms }: Walk): Order | undefined => {
  const orders = new Set(forms.flatMap(({ order }) => (order === undefined ? [] : [order])));
  return orders.size === 1 ? [...orders][0] : undefined;
};

/** Dates of one role, line upon line: a history of versions. None is the document's own but the latest of its updates. */
const isInRun = (candidate: Candidate, all: readonly Candidate[]): boolean => {
  const [role] = candidate.roles;
  const alike = all.filter(({ roles, isBare }) => roles[0] === role && isBare === candidate.isBare);
  const index = alike.indexOf(candidate);
  let [first, last] = [index, index];
  const isNext = (one: Candidate | undefined, other: Candidate | undefined): boolean =>
    one !== undefined && other !== undefined && other.place - one.place <= 3;
  while (isNext(alike[first - 1], alike[first])) first -= 1;
  while (isNext(alike[last], alike[last + 1])) last += 1;
  const run = alike.slice(first, last + 1);
  const days = run.map(({ form }) => form.iso);
  const count = new Set(days).size;
  const isList = run.every(({ isListItem, isInTable, isBare }) => isListItem || isInTable || isBare);
  if (count < 2 || (count < 3 && !isList)) return false;
  const isLatest = candidate.form.iso === days.sort().at(-1);
  return !(isLatest && role === 'updated' && candidate.isWholeLine && !candidate.isInTable);
};

const isKept = (candidate: Candidate, { candidates, places }: Walk): boolean => {
  const isAtFoot = candidate.place > places - BOTTOM;
  const isAtTop = candidate.place <= TOP && !candidate.isSigned;
  const isInPlace = candidate.isBare ? isAtTop || (isAtFoot && !candidate.isNearTitle) : true;
  return isInPlace && !isInRun(candidate, candidates);
};

/** The dates of a text, as they are read without knowing when it was read, and as they are read knowing it. */
export interface DatedText {
  readonly timeless: readonly FoundDate[];
  readonly read: (context: ReadingContext) => FoundDate[];
}

/** `text` is the Markdown or plain text of a document, or a single line of it. */
export const datedText = (text: string, language: string): DatedText => {
  const walk = walkDates(text, primaryOf(language));
  const order = orderIn(walk);
  const kept =
    walk.candidates.length > MOST_CANDIDATES ? [] : walk.candidates.filter((candidate) => isKept(candidate, walk));
  const read = (context: ReadingContext): FoundDate[] =>
    kept.flatMap(({ form, roles, line, start, end, isWholeLine }) =>
      roles.flatMap((role) => {
        const date = readDate(form, role, context, order);
        return date === undefined ? [] : [{ ...date, line, start, end, isWholeLine }];
      }),
    );
  return { timeless: read({ language }), read };
};

/** The dates a text states of itself. A date that lies ahead of the day of reading is none, unless words are to apply from it. */
export const statedDates = (text: string, context: ReadingContext): FoundDate[] =>
  datedText(text, context.language).read(context);

/** A date as it is kept: without where it stands. */
export const withoutPlace = ({ iso, precision, role, alternative, time, offset }: StatedDate): StatedDate => ({
  iso,
  precision,
  role,
  ...(alternative !== undefined && { alternative }),
  ...(time !== undefined && { time }),
  ...(offset !== undefined && { offset }),
});

const WEIGHT: readonly StatedDate['role'][] = ['updated', 'version', 'effective', 'published', 'unlabelled'];

/** The date that counts as the document's own: of its updates the latest, else the first date of the weightiest role. */
export const documentDate = (dates: readonly FoundDate[]): StatedDate | undefined => {
  const role = WEIGHT.find((one) => dates.some((date) => date.role === one));
  const alike = dates.filter((date) => date.role === role);
  const isLater = (one: FoundDate, other: FoundDate): boolean => role === 'updated' && one.iso > other.iso;
  const [first, ...others] = alike;
  if (first === undefined) return undefined;
  const best = others.reduce((kept, date) => (isLater(date, kept) ? date : kept), first);
  return withoutPlace(best);
};
