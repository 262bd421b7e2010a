// "As of March 2021, the desk had answered every letter": only the day for which something is stated. Where the sentence names
// no duty, money, period or anything else of weight, another day there binds nobody to anything.
import { lineReaderOf } from '../dates/stated-date-text.ts';
import { weigh } from '../redline/weight.ts';
import type { LanguageCode } from '../vocabulary.ts';

/** What stands before such a day, and what behind it, in all languages together: one of another language is seldom said. */
const BEFORE =
  /(?:^|[^\p{L}\p{M}])(?:as (?:of|at|on)|current (?:as of|to)|(?:zum |mit |mit dem )?stand(?: vom| zum)?|à la date du|en date du|état au|situation au|a fecha de|a día de|alla data del|situazione al|à data de|stand per|peildatum|по состоянию на|станом на|stan na(?: dzień)?|według stanu na(?: dzień)?|stav (?:ke dni|k|ku dňu)|tính đến(?: ngày)?|נכון ל|كما في|την κατάσταση της|la data de|към дата)[\s:,(]*$|(?:截至|截止到?|截至到|ณ วันที่|ณ)\s*$/iu;
const BEHIND = /^\s*(?:(?:時点|现在|現在)|(?:현재|기준|시점)|(?:tarihi )?itibar[ıi]yl[ae]|-?[ie]?i? állapot szerint)/iu;

const SENTENCE_END = /[.!?;。！？；]\s+|[。！？；]/gu;
const LONGEST_PHRASE = 40;

/** A line with `mask` in the place of each day that only says for when its sentence is true. */
export function withoutAsOf(text: string, language: LanguageCode, mask: string): string {
  if (!/\d/u.test(text)) return text;
  const { forms, placeOf } = lineReaderOf(language.split(/[-_]/)[0] ?? '').read(text);
  let masked = text;
  for (const form of [...forms].sort((a, b) => b.start - a.start)) {
    const [start, end] = [placeOf(form.start), placeOf(form.end - 1) + 1];
    const before = text.slice(Math.max(0, start - LONGEST_PHRASE), start);
    const isAsOf = BEFORE.test(before) || BEHIND.test(text.slice(end, end + LONGEST_PHRASE));
    if (isAsOf && isWeightless(text, start, end)) masked = masked.slice(0, start) + mask + masked.slice(end);
  }
  return masked;
}

/** "On the day on which it came in" names a day, no period: a period has a number, or an indefinite article. */
const DEFINITE_DAY =
  /(?<!\p{L})(?:(?:the|that|this|same) (?:day|month|year)|(?:am|dem|den|diesem) (?:tag|monat|jahr)e?|(?:le|ce) (?:jour|mois)|(?:el|ese) (?:día|mes|año)|(?:il|quel) (?:giorno|mese)|(?:o|no) (?:dia|mês|ano)|(?:de|die) (?:dag|maand)|в (?:тот )?(?:день|месяц)|当[天日])(?!\p{L})/giu;

/** Whether the sentence around a day names no duty, money, period or other subject of weight beside it. */
function isWeightless(text: string, start: number, end: number): boolean {
  const from = [...text.slice(0, start).matchAll(SENTENCE_END)].at(-1);
  const first = from ? from.index + from[0].length : 0;
  const sentence = `${text.slice(first, start)} ${text.slice(end).split(SENTENCE_END)[0]}`.replace(DEFINITE_DAY, ' ');
  return weigh([{ kind: 'inserted', text: sentence }]).length === 0;
}
