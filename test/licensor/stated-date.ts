// How each language of the site writes the day a document was last changed.
import type { Language } from './languages.ts';

/** A day as `YYYY-MM-DD`. */
export type Day = string;

/** The day it is at the licensor's. */
export const licensorDay = (instant: number): Day =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(instant);

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}

const month = (day: Day, locale: string, style: 'short' | 'long') =>
  new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(Date.parse(day));

const written: Record<Language, (day: Day, parts: { year: number; month: number; date: number }) => string> = {
  en: (day, { year, date }) => `${ordinal(date)} ${month(day, 'en', 'short')} ${year}`,
  'zh-cn': (_, { year, month, date }) => `${year}年${month}月${date}日`,
  de: (day, { year, date }) => `${date}. ${month(day, 'de', 'long')} ${year}`,
};

export function writtenDate(day: Day, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return written[language](day, { year, month, date });
}
