// Which texts a screen needs: those to be answered for, those accepted, and those that a redline compares.

import type { Sha256 } from '../words/vocabulary.ts';
import type { News } from './news.ts';
import { amendmentsOf, type Verdict } from './verdict.ts';

/** `news`: what is told of and not asked, where it is shown. */
export function neededTexts(verdict: Verdict, news: readonly News[] = []): Sha256[] {
  const told = news.flatMap(({ from, to }) => [from, to]);
  return [...new Set([...textsOf(verdict), ...told])];
}

function textsOf(verdict: Verdict): Sha256[] {
  if (verdict.kind === 'damaged' || verdict.kind === 'unread') return [];
  const asked = (verdict.asked ?? []).map(({ identity }) => identity);
  if (verdict.kind === 'unanswered' || verdict.kind === 'ended') return asked;
  const compared = amendmentsOf(verdict).flatMap(({ from, to }) => (from === undefined ? [to] : [from, to]));
  const inForce = (verdict.kind === 'accepted' && verdict.inForce) || [];
  const answered = 'answer' in verdict ? verdict.answer.texts : [];
  const read = [...answered, ...inForce].map(({ identity }) => identity);
  return [...asked, ...read, ...compared];
}
