import { describe, expect, it } from 'vitest';
import { type AnswerAsked, decideAnswer } from '../../src/decisions/decide.ts';
import { LEAST_SHOWN } from '../../src/record/shown.ts';
import { standingOf } from '../../src/standing/standing.ts';
import {
  accepted,
  china,
  chose,
  continued,
  dated,
  declined,
  ended,
  given,
  parcels,
  showed,
  texts,
} from '../standing/given.ts';

const now = china('2026-06-11');
const read = [showed('2026-06-01', 'zh-cn', 'Z'), showed('2026-06-01', 'en', 'A'), chose('2026-06-01', 'en')];
const asking = (answer: 'accepted' | 'declined', shown: Record<string, string>, other: Partial<AnswerAsked> = {}) => ({
  answer,
  language: 'en',
  texts: texts(shown),
  personalUse: true,
  surface: 'gate' as const,
  shown: { milliseconds: 42_000, reached: 0.5 },
  ...other,
});
const both = { 'zh-cn': 'Z', en: 'A' };

describe('an answer', () => {
  it('to the texts on screen is recorded with them, the language, the surface and how long they were shown', () => {
    expect(decideAnswer(given(...read), parcels, asking('accepted', both), now)).toEqual({
      ok: true,
      facts: [
        {
          type: 'answered',
          answer: 'accepted',
          language: 'en',
          texts: texts(both),
          personalUse: true,
          surface: 'gate',
          shown: { milliseconds: 42_000, reached: 0.5 },
        },
      ],
    });
  });

  it('holds the stated dates of its texts', () => {
    const entries = given(showed('2026-06-01', 'zh-cn', 'Z', { stated: dated('2021-08-08') }));
    const shown = texts({ 'zh-cn': 'Z' }).map((each) => ({ ...each, statedDate: dated('2021-08-08') }));
    const asked = asking('accepted', {}, { language: 'zh-cn', texts: shown });
    expect(decideAnswer(entries, parcels, asked, now)).toMatchObject({
      facts: [{ texts: [{ statedDate: dated('2021-08-08') }] }],
    });
  });

  it('makes the standing it says', () => {
    for (const answer of ['accepted', 'declined'] as const) {
      const decision = decideAnswer(given(...read), parcels, asking(answer, both), now);
      const facts = decision.ok ? decision.facts : [];
      const entries = continued(given(...read), ...facts.map((fact) => ({ at: now, fact })));
      expect(standingOf(entries, parcels, now).kind).toBe(answer);
    }
  });

  it('may be given again, taken back, and given after the person ended the licence', () => {
    for (const before of [
      accepted('2026-06-02', 'en', both),
      declined('2026-06-02', 'en', both),
      ended('2026-06-02', 'person'),
    ]) {
      expect(decideAnswer(given(...read, before), parcels, asking('accepted', both), now).ok).toBe(true);
    }
  });
});

describe('an answer given again', () => {
  const answered = (answer: 'accepted' | 'declined') =>
    given(...read, (answer === 'accepted' ? accepted : declined)('2026-06-02', 'en', both));
  const again = (entries: ReturnType<typeof given>, ...asked: Parameters<typeof asking>) =>
    decideAnswer(entries, parcels, asking(...asked), now);
  const factsOf = (decision: ReturnType<typeof decideAnswer>) => decision.ok && decision.facts.length;

  it.each(['accepted', 'declined'] as const)('%s, to the same texts where it stands, adds nothing', (answer) => {
    expect(again(answered(answer), answer, both)).toEqual({ ok: true, facts: [] });
    const other = answer === 'accepted' ? 'declined' : 'accepted';
    expect(factsOf(again(answered(other), answer, both))).toBe(1);
  });

  it('from another surface, or after a longer look, adds nothing either', () => {
    const other = { surface: 'popup' as const, shown: { milliseconds: 90_000, reached: 1 } };
    expect(again(answered('accepted'), 'accepted', both, other)).toEqual({ ok: true, facts: [] });
  });

  it('is recorded where it no longer stands, or is to other texts', () => {
    const end = continued(answered('accepted'), ended('2026-06-03', 'person'));
    expect(factsOf(again(end, 'accepted', both))).toBe(1);
    const amended = continued(answered('accepted'), showed('2026-06-10', 'en', 'B'));
    expect(factsOf(again(amended, 'accepted', { ...both, en: 'B' }))).toBe(1);
    const elsewhereRead = continued(answered('accepted'), showed('2026-06-03', 'fr', 'F'));
    expect(factsOf(again(elsewhereRead, 'accepted', { 'zh-cn': 'Z', fr: 'F' }, { language: 'fr' }))).toBe(1);
  });
});

