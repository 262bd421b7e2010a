// @vitest-environment jsdom
// What is said of dates, of what changed and of what was recorded is true of the words it is said of, and no more.
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { dateTime, ownZone } from '../../src/platform/locale.ts';
import type { Fact } from '../../src/record/entry.ts';
import { Dates } from '../../src/ui/parts/Dates.tsx';
import { OwnMoment } from '../../src/ui/parts/Moment.tsx';
import type { Situation } from '../../src/ui/situation/situation.ts';
import { entryWords } from '../../src/ui/wording/entry-words.ts';
import { standingWords } from '../../src/ui/wording/standing-words.ts';
import { ACTIONS, answered, declaration, NOW, SITUATIONS, SOURCES, seen, situationOf } from './situations.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { chinese, english, chineseAmended, englishAmended } = SOURCES;

afterEach(cleanup);
const dates = (situation: Situation): string[] => {
  const { container } = render(<Dates situation={situation} now={situation.now} actions={ACTIONS} />);
  return [...container.querySelectorAll('dl > div')].map(
    (each) =>
      `${each.querySelector('dt')?.textContent}: ${each.querySelector('time')?.textContent ?? each.querySelector('dd')?.textContent}`,
  );
};
const read = [seen(chinese, NOW - 30 * DAY), seen(english, NOW - 30 * DAY)];
const amended = [seen(chineseAmended, NOW - DAY, NOW - 2 * DAY), seen(englishAmended, NOW - DAY, NOW - 2 * DAY)];

describe('in a notice period', () => {
  it.each([
    ['unanswered', situationOf({ facts: [...read, ...amended] })],
    [
      'declined',
      situationOf({ facts: [...read, answered(NOW - 20 * DAY, 'declined', [chinese, english]), ...amended] }),
    ],
  ])('%s, the dates are those of the words to be answered: they are to come', (kind, situation) => {
    expect(situation.verdict.kind).toBe(kind);
    expect(dates(situation).join(' | ')).toContain('Agreement dated: 1 June 2026');
    expect(dates(situation).join(' | ')).toContain('New words in force: 7 Jun 2026, 00:00');
    expect(dates(situation).join(' | ')).not.toContain('In force since');
  });

  it('the countdown is to what is not accepted yet, as the sentence says, and of that alone is said what changed', () => {
    const third = { language: 'en', markdown: '# Third\n\nThird words.\n' } as const;
    const situation = situationOf({
      markdowns: [third.markdown],
      facts: [
        ...read,
        answered(NOW - 29 * DAY, 'accepted', [chinese, english]),
        ...amended,
        answered(NOW - 20 * HOUR, 'accepted', [chineseAmended, englishAmended]),
        seen(third, NOW - HOUR, NOW - 2 * HOUR),
      ],
    });
    expect(standingWords(situation, NOW).sentence).toContain('5 days, 6 hours');
    const { container } = render(<Dates situation={situation} now={NOW} actions={ACTIONS} />);
    expect(container.querySelector('.countdown')?.textContent).toContain('5 days, 6 hours');
  });
});

it('words posted between two days are said to be in force since between two', () => {
  const undated = { language: 'en', markdown: englishAmended.markdown } as const;
  const facts = [
    seen(english, NOW - 30 * DAY),
    answered(NOW - 29 * DAY, 'accepted', [english]),
    seen(undated, NOW, NOW - 4 * DAY),
  ];
  const situation = situationOf({ now: NOW + 10 * DAY, facts });
  expect(situation.verdict.kind).toBe('lapsed');
  expect(dates(situation).join()).toContain('Change in force since: between 5 Jun 2026, 00:00 and 9 Jun 2026, 00:00');
});

