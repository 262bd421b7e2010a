import { describe, expect, it } from 'vitest';
import { documentDate, statedDates } from '../../../src/words/dates/stated-date.ts';

const dateOf = (text: string, language = 'en', more: { readOn?: string } = {}) =>
  documentDate(statedDates(text, { language, ...more }));

describe('a way to write a day', () => {
  const READ_ON = { readOn: '2026-11-20' };
  it.each([
    ['en', 'Last updated on the fourth day of July, 2022.', '2022-07-04'],
    ['en', 'Last updated May eighth, 2010', '2010-05-08'],
    ['en', 'Last updated on the twenty-first of May, 2023', '2023-05-21'],
    ['de', 'Letzte Änderung: dritter März 2024', '2024-03-03'],
    ['fr', 'Dernière mise à jour : le vingt et un mai 2023', '2023-05-21'],
    ['es', 'Última actualización: primero de marzo de 2024', '2024-03-01'],
    ['ru', 'Последнее обновление: двадцать первого мая 2023 года', '2023-05-21'],
    ['pl', 'Ostatnia aktualizacja: 8.VIII.2021', '2021-08-08'],
    ['hu', 'Utolsó módosítás: 2021. VIII. 8.', '2021-08-08'],
    ['en', 'Effective date: 20240303', '2024-03-03'],
    ['zh-tw', '更新日期：113/05/01', '2024-05-01'],
    ['zh', '最后更新：24年3月3日', '2024-03-03'],
    ['th', 'แก้ไขล่าสุด 15/3/59', '2016-03-15'],
    ['en', "Updated Dec 31, '98", '1998-12-31'],
    ['en', 'Last updated: 19.10.93', '1993-10-19'],
    ['en', 'UpdatedMarch 3, 2024', '2024-03-03'],
    ['en', 'UPDATEDMARCH 3, 2024', '2024-03-03'],
    ['de', 'AktualisiertMärz 2024', '2024-03'],
  ])('%s: %s', (language, line, iso) => {
    expect(dateOf(line, language, READ_ON)?.iso).toBe(iso);
  });

  it('keeps the hour, and its distance from UTC where one is told', () => {
    expect(dateOf('Last updated: 5 May 2020 at 10:15 pm UTC+2')).toMatchObject({ time: '22:15', offset: '+02:00' });
    expect(dateOf('Last updated: 2020-05-05T10:15:00Z')).toMatchObject({ time: '10:15', offset: '+00:00' });
    expect(dateOf('Effective 1 July 2026, 12:00 CST')).toMatchObject({ time: '12:00' });
    expect(dateOf('Effective 1 July 2026, 12:00 CST')?.offset).toBeUndefined();
  });

  it('ahead of the day of reading is no update', () => {
    expect(dateOf('Updated on 5 May 2026', 'en', { readOn: '2026-05-04' })?.iso).toBe('2026-05-05');
    expect(dateOf('Updated on 6 May 2026', 'en', { readOn: '2026-05-04' })).toBeUndefined();
    expect(dateOf('Effective 6 May 2027', 'en', { readOn: '2026-05-04' })?.iso).toBe('2027-05-06');
  });
});

describe('near the title', () => {
  const top = (line: string) => dateOf(`# Terms\n\n${line}\n\nYou may use the service for your own affairs.`);
  it('a few words with a colon and a day date the document, and a day beside a link does', () => {
    expect(top('Latest adaptation: 17.10.2023')?.iso).toBe('2023-10-17');
    expect(top('August 3, 2025 (see all former texts)')?.iso).toBe('2025-08-03');
    expect(top('These terms bear the date of 5 May 2021.')?.iso).toBe('2021-05-05');
  });

  it('a day of birth, of delivery or of an end does not', () => {
    for (const line of ['Date of birth: 12 May 1999', 'Delivery: 5 May 2021', 'Valid until: 5 May 2021'])
      expect(top(line)).toBeUndefined();
  });
});
