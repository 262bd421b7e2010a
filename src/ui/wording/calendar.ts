// The day on which new words are in force, as an event for any calendar (RFC 5545): lines end in CR LF and none is
// longer than 75 octets; the moment is in UTC, so no time zone has to be described.
import type { Instant } from '../../words/vocabulary.ts';

export interface CalendarEvent {
  /** The same for the same event, so that adding it twice gives one. */
  readonly id: string;
  readonly at: Instant;
  readonly writtenAt: Instant;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

export function calendarOf({ id, at, writtenAt, title, description, url }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assent//Assent//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260606T160000Z` */
const utc = (moment: Instant): string => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const LONGEST = 75;
const octetsOf = (words: string): number => new TextEncoder().encode(words).length;

/** A long line goes on in the next, after one space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const own = octetsOf(character);
    if (octets + own > LONGEST) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += own;
  }
  return [...parts, part].join('\r\n');
}
