// Numbers, dates and spans read as people write them. That every text is defined and used: test/repository.test.ts.
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import {
  ago,
  counted,
  dateTime,
  directionOf,
  readsAlike,
  span,
  standingAlone,
  statedDay,
  text,
  zoneName,
} from '../../src/platform/locale.ts';

describe('texts', () => {
  it('never tell the person what the law is', () => {
    const all = Object.values(messages).map(({ message }) => message);
    expect(all.filter((message) => /you are bound|legally|binding|you must|must accept/i.test(message))).toEqual([]);
  });
});

describe('spans', () => {
  const MINUTE = 60_000;
  it.each([
    [5 * 24 * 60 * MINUTE, '5 days'],
    [(3 * 24 + 6) * 60 * MINUTE, '3 days, 6 hours'],
    [25 * 60 * MINUTE, '1 day, 1 hour'],
    [24 * 60 * MINUTE, '1 day'],
    [24 * 60 * MINUTE - MINUTE, '23 hours, 59 minutes'],
    [60 * MINUTE, '1 hour'],
    [59 * MINUTE + 1, '1 hour'],
    [59 * MINUTE, '59 minutes'],
    [1, '1 minute'],
    [0, '1 minute'],
    [(24 * 60 + 5) * MINUTE, '1 day'],
  ])('%i ms reads "%s"', (milliseconds, words) => expect(span(milliseconds)).toBe(words));
});

describe('dates', () => {
  const moment = Date.parse('2021-08-13T16:00:00Z');
  it('are written in the zone they are about', () => {
    expect(dateTime(moment, 'Asia/Shanghai')).toBe('14 Aug 2021, 00:00');
    expect(dateTime(moment, 'Europe/Berlin')).toBe('13 Aug 2021, 18:00');
    expect(zoneName(moment, 'Asia/Shanghai')).toBe('China Standard Time');
  });
  it('are said once where both zones read alike', () => {
    expect(readsAlike(moment, 'Asia/Shanghai', 'Asia/Singapore')).toBe(true);
    expect(readsAlike(moment, 'Asia/Shanghai', 'Asia/Tokyo')).toBe(false);
  });
  it('are no more precise than they were stated', () => {
    const role = 'updated';
    expect(statedDay({ iso: '2021-08-08', precision: 'day', role })).toBe('8 August 2021');
    expect(statedDay({ iso: '2021-08-08', precision: 'day', role }, 'medium')).toBe('8 Aug 2021');
    expect(statedDay({ iso: '2021-08', precision: 'month', role })).toBe('August 2021');
    expect(statedDay({ iso: '2021', precision: 'year', role })).toBe('2021');
  });
  it('in the past are told from now, and never lie in the future', () => {
    const now = moment;
    expect(ago(now - 30_000, now)).toBe('just now');
    expect(ago(now - 120_000, now)).toBe('2 minutes ago');
    expect(ago(now - 7_200_000, now)).toBe('2 hours ago');
    expect(ago(now - 90_000_000, now)).toBe('yesterday');
    expect(ago(now + 60_000, now)).toBe('just now');
  });
});

it('counts by the plural rule of the language', () => {
  expect(counted('changeCount', 1)).toBe('1 change');
  expect(counted('changeCount', 1200)).toBe('1,200 changes');
});

it('puts substitutions in without reading them as marks', () => {
  expect(text('wanted')).toBe('You were going to');
  expect(text('acceptDated', '$2', 'x')).toBe('I accept the $2 licence of x');
});

it('writes large what stands alone, where a language has large letters', () => {
  expect(['английский', 'Englisch', '英語', ''].map(standingAlone)).toEqual(['Английский', 'Englisch', '英語', '']);
});

it('knows the direction of a language by its script', () => {
  expect(['ar', 'he', 'fa', 'ur', 'az-Arab'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'zh-Hans', 'az', 'ru', 'und'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr']);
});
