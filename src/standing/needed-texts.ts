// Which texts a screen needs: those to be answered for, those accepted, and those that a redline compares.

import type { Sha256 } from '../words/vocabulary.ts';
import type { Verdict } from './verdict.ts';

export function neededTexts(verdict: Verdict): Sha256[] {
  if (verdict.kind === 'damaged' || verdict.kind === 'unread') return [];
  const asked = (verdict.asked ?? []).map(({ identity }) => identity);
  if (verdict.kind === 'unanswered' || verdict.kind === 'ended') return asked;
  const amendments =
    verdict.kind === 'accepted' ? verdict.pending : verdict.kind === 'lapsed' ? verdict.amendments : [];
  const compared = amendments.flatMap(({ from, to }) => (from === undefined ? [to] : [from, to]));
  const inForce = (verdict.kind === 'accepted' && verdict.inForce) || [];
  const read = [...verdict.answer.texts, ...inForce].map(({ identity }) => identity);
  return [...new Set([...asked, ...read, ...compared])];
}
