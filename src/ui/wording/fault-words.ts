// What is wrong with the record, in words the person understands.
import { number, type TextKey, text } from '../../platform/locale.ts';
import type { LedgerFault } from '../../record/chain.ts';

const FAULTS: Readonly<Record<LedgerFault['code'], TextKey>> = {
  'unknown-shape': 'faultUnknownShape',
  gap: 'faultGap',
  'broken-link': 'faultBrokenLink',
  'hash-mismatch': 'faultHashMismatch',
  'cut-short': 'faultCutShort',
  'text-missing': 'faultTextMissing',
  'text-altered': 'faultTextAltered',
  'other-agreement': 'faultOtherAgreement',
  'newer-release': 'faultNewerRelease',
  unreadable: 'faultUnreadable',
};

/** What is wrong with the record, and where, counting entries from one as people do. */
export const faultWords = ({ code, position }: LedgerFault): string =>
  position < 0 ? text(FAULTS[code]) : `${text(FAULTS[code])} ${text('faultAtEntry', number(position + 1))}`;
