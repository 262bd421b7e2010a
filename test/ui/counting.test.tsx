// @vitest-environment jsdom
// How it is told, for each kind of rule, from which moment new words are in force.
import { readdir, readFile } from 'node:fs/promises';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AmendmentRule } from '../../src/declaration/declaration.ts';
import { effectiveFrom, laterOf, startOf } from '../../src/standing/effective.ts';
import type { Notice } from '../../src/standing/notice.ts';
import type { Amendment } from '../../src/standing/standing.ts';
import { Counting } from '../../src/ui/reading/Counting.tsx';
import { type Messages, speak } from '../fake-browser.ts';

const timeZone = 'Asia/Shanghai';
const POSTED = '2026-06-10';
const notice: Notice = {
  earliest: POSTED,
  latest: POSTED,
  basis: 'interval',
  notBefore: startOf(POSTED, timeZone),
  seen: startOf(POSTED, timeZone),
};

/** What is said where the text gives this day, or none. */
function said(rule: AmendmentRule, day?: string): string {
  const moment = day === undefined ? undefined : startOf(day, timeZone);
  const given = moment === undefined ? undefined : { earliest: moment, latest: moment };
  const effective = laterOf(effectiveFrom(notice, rule), given);
  const amendment = { notice, effective, ...(given && { given }) } as Amendment;
  return render(<Counting amendment={amendment} rule={rule} />).container.textContent ?? '';
}

const locales = (await readdir('public/_locales')).sort();
const messagesOf = async (locale: string): Promise<Messages> =>
  JSON.parse(await readFile(`public/_locales/${locale}/messages.json`, 'utf8'));
const english = await messagesOf('en');

afterEach(() => {
  cleanup();
  speak(english);
});

it('days that are counted are told one by one, with their legal source', () => {
  const words = said({ rule: 'counted', days: 2, countNoticeDay: false, timeZone, basis: 'a law' });
  expect(words).toMatch(/2 days after the notice.*Day 1: .*11 June.*Day 2: .*12 June.*In force: .*13 June/);
  expect(words).toContain('a law');
});

it('by the date that the text states, that date is told', () => {
  expect(said({ rule: 'dated', timeZone }, '2026-07-01')).toMatch(
    /on the date that the new text.*1 July 2026.*In force: .*1 July/,
  );
});

it('a date of its own is told as no more than that, where any such date counts', () => {
  expect(said({ rule: 'dated', timeZone }, '2026-07-01')).toMatch(/states 1 July 2026 as its date/);
  expect(said({ rule: 'dated', timeZone }, '2026-07-01')).not.toMatch(/applies from/);
  cleanup();
  expect(said({ rule: 'unstated', timeZone }, '2026-07-01')).toMatch(/says that it applies from 1 July 2026/);
});

it.each([
  ['none', undefined, /states no date of its own/],
  ['an earlier one', '2026-05-01', /gives 1 May 2026, which is before it was posted/],
])('where the text states %s, the posting is told, and why', (_, day, why) => {
  const words = said({ rule: 'dated', timeZone }, day);
  expect(words).toMatch(why);
  expect(words).toMatch(/In force: .*10 June/);
});

it('where no period is known, that is told, and no law is named', () => {
  const words = said({ rule: 'unstated', timeZone });
  expect(words).toMatch(/no notice period that Assent knows.*In force: .*10 June/);
  expect(words).not.toMatch(/Counted under|states no date/);
});

describe.each(locales)('in %s', (locale) => {
  /** What stands around the places that are filled in. */
  const partsOf = (messages: Messages, key: string): string[] =>
    (messages[key]?.message ?? '').split(/\$\d/).filter((part) => part.trim() !== '');

  it('each kind of rule has a sentence of its own, and no other', async () => {
    const messages = await messagesOf(locale);
    speak(messages);
    const rules: Record<string, AmendmentRule> = {
      howRule_other: { rule: 'counted', days: 11, countNoticeDay: false, timeZone, basis: 'a law' },
      howDatedRule: { rule: 'dated', timeZone },
      howUnstatedRule: { rule: 'unstated', timeZone },
    };
    // Eleven is told by another form in some languages.
    const keyOf = (key: string) =>
      key === 'howRule_other' ? `howRule_${new Intl.PluralRules(messages['localeTag']?.message).select(11)}` : key;
    for (const [told, rule] of Object.entries(rules)) {
      const words = said(rule);
      for (const key of Object.keys(rules)) {
        const parts = partsOf(messages, keyOf(key));
        expect(parts.length, key).toBeGreaterThan(0);
        expect(
          parts.every((part) => words.includes(part)),
          `${key} where ${told}`,
        ).toBe(key === told);
      }
      expect(words.includes('a law')).toBe(rule.rule === 'counted');
      cleanup();
    }
  });
});
