// The rules told a second time, over words alone: no indices, no showings, nothing of the code that is judged by it.
import type { Entry } from '../../src/record/entry.ts';
import { china } from './given.ts';

const DAY = 86_400_000;

/** What was in force on a track at a moment. */
export function wordsInForce(entries: readonly Entry[], language: string, now: number): string | undefined {
  let inForce: string | undefined;
  let coming: { words: string; due: number }[] = [];
  const until = (moment: number) => {
    for (const { words, due } of coming) if (due <= moment) inForce = words;
    coming = coming.filter(({ due }) => due > moment);
  };
  for (const { fact } of entries) {
    if (fact.type !== 'textSeen' || fact.language !== language) continue;
    until(fact.seen);
    const back = coming.findIndex(({ words }) => words === fact.identity);
    if (inForce === undefined) inForce = fact.identity;
    else if (inForce === fact.identity) coming = [];
    else if (back >= 0) coming = coming.slice(0, back + 1);
    else coming.push({ words: fact.identity, due: dueDay(fact.notBefore ?? 0, fact.statedDate?.iso, fact.seen) });
  }
  until(now);
  return inForce;
}
function dueDay(notBefore: number, stated: string | undefined, seen: number): number {
  const first = dayInChina(notBefore);
  const isBelieved = stated !== undefined && stated >= first && stated <= dayInChina(seen);
  return china(isBelieved ? stated : first) + 6 * DAY;
}

const dayInChina = (moment: number): string => new Date(moment + DAY / 3).toISOString().slice(0, 10);

/** Every text a track showed, in order. */
export const wordsShown = (entries: readonly Entry[], language: string): string[] =>
  entries.flatMap(({ fact }) => (fact.type === 'textSeen' && fact.language === language ? [fact.identity] : []));

/** What was accepted on a track since the last decline or end; its first words, if it could not be read by then. */
export function wordsAnswered(entries: readonly Entry[], language: string): string[] {
  const answers = entries.flatMap(({ fact }) =>
    fact.type === 'answered' || fact.type === 'licenceEnded' ? [fact] : [],
  );
  const brokenOff = answers.findLastIndex((fact) => fact.type === 'licenceEnded' || fact.answer === 'declined');
  const accepted = answers
    .slice(brokenOff + 1)
    .flatMap((fact) => (fact.type === 'answered' ? fact.texts : []))
    .flatMap((text) => (text.language === language ? [text.identity] : []));
  return accepted.length > 0 ? accepted : wordsShown(entries, language).slice(0, 1);
}
