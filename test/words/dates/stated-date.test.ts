import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentDate, statedDates } from '../../../src/words/dates/stated-date.ts';
import { withoutAHang } from '../../without-a-hang.ts';
import { FOREIGN_LINES, MENU_LINES, OTHER_LINES } from './stated-date-lines.ts';

const dateOf = (text: string, language = 'en', more: { readOn?: string; notBefore?: string } = {}) =>
  documentDate(statedDates(text, { language, ...more }));

describe('a line that dates the document', () => {
  it.each(MENU_LINES)('%s: %s', (language, line, iso, role) => {
    expect(dateOf(line, language)).toMatchObject({ iso, role });
    expect(statedDates(line, { language })[0]?.isWholeLine).toBe(true);
  });

  it.each(OTHER_LINES)('%s: %s', (language, line, iso, role) => {
    expect(dateOf(line, language)).toMatchObject({ iso, role });
    expect(statedDates(line, { language })[0]?.isWholeLine).toBe(true);
  });

  it('keeps the precision stated', () => {
    expect(dateOf('Last updated: 8th Aug 2021')?.precision).toBe('day');
    expect(dateOf('Last updated: August 2021')?.precision).toBe('month');
    expect(dateOf('Last updated: 2021')?.precision).toBe('year');
  });

  it('points at the date in the line as it was given', () => {
    const line = '**Last\u00a0Updated:** _8th&nbsp;Aug 2021_ ';
    const [found] = statedDates(`Terms\n\n${line}`, { language: 'en' });
    expect(found?.line).toBe(2);
    expect(line.slice(found?.start, found?.end)).toBe('8th&nbsp;Aug 2021');
  });

  it('accepts any code a licensor gives its language', () => {
    for (const language of ['zh-cn', 'zh_HK', 'ZH-hant', 'cn'])
      expect(dateOf('更新日期：2021年8月8日', language)?.iso).toBe('2021-08-08');
    for (const language of ['no', 'nb', 'nn-NO'])
      expect(dateOf('Sist oppdatert 8. august 2021', language)?.iso).toBe('2021-08-08');
  });

  it('reads an English line in a page of another language', () => {
    expect(dateOf('Last Updated: 8th Aug 2021', 'th')).toMatchObject({ iso: '2021-08-08', role: 'updated' });
  });
});

describe('a date that is not the document’s', () => {
  it.each(FOREIGN_LINES)('%s: %s', (language, line) => {
    expect(statedDates(line, { language })).toEqual([]);
  });

  it('is a day that the calendar does not have', () => {
    expect(dateOf('Last updated: 29 February 2023')).toBeUndefined();
    expect(dateOf('Last updated: 29 February 2024')?.iso).toBe('2024-02-29');
  });

  it('is a version number, even beside a label', () => {
    expect(statedDates('Last updated version 1.2.24.5', { language: 'en' })).toEqual([]);
    expect(dateOf('Version 1.2, 5 May 2024')?.iso).toBe('2024-05-05');
    expect(dateOf('Version 1.2, May 2024')?.iso).toBe('2024-05');
  });
});

describe('several dates', () => {
  it('keep their roles, and the last update is the document’s own', () => {
    const line = 'Effective July 1, 2026. Last revised May 26, 2026';
    expect(statedDates(line, { language: 'en' }).map(({ iso, role }) => [iso, role])).toEqual([
      ['2026-07-01', 'effective'],
      ['2026-05-26', 'updated'],
    ]);
    expect(dateOf(line)).toEqual({ iso: '2026-05-26', precision: 'day', role: 'updated' });
  });

  it('of one label with two roles are two', () => {
    const dates = statedDates('These terms are effective and were last updated on 3 May 2021.', { language: 'en' });
    expect(dates.map(({ role }) => role).sort()).toEqual(['effective', 'updated']);
  });

  it('in a language that puts the role last go with what follows them', () => {
    const line = '본 약관은 2023년 1월 2일부터 시행되었으며, 2024년 3월 4일에 개정되었습니다.';
    expect(statedDates(line, { language: 'ko' }).map(({ iso, role }) => [iso, role])).toEqual([
      ['2023-01-02', 'effective'],
      ['2024-03-04', 'updated'],
    ]);
  });

  it('belong to the label on the line before', () => {
    expect(dateOf('# Terms\n\nLast updated\n\n3 May 2021\n\nWelcome.')).toMatchObject({
      iso: '2021-05-03',
      role: 'updated',
    });
    expect(dateOf('# Terms\n\nWelcome.\n\n3 May 2021\n\nHello.')).toMatchObject({
      iso: '2021-05-03',
      role: 'unlabelled',
    });
  });
});

