// Why an answer was not taken, with what can be done about it.
import { type TextKey, text } from '../../platform/locale.ts';
import type { AnswerReply } from '../../platform/messages.ts';

type Refusal = Extract<AnswerReply, { ok: false }>['refusal'];
const REFUSALS: Readonly<Record<Refusal, TextKey>> = {
  'text-changed': 'refusalTextChanged',
  'personal-use-not-declared': 'refusalPersonalUse',
  'not-shown': 'refusalNotShown',
  'nothing-to-answer': 'refusalNothingToAnswer',
  'record-damaged': 'refusalRecordDamaged',
  'record-not-written': 'refusalRecordNotWritten',
};
export const refusalWords = (refusal: Refusal): string => text(REFUSALS[refusal]);
