// What the licensor changes when it posts an amendment: whole paragraphs and list items of our own, so that they fit the
// sample and the real agreement alike.
import type { Language } from './languages.ts';

type Words = Readonly<Record<Language, string>>;

export interface Amendment {
  /** One more item at the end of the list of what is forbidden. */
  readonly forbids?: Words;
  /** One more paragraph before the last heading. */
  readonly adds?: Words;
  /** The last item of that list is taken out. */
  readonly allows?: true;
}

const PREPARED: readonly Amendment[] = [
  {
    forbids: {
      en: 'Looking up more than 40 parcel numbers in one hour by automatic means.',
      'zh-cn': '以自动方式在一小时内查询超过 40 个包裹号码。',
      de: 'In einer Stunde mehr als 40 Paketnummern mit automatischen Mitteln nachschlagen.',
    },
    adds: {
      en: 'A dispute about an amount below 500 euros is first put before a mediator, whose fee of 25 euros is paid by the party that loses.',
      'zh-cn': '金额低于 500 欧元的争议，首先提交调解人处理，其 25 欧元的费用由败诉一方支付。',
      de: 'Ein Streit über weniger als 500 Euro wird zuerst einem Schlichter vorgelegt, dessen Gebühr von 25 Euro die unterlegene Partei zahlt.',
    },
  },
  {
    allows: true,
    adds: {
      en: 'From next year the permission costs 3 euros a month for whoever follows more than 100 parcels at the same time.',
      'zh-cn': '自明年起，同时跟踪超过 100 个包裹的用户须为许可每月支付 3 欧元。',
      de: 'Vom nächsten Jahr an kostet die Erlaubnis 3 Euro im Monat für alle, die mehr als 100 Pakete zugleich verfolgen.',
    },
  },
];

/** The `count`-th amendment of this site, counted from 0; there is always one more. */
export function preparedAmendment(count: number): Amendment {
  return (
    PREPARED[count] ?? {
      adds: {
        en: `Parcels that have not moved for ${count * 10} days are removed from the list.`,
        'zh-cn': `${count * 10} 天未有动态的包裹将从清单中移除。`,
        de: `Pakete, die sich ${count * 10} Tage nicht bewegt haben, werden aus der Liste entfernt.`,
      },
    }
  );
}

function insertBeforeLast(html: string, mark: string, added: string): string {
  const at = html.lastIndexOf(mark);
  if (at < 0) throw new Error(`The document has no ${mark} to amend`);
  return `${html.slice(0, at)}${added}\n${html.slice(at)}`;
}

/** The document (what stands in `.container`) with the amendment in it. */
export function amend(document: string, amendment: Amendment, language: Language): string {
  let amended = document;
  if (amendment.allows) amended = amended.replace(/<li>(?:(?!<li>)[\s\S])*?<\/li>\s*(?=<\/ul>)/, '');
  if (amendment.forbids) amended = insertBeforeLast(amended, '</ul>', `<li>${amendment.forbids[language]}</li>`);
  if (amendment.adds) amended = insertBeforeLast(amended, '<h4>', `<p>${amendment.adds[language]}</p>`);
  return amended;
}
