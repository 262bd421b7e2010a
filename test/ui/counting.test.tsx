// @vitest-environment jsdom
// How it is told, for each kind of rule, from which moment new words are in force.
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { AmendmentRule } from '../../src/declaration/declaration.ts';
import { effectiveFrom, laterOf, startOf } from '../../src/standing/effective.ts';
import type { Notice } from '../../src/standing/notice.ts';
import type { Amendment } from '../../src/standing/standing.ts';
import { Counting } from '../../src/ui/reading/Counting.tsx';

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

afterEach(cleanup);

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
