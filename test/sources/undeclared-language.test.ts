// Where no language is declared, a text is read in the language that its words are in.
import { describe, expect, it } from 'vitest';
import { classOfChange } from '../../src/decisions/class-of-change.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import type { Reading } from '../../src/words/reading.ts';
import { CLAUSES, page, read } from './house-pages.ts';
import samples from './language-samples.json' with { type: 'json' };

const declared = parseDeclaration({
  id: 'house',
  name: 'House',
  hosts: ['house.example'],
  terms: { Terms: { fetch: 'https://house.example/terms' } },
});
if (!declared.ok) throw new Error(JSON.stringify(declared.faults));
const { terms, prevailing } = declared.value;

const readHere = (html: string, previous?: string) =>
  read(html, {
    declaration: { terms },
    document: 'Terms',
    language: prevailing,
    ...(previous !== undefined && { previous }),
  });
function readingOf(html: string, previous?: string): Reading {
  const outcome = readHere(html, previous);
  if (outcome.outcome !== 'reading') throw new Error(`${outcome.kind}: ${outcome.detail}`);
  return outcome;
}

interface House {
  readonly spoken: string;
  readonly heading: string;
  readonly date: string;
  readonly redated: string;
  readonly clauses: readonly string[];
}
const HOUSES: readonly House[] = [
  {
    spoken: 'en',
    heading: 'Terms of Use',
    date: 'Last updated: 05/03/2021',
    redated: 'Last updated: 06/03/2022',
    clauses: CLAUSES,
  },
  {
    spoken: 'de',
    heading: 'Nutzungsbedingungen',
    date: 'Zuletzt aktualisiert: 3. Mai 2021',
    redated: 'Zuletzt aktualisiert: 3. Juni 2022',
    clauses: [
      'Diese Nutzungsbedingungen gelten zwischen Ihnen und dem Haus der Schlüssel und beginnen, wenn Sie einen Schlüssel erhalten.',
      'Sie dürfen das Haus und den Schlüssel nur für sich selbst nutzen und den Schlüssel niemandem weitergeben, der nicht hier wohnt.',
      'Wenn Sie den Schlüssel verlieren, müssen Sie uns das innerhalb von 5 Tagen mitteilen und 20 Euro für einen neuen bezahlen.',
      'Wir können diese Bedingungen ändern und hängen dann einen Zettel an die Tür. Die Änderung gilt nach 5 Tagen.',
      'Für Verluste, die entstehen, weil das Licht ausfällt oder die Klingel nicht geht, haften wir nicht.',
    ],
  },
  {
    spoken: 'fr',
    heading: 'Conditions d’utilisation',
    date: 'Dernière mise à jour : 3 mai 2021',
    redated: 'Dernière mise à jour : 3 juin 2022',
    clauses: [
      'Les présentes conditions sont conclues entre vous et la Maison des clés, et commencent quand vous recevez une clé.',
      'Vous pouvez utiliser la maison et la clé pour vous seul, et vous ne devez prêter la clé à personne qui n’habite pas ici.',
      'Si vous perdez la clé, vous devez nous le dire dans les 5 jours, et vous payez 20 euros pour en avoir une nouvelle.',
      'Nous pouvons modifier ces conditions et nous mettons alors un avis sur la porte. La modification vaut après 5 jours.',
      'Nous ne répondons pas des pertes qui viennent d’une panne de lumière ou d’une erreur de la sonnette.',
    ],
  },
  {
    spoken: 'zh-hans',
    heading: '使用条款',
    date: '最后更新：2021年5月3日',
    redated: '最后更新：2022年6月3日',
    clauses: [
      '本条款由您与钥匙之家订立，自您收到钥匙之日起生效。请您在使用之前仔细阅读全部内容。',
      '您只能为自己使用本房屋和钥匙，不得将钥匙交给不住在这里的任何人。如果您丢失钥匙，应当在五天之内通知我们，并支付二十元的费用。',
      '我们可以变更本条款，并在门上张贴通知。变更在五天之后生效。如果您不同意变更后的条款，应当归还钥匙并停止使用本房屋。',
      '对于因停电或者门铃错误造成的任何损失，我们不承担赔偿责任。您可以随时归还钥匙，结束本协议。',
    ],
  },
  {
    spoken: 'ja',
    heading: '利用規約',
    date: '最終更新日：2021年5月3日',
    redated: '最終更新日：2022年6月3日',
    clauses: [
      'この規約は、お客様と鍵の家との間で結ばれ、お客様が鍵を受け取った時に始まります。ご利用の前に、すべての内容をよくお読みください。',
      'お客様は、この家と鍵を自分のためだけに使うことができます。ここに住んでいない人に鍵を渡してはなりません。',
      '鍵をなくした場合は、五日以内に当社に知らせ、新しい鍵のために千円を支払わなければなりません。',
      '当社はこの規約を変更することができ、変更した場合は扉にお知らせを貼ります。変更は五日後に効力を生じます。',
      '停電や呼び鈴の故障から生じた損失について、当社は責任を負いません。',
    ],
  },
];
const htmlOf = ({ heading, clauses }: House, date: string, more: readonly string[] = []) =>
  page({ title: `${heading} | House`, heading, date, clauses: [...clauses, ...more] });

describe.each(HOUSES)('a page in $spoken', (house) => {
  it('is read, and said to be in that language, its date by the words of that language', () => {
    const reading = readingOf(htmlOf(house, house.date));
    expect(reading).toMatchObject({
      language: 'und',
      spoken: house.spoken,
      statedDate: { iso: '2021-05-03', role: 'updated' },
    });
    expect(reading.canonical).not.toContain('2021');
  });

  it('with another date alone is the same text', () => {
    const before = readingOf(htmlOf(house, house.date));
    const after = readingOf(htmlOf(house, house.redated), before.markdown);
    expect(after.identity).toBe(before.identity);
    expect(after.statedDate?.iso.slice(0, 4)).toBe('2022');
  });

  it('that appears in the place of one in another language is never refused for its language', () => {
    for (const other of HOUSES) {
      const before = readingOf(htmlOf(other, other.date));
      const outcome = readHere(htmlOf(house, house.date), before.markdown);
      if (outcome.outcome === 'failure') expect(outcome).toMatchObject({ kind: 'implausible', doubted: {} });
      else expect(outcome.spoken).toBe(house.spoken);
    }
  });
});

it('a change is weighed in the language of the words: a corrected letter is none that asks', () => {
  const [english] = HOUSES;
  if (!english) throw new Error('there is no English house');
  const wrong = 'The dor of the house stays open for everyone who lives here.';
  const before = readingOf(htmlOf(english, english.date, [wrong]));
  const after = readingOf(htmlOf(english, english.date, [wrong.replace('dor', 'door')]), before.markdown);
  expect(classOfChange(before, after)).not.toBe('substantive');
  expect(classOfChange(before, { ...after, spoken: 'und' })).toBe('substantive');
});

it.each(Object.entries(samples))('the words of %s are no reason to refuse a page', (_, sample) => {
  const html = page({ title: 'Terms | House', heading: 'Terms of House of Keys', clauses: [sample, sample] });
  expect(readHere(html)).toMatchObject({ outcome: 'reading', spoken: expect.any(String) });
});

it('a language that is declared is not looked for', () => {
  expect(read(page())).not.toHaveProperty('spoken');
});
