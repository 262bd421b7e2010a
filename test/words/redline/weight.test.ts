// What a change is said to touch: the order in which it is put to a reader, and its labels. Whether anybody is asked is
// not decided here.
import { describe, expect, test } from 'vitest';
import { withoutWeightOfDates } from '../../../src/words/redline/redated-rows.ts';
import { redline, weightyFirst } from '../../../src/words/redline/redline.ts';
import type { StatedDate } from '../../../src/words/vocabulary.ts';

const on = (iso: string): StatedDate => ({ iso, precision: 'day', role: 'updated' });
const parcels = 'The carrier tells you where your parcel is, as far as it knows, and no further than that.';
const keys = 'Whoever finds a key in the yard hands it to the porter, who keeps it in the green drawer.';

describe('weight', () => {
  const weightsOf = (before: string, after: string) => redline(before, after).rows[0]?.weights;
  test('what changed decides, and what its sentence speaks of when a number or an obligation changed', () => {
    expect(weightsOf('Our liability is limited to 100 dollars.', 'Our liability is limited to 10 dollars.')).toEqual([
      'liability',
      'money',
      'number',
    ]);
    expect(weightsOf('The porter wears a green hat.', 'The porter wears a blue hat.')).toEqual([]);
  });
  test.each([
    ['de', 'Die Haftung ist begrenzt.', 'Die Haftung ist nicht begrenzt.', 'liability'],
    ['zh', '适用中国法律。', '适用新加坡法律，由仲裁解决。', 'law'],
    ['fr', 'Le service est gratuit.', 'Le service est gratuit, le paiement est libre.', 'money'],
    ['es', 'Puede cancelar en 5 días.', 'Puede cancelar en 3 días.', 'number'],
    ['ja', '契約は終了します。', '契約は終了しません。', 'obligation'],
    ['ru', 'Договор действует.', 'Договор может быть расторгнут.', 'termination'],
    ['ko', '회사는 책임을 집니다.', '회사는 책임을 지지 않습니다.', 'obligation'],
  ])('in %s', (_, before, after, subject) => {
    expect(weightsOf(before, after)).toContain(subject);
  });
  test.each([
    ['A hat is worn.', 'A hat and a scarf are worn.', []],
    ['Hats and scarves are worn.', 'Hats or scarves are worn.', ['obligation']],
    ['A hat is worn.', 'A hat is not worn, and a scarf is.', ['obligation']],
    ['戴帽子。', '戴帽子和围巾。', []],
    ['戴帽子和围巾。', '戴帽子或围巾。', ['obligation']],
  ])('words that only join bind nobody, unless nothing else changed: %s → %s', (before, after, subjects) => {
    expect(weightsOf(before, after)).toEqual(subjects);
  });
  test.each([
    ['We may assign these terms to our bank.', 'We may assign these terms to another company.'],
    ['We may pass our rights and duties on to our bank.', 'We may pass our rights and duties on to another company.'],
    ['我们可以将权利义务转给银行。', '我们可以将权利义务转给第三方公司。'],
  ])('whom rights are passed on to is a matter of assignment: %s', (before, after) => {
    expect(weightsOf(before, after)).toContain('assignment');
    expect(weightsOf(before, after)).not.toContain('party');
  });
  test('the end of a licence is a termination, the end of a day is none', () => {
    expect(weightsOf('We may end your licence.', 'We may not end your licence.')).toContain('termination');
    expect(weightsOf('Come by the end of the day.', 'You must come by the end of the day.')).not.toContain(
      'termination',
    );
  });
  test('another company in the contract itself is another party', () => {
    expect(weightsOf('You agree with Parcels GmbH.', 'You agree with Parcels Ltd.')).toContain('party');
  });
  test.each([
    ['en', 'Last updated: 8 August 2021', 'Last updated: 1 June 2026', true],
    ['en', 'Last Updated: 8th Aug 2021', 'Last Updated: 1st Jun 2026', true],
    ['en', 'Effective 2021-08-08.', 'Effective 2026-06-01.', true],
    ['de', 'Stand: 8. August 2021', 'Stand: 1. Juni 2026', true],
    ['fr', 'Mise à jour : 8 août 2021', 'Mise à jour : 1er juin 2026', true],
    ['ru', 'Обновлено: 8 августа 2021 г.', 'Обновлено: 1 июня 2026 г.', true],
    ['zh-Hans', '最后更新：2021年8月8日', '最后更新：2026年6月1日', true],
    ['en', 'Last updated: 8 August 2021', 'Last updated: 2 June 2026', false],
    ['en', 'Pay 8 days after 8 August 2021', 'Pay 1 days after 1 June 2026', false],
    ['en', 'Last updated: 8 August 2021. Pay in 5 days.', 'Last updated: 1 June 2026. Pay in 3 days.', false],
    ['en', 'Pay in 5 days.', 'Pay in 3 days.', false],
  ])('the stated date alone weighs nothing (%s): %s → %s', (language, before, after, isWeightless) => {
    const dates = { before: on('2021-08-08'), after: on('2026-06-01') };
    const { rows } = redline(`${parcels}\n\n${before}`, `${parcels}\n\n${after}`);
    const [changed, ...others] = withoutWeightOfDates(rows, dates, language).filter(({ kind }) => kind !== 'same');
    expect(others).toEqual([]);
    expect(changed?.weights.length === 0).toBe(isWeightless);
  });
  test('weighty changes come first, others in their order', () => {
    const before = `The hat is green.\n\n${parcels}\n\nThe roof is red.\n\n${keys}\n\nWe indemnify you.`;
    const after = `The hat is blue.\n\n${parcels}\n\nThe roof is tall.\n\n${keys}\n\nYou indemnify us.`;
    expect(weightyFirst(redline(before, after)).map(({ after: side }) => side?.index)).toEqual([4, 0, 2]);
  });
});