describe('an answer to words that were not on screen', () => {
  it.each([
    { milliseconds: 0, reached: 0 },
    { milliseconds: 0, reached: 1 },
    { milliseconds: 60_000, reached: 0 },
    { milliseconds: LEAST_SHOWN - 1, reached: 1 },
  ])('is refused: $milliseconds ms, $reached', (shown) => {
    for (const answer of ['accepted', 'declined'] as const) {
      const refused = { ok: false, refusal: 'not-shown' };
      expect(decideAnswer(given(...read), parcels, asking(answer, both, { shown }), now)).toEqual(refused);
    }
  });

  it('is taken as soon as they were', () => {
    const shown = { milliseconds: LEAST_SHOWN, reached: 0.001 };
    expect(decideAnswer(given(...read), parcels, asking('accepted', both, { shown }), now).ok).toBe(true);
  });
});

describe('an answer to other words than the newest', () => {
  const refused = { ok: false, refusal: 'text-changed' };
  const amended = given(...read, showed('2026-06-10', 'en', 'B'));

  it('is refused: the text changed while it was on screen', () => {
    expect(decideAnswer(amended, parcels, asking('accepted', both), now)).toEqual(refused);
    expect(decideAnswer(amended, parcels, asking('declined', both), now)).toEqual(refused);
    expect(decideAnswer(amended, parcels, asking('accepted', { 'zh-cn': 'Z', en: 'B' }), now).ok).toBe(true);
  });

  it('is refused if they stated another date on screen: an answer holds the dates that were shown', () => {
    const redated = showed('2026-06-03', 'en', 'A', { stated: dated('2026-06-02'), difference: 're-dated' });
    const entries = given(...read, redated);
    const asked = asking('accepted', both);
    expect(decideAnswer(entries, parcels, asked, now)).toEqual(refused);
    const shown = asked.texts.map((each) =>
      each.language === 'en' ? { ...each, statedDate: dated('2026-06-02') } : each,
    );
    expect(decideAnswer(entries, parcels, { ...asked, texts: shown }, now).ok).toBe(true);
  });

  it('is refused if one of the texts was not on screen, or one more was', () => {
    for (const shown of [{ en: 'A' }, { 'zh-cn': 'Z' }, {}, { ...both, fr: 'F' }] as Record<string, string>[]) {
      expect(decideAnswer(given(...read), parcels, asking('accepted', shown), now)).toEqual(refused);
    }
    const twice = asking('accepted', { en: 'A' });
    const doubled = { ...twice, texts: [...twice.texts, ...twice.texts] };
    expect(decideAnswer(given(...read), parcels, doubled, now)).toEqual(refused);
  });

  it('is refused if the words were those of another language or document', () => {
    expect(decideAnswer(given(...read), parcels, asking('accepted', { 'zh-cn': 'A', en: 'Z' }), now)).toEqual(refused);
    const privacy = { ...asking('accepted', both), texts: texts(both, 'Privacy') };
    expect(decideAnswer(given(...read), parcels, privacy, now)).toEqual(refused);
  });

  it('is refused if the prevailing text could be read in the meantime: it was not on screen', () => {
    const entries = given(showed('2026-06-01', 'en', 'A'));
    expect(decideAnswer(entries, parcels, asking('accepted', { en: 'A' }), now).ok).toBe(true);
    const meanwhile = continued(entries, showed('2026-06-02', 'zh-cn', 'Z'));
    expect(decideAnswer(meanwhile, parcels, asking('accepted', { en: 'A' }), now)).toEqual(refused);
  });
});

describe('an acceptance', () => {
  it('without the declaration of personal use is refused; a decline needs none', () => {
    const business = { personalUse: false };
    expect(decideAnswer(given(...read), parcels, asking('accepted', both, business), now)).toEqual({
      ok: false,
      refusal: 'personal-use-not-declared',
    });
    expect(decideAnswer(given(...read), parcels, asking('declined', both, business), now).ok).toBe(true);
  });

  it('of an agreement that asks for no declaration is taken without one', () => {
    const plain = { ...parcels, conditions: [] };
    const answered = decideAnswer(given(...read), plain, asking('accepted', both, { personalUse: false }), now);
    expect(answered).toMatchObject({ ok: true, facts: [{ answer: 'accepted', personalUse: false }] });
  });
});

describe('where there is nothing to answer', () => {
  const refused = { ok: false, refusal: 'nothing-to-answer' };

  it('no text was read', () => {
    expect(decideAnswer(given(), parcels, asking('accepted', {}), now)).toEqual(refused);
  });

  it('the licensor ended the licence', () => {
    const entries = given(...read, accepted('2026-06-02', 'en', both), ended('2026-06-03', 'licensor'));
    expect(decideAnswer(entries, parcels, asking('accepted', both), now)).toEqual(refused);
    expect(decideAnswer(entries, parcels, asking('declined', both), now)).toEqual(refused);
  });

  it('the language is none of the agreement', () => {
    for (const language of ['de', '', 'constructor', '__proto__']) {
      const asked = asking('accepted', { 'zh-cn': 'Z' }, { language });
      expect(decideAnswer(given(...read), parcels, asked, now)).toEqual(refused);
    }
  });
});