describe('that the other text did not change', () => {
  const facts = [
    seen(english, NOW - 30 * DAY),
    answered(NOW - 29 * DAY, 'accepted', [english]),
    amended[1] ?? [],
  ].filter((each) => each.length > 0) as typeof read;
  const detail = (situation: Situation) => standingWords(situation, NOW).detail;
  const withChinese = situationOf({
    facts: [...read, answered(NOW - 29 * DAY, 'accepted', [chinese, english]), ...amended.slice(1)],
  });

  it('is said where it has been read since', () => {
    expect(detail(withChinese)).toContain('Only the English translation changed');
  });

  it('is not said of a text that was never read, nor of one that cannot be read now', () => {
    expect(detail(situationOf({ facts }))).not.toContain('Only');
    const failure = { kind: 'timeout', since: NOW - 3 * DAY, detail: '' } as const;
    const tracks = withChinese.tracks.map((track) =>
      track.language === 'zh-cn' ? { ...track, failure, lastReadAt: NOW - 4 * DAY } : track,
    );
    expect(detail({ ...withChinese, tracks })).not.toContain('Only');
  });
});

it('who reads the prevailing text itself is told of no translation', () => {
  const language: [number, Fact] = [NOW - 30 * DAY, { type: 'languageChosen', language: 'zh-cn' }];
  const [at, fact] = answered(NOW - 29 * DAY, 'accepted', [chinese]);
  const accepted: [number, Fact] = [at, { ...fact, language: 'zh-cn' } as Fact];
  const changed = seen(chineseAmended, NOW - DAY, NOW - 2 * DAY);
  const situation = situationOf({ facts: [language, seen(chinese, NOW - 30 * DAY), accepted, changed] });
  expect(situation.verdict).toMatchObject({ kind: 'accepted', language: 'zh-cn', pending: [{ isPrevailing: true }] });
  expect(standingWords(situation, NOW).detail).not.toContain('translation');
});

describe('that the site stays closed', () => {
  const { ended, damaged, accepted } = SITUATIONS;
  const closed = '17TRACK stays closed in this browser.';
  const open = { isEnforcing: true, hasRules: false };

  it.each([
    ['an ended licence', ended],
    ['a damaged record', damaged],
  ])('is said of %s', (_, situation) => {
    expect(standingWords(situation, NOW).detail).toContain(closed);
  });

  it.each<[string, Situation]>([
    ['where the person is only reminded', { ...ended, mode: 'remind' }],
    ['where only a text of an accepted record is gone', { ...damaged, verdict: damaged.verdict, enforcement: open }],
    ['of an accepted agreement', accepted],
  ])('is not said %s', (_, situation) => {
    expect(standingWords(situation, NOW).detail).not.toContain(closed);
  });
});

it('an ended licence has its days: accepted on, ended on', () => {
  const told = dates(SITUATIONS['ended-by-person']).join(' | ');
  expect(told).toMatch(/You accepted: .* \| Licence ended: /);
});

it('an answer has its moment in the zone of who gave it, and says so where the licensor’s clock shows another', () => {
  const told = (zone: string) => render(<OwnMoment at={NOW} zone={zone} />).container.textContent?.trim();
  expect(told(ownZone())).toBe(dateTime(NOW, ownZone()));
  expect(told('Pacific/Kiritimati')).toBe(`${dateTime(NOW, ownZone())} your time`);
});

it('the record calls words new only where words are new', () => {
  const sentence = (difference: Extract<Fact, { type: 'textSeen' }>['difference']) => {
    const [, fact] = seen(english, NOW, NOW - HOUR);
    const entry = {
      ...(SITUATIONS.accepted.record[0] as Situation['record'][number]),
      fact: { ...fact, difference } as Fact,
    };
    return entryWords(entry, declaration).sentence;
  };
  expect(sentence('substantive')).toMatch(/^New words were read/);
  expect(sentence('editorial')).toMatch(/^New words were read/);
  expect(sentence('re-dated')).toMatch(/^The stated date changed, the words did not/);
  for (const dress of ['markup', 'links'] as const)
    expect(sentence(dress)).toMatch(/^Only the formatting or the links/);
});
