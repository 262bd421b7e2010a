// What the licensor has published: the first words, then every notice it posted and did not withdraw, in order.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { type Amendment, amend, preparedAmendment } from './amendments.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { type Day, licensorDay, writtenDate } from './stated-date.ts';

export const DOCUMENTS = ['licensing', 'privacy', 'copyright'] as const;
export type Document = (typeof DOCUMENTS)[number];
/** The last one is the whole agreement of the second site. */
export type Published = Document | 'terms-of-use';

const FIRST_DAY: Day = '2021-08-08';
const REAL_AGREEMENT = new URL('../../../shared/agreement/licensing.en.html', import.meta.url);
const STATED_DATE_LINE = /<p>[^<]*\{\{statedDate\}\}<\/p>\n?/;

interface Notice {
  readonly document: Published;
  readonly languages: readonly Language[];
  /** Undefined when only the stated date was changed. */
  readonly amendment: Amendment | undefined;
  /** Null when the page no longer says a date. */
  readonly statedDate: Day | null;
  readonly postedAt: number;
}

export interface PostOptions {
  readonly document?: Published;
  /** All of the site's languages unless said otherwise. */
  readonly languages?: readonly Language[];
  /** The licensor's today unless said otherwise; null takes the line of the date off the page. */
  readonly statedDate?: Day | null;
  /** The next prepared amendment unless said otherwise. */
  readonly amendment?: Amendment;
}

const readPage = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

export class Publication {
  readonly #now: () => number;
  readonly #useRealAgreement: boolean;
  readonly #defaults: Required<Pick<PostOptions, 'document' | 'languages'>>;
  #notices: Notice[] = [];

  /** `defaults`: what a notice is about unless it says otherwise. */
  constructor(
    now: () => number,
    useRealAgreement: boolean,
    defaults: Required<Pick<PostOptions, 'document' | 'languages'>> = { document: 'licensing', languages: LANGUAGES },
  ) {
    this.#now = now;
    this.#defaults = defaults;
    this.#useRealAgreement = useRealAgreement && existsSync(REAL_AGREEMENT);
  }

  get isAmended(): boolean {
    return this.#notices.some(({ amendment }) => amendment);
  }

  #post(options: PostOptions, amendment: Amendment | undefined): void {
    const { document, languages } = { ...this.#defaults, ...options };
    const { statedDate = licensorDay(this.#now()) } = options;
    this.#notices.push({ document, languages, amendment, statedDate, postedAt: this.#now() });
  }

  postAmendment(options: PostOptions = {}): void {
    const count = this.#notices.filter(({ amendment }) => amendment).length;
    this.#post(options, options.amendment ?? preparedAmendment(count));
  }

  changeStatedDate(options: Omit<PostOptions, 'amendment'> = {}): void {
    this.#post(options, undefined);
  }

  /** Takes back the last notice: the former words and the former date stand again. */
  withdraw(): void {
    this.#notices.pop();
  }

  reset(): void {
    this.#notices = [];
  }

  #noticesOf(document: Published, language: Language): Notice[] {
    return this.#notices.filter((notice) => notice.document === document && notice.languages.includes(language));
  }

  /** The whole page, where it was given to us as a whole; else only what stands in its `.container`. */
  #firstWords(document: Published, language: Language): { words: string; isWholePage: boolean } {
    if (this.#useRealAgreement && document === 'licensing' && language === 'en') {
      const page = readFileSync(REAL_AGREEMENT, 'utf8');
      return { words: page.replace(/(Last Updated:)[^<]*/, '$1 {{statedDate}}'), isWholePage: true };
    }
    return { words: readPage(`${document}.${language}.html`), isWholePage: false };
  }

  published(document: Published, language: Language): { html: string; isWholePage: boolean; modifiedAt: number } {
    const { words, isWholePage } = this.#firstWords(document, language);
    const notices = this.#noticesOf(document, language);
    const start = isWholePage ? words.indexOf('<div class="container">') : 0;
    const end = isWholePage ? words.indexOf('<footer>') : words.length;
    const amended = notices.reduce(
      (html, { amendment }) => (amendment ? amend(html, amendment, language) : html),
      words.slice(start, end),
    );
    const last = notices.at(-1);
    const statedDate = last ? last.statedDate : FIRST_DAY;
    const dated =
      statedDate === null
        ? amended.replace(STATED_DATE_LINE, '')
        : amended.replace('{{statedDate}}', writtenDate(statedDate, language));
    return {
      html: words.slice(0, start) + dated + words.slice(end),
      isWholePage,
      modifiedAt: last?.postedAt ?? Date.parse(FIRST_DAY),
    };
  }
}

export const entityTag = (body: string) => `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