describe('the lines around a date', () => {
  const prose = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} says what may be done with the service.`);

  it('let a bare date count at the top and at the foot, not between', () => {
    expect(dateOf(['3 May 2021', ...prose].join('\n\n'))?.iso).toBe('2021-05-03');
    expect(dateOf([...prose, '3 May 2021'].join('\n\n'))?.iso).toBe('2021-05-03');
    expect(dateOf([...prose.slice(0, 15), '3 May 2021', ...prose.slice(15)].join('\n\n'))).toBeUndefined();
  });

  it('let a labelled date count anywhere', () => {
    expect(dateOf([...prose.slice(0, 15), 'Effective 3 May 2021', ...prose.slice(15)].join('\n\n'))?.iso).toBe(
      '2021-05-03',
    );
  });

  it('show a history of versions, of which only the document’s own date is taken', () => {
    const history = ['## Previous versions', '* Effective 1 May 2019', '* Effective 1 May 2018', '* 1 May 2017'];
    const text = ['# Terms', 'Effective 1 May 2020', ...prose, ...history].join('\n\n');
    expect(statedDates(text, { language: 'en' }).map(({ iso }) => iso)).toEqual(['2020-05-01']);
  });

  it('show a list of versions without a heading', () => {
    const list = ['* Terms - effective 1 May 2019', '* Terms - effective 1 May 2018', '* Terms - effective 1 May 2017'];
    expect(statedDates(list.join('\n'), { language: 'en' })).toEqual([]);
  });

  it('leave the latest of the updates that stand line under line', () => {
    expect(dateOf('2019年4月1日 制定\n2020年5月1日 改定\n2021年6月1日 改定\n2022年7月1日 改定', 'ja')).toMatchObject({
      iso: '2022-07-01',
      role: 'updated',
    });
  });

  it('show a table of changes', () => {
    const table =
      '| Version | Changes | Date |\n| --- | --- | --- |\n| 1.0 | First draft | 3 May 2021 |\n| 1.1 | Cookies updated | 4 May 2022 |';
    expect(statedDates(table, { language: 'en' })).toEqual([]);
  });
});

describe('a line that can be taken out', () => {
  const isWhole = (line: string): boolean | undefined => statedDates(line, { language: 'en' })[0]?.isWholeLine;

  it('says nothing but the date', () => {
    expect(isWhole('Last updated: 3 May 2021')).toBe(true);
    expect(isWhole('These Terms were last updated on 3 May 2021.')).toBe(true);
    expect(isWhole('Version 2.1, effective 3 May 2021 (previous version)')).toBe(true);
  });

  it('stays where another word or number stands in it', () => {
    expect(isWhole('Last updated: 3 May 2021 to change the fees.')).toBe(false);
    expect(isWhole('Effective 3 May 2021, notice period 5 days')).toBe(false);
    expect(isWhole('Effective 3 May 2021 for businesses')).toBe(false);
  });
});

describe('day and month in numbers', () => {
  it('are both kept where they could change places', () => {
    expect(dateOf('Last updated: 03/04/2024', 'en')).toEqual({
      iso: '2024-03-04',
      precision: 'day',
      role: 'updated',
      alternative: '2024-04-03',
    });
    expect(dateOf('Last updated: 03/04/2024', 'en-gb')).toMatchObject({ iso: '2024-04-03', alternative: '2024-03-04' });
    expect(dateOf('Last updated: 03.04.2024', 'en')).toMatchObject({ iso: '2024-04-03', alternative: '2024-03-04' });
    expect(dateOf('Stand: 03.04.2024', 'de')).toMatchObject({ iso: '2024-04-03', alternative: '2024-03-04' });
  });

  it('are certain where they could not', () => {
    for (const [text, iso] of [
      ['13/04/2024', '2024-04-13'],
      ['04/13/2024', '2024-04-13'],
      ['04/04/2024', '2024-04-04'],
      ['2024/04/03', '2024-04-03'],
    ] as const) {
      expect(dateOf(`Last updated: ${text}`)).toEqual({ iso, precision: 'day', role: 'updated' });
    }
  });

  it('follow the order that the document shows elsewhere, and stay in doubt', () => {
    const text = 'Last updated: 03/04/2024\n\nWe wrote to you on 25/02/2024 about it.';
    expect(dateOf(text)).toMatchObject({ iso: '2024-04-03', alternative: '2024-03-04' });
  });

  it('are resolved by the day of reading: nobody reads an update before it is made', () => {
    expect(dateOf('Last updated: 03/04/2024', 'en', { readOn: '2024-03-20' })).toEqual({
      iso: '2024-03-04',
      precision: 'day',
      role: 'updated',
    });
    expect(dateOf('Last updated: 03/04/2024', 'en', { readOn: '2024-04-02' })).toMatchObject({
      iso: '2024-03-04',
      alternative: '2024-04-03',
    });
    expect(dateOf('Last updated: 03/04/2024', 'en', { readOn: '2024-04-01' })?.alternative).toBeUndefined();
  });

  it('are not resolved by it where the date may lie ahead', () => {
    expect(dateOf('Effective: 03/04/2024', 'en', { readOn: '2024-03-20' })?.alternative).toBe('2024-04-03');
  });

  it('are resolved by the last reading of the words before', () => {
    expect(dateOf('Last updated: 03/04/2024', 'en', { notBefore: '2024-03-20' })).toEqual({
      iso: '2024-04-03',
      precision: 'day',
      role: 'updated',
    });
    expect(dateOf('Last updated: 03/04/2024', 'en', { notBefore: '2024-03-05' })?.alternative).toBe('2024-04-03');
  });

  it('stay in doubt where neither reading fits', () => {
    expect(dateOf('Last updated: 03/04/2024', 'en', { notBefore: '2024-06-01' })?.alternative).toBe('2024-04-03');
  });

  it('are none where both lie ahead of the day of reading, but for a day from which words are to apply', () => {
    expect(dateOf('Last updated: 03/04/2024', 'en', { readOn: '2023-01-01' })).toBeUndefined();
    expect(dateOf('Effective: 03/04/2024', 'en', { readOn: '2023-01-01' })?.alternative).toBe('2024-04-03');
  });
});

describe('any text', () => {
  it('is read without an error, and what is found stands in it', () => {
    const pieces = fc.constantFrom(
      'updated',
      'effective',
      '2024',
      '5',
      'May',
      '/',
      '.',
      '-',
      ' ',
      '\n',
      '年',
      '月',
      '日',
      '**',
      '[',
      '](',
      '|',
      '(',
      ')',
      '令和',
      '\\',
      '&nbsp;',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('en', 'ja', 'ru', 'xx'), (parts, language) => {
        const text = parts.join('');
        const lines = text.split('\n');
        for (const date of statedDates(text, { language })) {
          expect(date.iso).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/u);
          expect(lines[date.line]?.slice(date.start, date.end)).toMatch(/\p{N}/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of a megabyte in one line are looked for without a hang', () => {
    const million = 1_000_000;
    const shapes = ['1/', '5 May 2020 ', 'updated ', '(', '**', '[](', '<a ', '年', '一', 'http://', '\\'];
    for (const shape of shapes) {
      const line = `${shape.repeat(million / shape.length)} Last updated: 3 May 2021`;
      withoutAHang(() => statedDates(line, { language: 'en' }), shape);
    }
  });
});
