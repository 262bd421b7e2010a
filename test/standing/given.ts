// Histories for the tests of the rules, written as they are read: facts sealed one after the other onto a chain.

import type { Origin } from '../../src/declaration/catalogue.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { seal } from '../../src/record/chain.ts';
import type { Entry, Fact, TextReference, TextSeen } from '../../src/record/entry.ts';
import type { History } from '../../src/record/history.ts';
import { digest } from '../../src/words/digest.ts';
import type { Instant, Sha256, StatedDate } from '../../src/words/vocabulary.ts';

const parsed = parseDeclaration({
  id: 'parcels',
  name: 'Parcels',
  licensor: {
    company: 'Parcels Ltd.',
    home: 'https://parcels.example/',
    business: 'https://parcels.example/business',
    contact: 'https://parcels.example/contact',
  },
  hosts: ['parcels.example'],
  openPages: [],
  conditions: ['personal-use'],
  prevailing: 'zh-cn',
  languages: {
    'zh-cn': { name: '简体中文', tag: 'zh-Hans' },
    en: { name: 'English', tag: 'en' },
    fr: { name: 'Français', tag: 'fr' },
  },
  amendment: {
    rule: 'counted',
    days: 5,
    countNoticeDay: false,
    timeZone: 'Asia/Shanghai',
    basis: 'PRC Civil Code, arts. 201, 203',
  },
  terms: {
    Terms: { fetch: 'https://parcels.example/{language}/terms', asks: true },
    Privacy: { fetch: 'https://parcels.example/{language}/privacy' },
  },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));

/** An agreement in Chinese, which prevails, English and French; five days, counted in China. */
export const parcels: Declaration = parsed.value;

/** `2026-06-01 10:00` in China, or `2026-06-01` for the first moment of that day there. */
export const china = (moment: string): Instant => {
  const [day, time = '00:00'] = moment.split(' ');
  return Date.parse(`${day}T${time}+08:00`);
};

/** The identity of a text that is named by a letter. */
export const text = (words: string): Sha256 => digest(words);

/** A date a document states as that of its last update. */
export const dated = (iso: string, other: Partial<StatedDate> = {}): StatedDate => ({
  iso,
  precision: iso.length === 10 ? 'day' : iso.length === 7 ? 'month' : 'year',
  role: 'updated',
  ...other,
});

export interface Step {
  readonly at: Instant;
  readonly fact: Fact;
}

export interface Told {
  readonly document?: string;
  /** When the words before were read last. */
  readonly notBefore?: Instant;
  readonly stated?: StatedDate;
  readonly difference?: TextSeen['difference'];
}

/** The track of a language was found to show these words. */
export const showed = (when: string | Instant, language: string, words: string, told: Told = {}): Step => {
  const at = typeof when === 'number' ? when : china(when);
  const { document = 'Terms', notBefore, stated, difference } = told;
  const fact: TextSeen = {
    type: 'textSeen',
    document,
    language,
    identity: text(words),
    words: text(words.toLowerCase()),
    markdown: text(words),
    url: `https://parcels.example/${language}/terms`,
    extraction: 1,
    seen: at,
    ...(stated && { statedDate: stated }),
    ...(difference && { difference }),
    ...(notBefore !== undefined && { notBefore }),
  };
  return { at, fact };
};

/** A new release of Assent reads the same page as other words. */
export const reread = (when: string, language: string, from: string, to: string): Step => ({
  at: china(when),
  fact: {
    type: 'textReread',
    document: 'Terms',
    language,
    from: text(from),
    identity: text(to),
    words: text(to),
    markdown: text(to),
    extraction: 2,
  },
});

/** `{ en: 'A', 'zh-cn': 'Z' }`: the texts of Terms with these words. */
export const texts = (shown: Record<string, string>, document = 'Terms'): TextReference[] =>
  Object.entries(shown).map(([language, words]) => ({ document, language, identity: text(words) }));

const answered =
  (answer: 'accepted' | 'declined') =>
  (when: string | Instant, language: string, shown: Record<string, string>): Step => ({
    at: typeof when === 'number' ? when : china(when),
    fact: {
      type: 'answered',
      answer,
      language,
      texts: texts(shown),
      personalUse: answer === 'accepted',
      surface: 'gate',
      shown: { milliseconds: 60_000, reached: 1 },
    },
  });
export const accepted = answered('accepted');
export const declined = answered('declined');

export const chose = (when: string, language: string): Step => ({
  at: china(when),
  fact: { type: 'languageChosen', language },
});

export const ended = (when: string, by: 'person' | 'licensor'): Step => ({
  at: china(when),
  fact: { type: 'licenceEnded', by },
});

/** From here on the agreement is judged by the declaration of that origin. */
export const declared = (when: string | Instant, origin: Origin): Step => ({
  at: typeof when === 'number' ? when : china(when),
  fact: { type: 'declared', declaration: text('declaration'), origin },
});

export const removed = (when: string): Step => ({ at: china(when), fact: { type: 'removed' } });

export const lookedAt = (when: string | Instant, ...words: readonly string[]): Step => ({
  at: typeof when === 'number' ? when : china(when),
  fact: { type: 'lookedAt', about: words.map(text) },
});

/** Entries that were sealed here, or a part of them: as if they had been read and verified. */
export const asHistory = (entries: readonly Entry[]): History => entries as unknown as History;

/** A record after these things happened as well, in this order. */
export function continued(entries: readonly Entry[], ...steps: readonly Step[]): History {
  const all = [...entries];
  for (const { at, fact } of steps) {
    all.push(seal(fact, all.at(-1), { at, agreement: parcels.id, product: '1.0.0' }));
  }
  return asHistory(all);
}

/** The record in which these things happened in this order. */
export const given = (...steps: readonly Step[]): History => continued([], ...steps);
