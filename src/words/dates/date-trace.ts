// Which parts of a line can hold a date at all. A quick look at the raw characters, so that the many lines without a year
// cost next to nothing and a line of a megabyte no more than a few short ones.

/** Two digits side by side, of any script, the unit of a year or the letter of an era: without them there is no date. */
const DIGITS = /\d\d|[年년]|[RH]\d|(?!\d)\p{Nd}{2}/u;

/** A year of four digits, a date with a year of two, or two digits of another script. */
const TRACE =
  /(?<!\d)(?:19|20|25|13|14)\d\d(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)|[年년]|\d{1,2}[./-]\d{1,2}[./-]\d(?!\d)|(?<!\p{L})\p{L}{3,12}\.?\s\d{1,2}\p{L}{0,2},?\s?['’]\d\d(?!\d)|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d(?!\d)|\d{1,2}\p{L}{0,2}[-.\s]{0,2}\p{L}{3,12}[-.'’\s]{0,2}\d\d(?!\d)|(?<=[RH])\d{1,2}\.|(?!\d)\p{Nd}{2}/gu;

/** A line no longer than this is read whole. */
const SHORT = 1200;
/** How far around a trace the words are read that can speak of it. */
const AROUND = 500;
/** A long line with more traces than this is a list. */
const MOST = 24;

export type Span = readonly [from: number, to: number];

const hasTrace = (line: string): boolean => {
  TRACE.lastIndex = 0;
  return TRACE.test(line);
};

export const partsToRead = (line: string): Span[] => {
  if (!DIGITS.test(line)) return [];
  if (line.length <= SHORT) return hasTrace(line) ? [[0, line.length]] : [];
  const parts: [number, number][] = [];
  let count = 0;
  TRACE.lastIndex = 0;
  for (let trace = TRACE.exec(line); trace !== null; trace = TRACE.exec(line)) {
    count += 1;
    if (count > MOST) return [];
    const from = Math.max(0, trace.index - AROUND);
    const to = Math.min(line.length, TRACE.lastIndex + AROUND);
    const last = parts.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else parts.push([from, to]);
  }
  return parts;
};
