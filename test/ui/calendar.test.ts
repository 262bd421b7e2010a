// A pending date as RFC 5545 wants it: CRLF, lines of at most 75 octets, words escaped and whole when unfolded.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf } from '../../src/ui/wording/calendar.ts';

const EVENT = {
  id: 'abc@assent.17track',
  at: Date.parse('2026-06-06T16:00:00Z'),
  writtenAt: Date.parse('2026-06-03T09:30:00.123Z'),
  title: 'New words',
  description: 'In force from 7 Jun 2026, 00:00; see Assent.',
  url: 'https://www.17track.net/',
};
const unfolded = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').split('\r\n');

it('tells the moment in UTC, with a reminder a day before', () => {
  const lines = unfolded(calendarOf(EVENT));
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART:20260606T160000Z',
      'DTSTAMP:20260603T093000Z',
      'SUMMARY:New words',
      'DESCRIPTION:In force from 7 Jun 2026\\, 00:00\\; see Assent.',
      'TRIGGER:-P1D',
    ]),
  );
});

it('folds every line to 75 octets, and loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const calendar = calendarOf({ ...EVENT, title });
      for (const line of calendar.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const written = unfolded(calendar).find((line) => line.startsWith('SUMMARY:')) ?? '';
      const read = written.slice(8).replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      expect(read).toBe(title.replace(/\r\n|\r/g, '\n'));
    }),
  );
});
