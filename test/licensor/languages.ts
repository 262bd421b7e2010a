// The languages this licensor publishes in, and the words its pages use outside the documents.

export const LANGUAGES = ['en', 'zh-cn', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (code: string | undefined): code is Language => LANGUAGES.some((known) => known === code);

interface SiteWords {
  readonly lang: string;
  readonly name: string;
  readonly home: string;
  readonly track: string;
  readonly numbers: string;
  readonly lookUp: string;
  readonly lookedUp: string;
  readonly help: string;
  readonly contact: string;
  readonly terms: string;
  readonly privacy: string;
  readonly copyright: string;
  readonly termsChanged: string;
}

export const WORDS: Record<Language, SiteWords> = {
  en: {
    lang: 'en',
    name: 'English',
    home: 'All your parcels in one place',
    track: 'Track',
    numbers: 'Parcel numbers',
    lookUp: 'Look up',
    lookedUp: 'Looked up',
    help: 'Help',
    contact: 'Contact us',
    terms: 'Terms',
    privacy: 'Privacy',
    copyright: 'Copyright',
    termsChanged: 'Our terms have changed. The new ones are published on the page of terms.',
  },
  'zh-cn': {
    lang: 'zh-CN',
    name: '简体中文',
    home: '您的所有包裹，一处可见',
    track: '查询',
    numbers: '包裹号码',
    lookUp: '查找',
    lookedUp: '已查找',
    help: '帮助',
    contact: '联系我们',
    terms: '条款',
    privacy: '隐私',
    copyright: '版权',
    termsChanged: '我们的条款已更改。新条款已在条款页面公布。',
  },
  de: {
    lang: 'de',
    name: 'Deutsch',
    home: 'Alle Ihre Pakete an einem Ort',
    track: 'Verfolgen',
    numbers: 'Paketnummern',
    lookUp: 'Nachschlagen',
    lookedUp: 'Nachgeschlagen',
    help: 'Hilfe',
    contact: 'Kontakt',
    terms: 'Nutzungsbedingungen',
    privacy: 'Datenschutz',
    copyright: 'Urheberrecht',
    termsChanged: 'Unsere Nutzungsbedingungen haben sich geändert. Die neuen stehen auf ihrer Seite.',
  },
};
