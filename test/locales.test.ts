// Every locale says what English says, in its own words and its own forms of number, and short enough for its place.
// That keys, blanks and places to fill in agree at all is a rule of test/repository.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

const FOLDER = join(import.meta.dirname, '../public/_locales');
type Messages = Readonly<Record<string, { readonly message: string }>>;
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(join(FOLDER, locale, 'messages.json'), 'utf8'));
const english = messagesOf('en');
const locales = readdirSync(FOLDER).sort();
const others = locales.filter((locale) => locale !== 'en');
const tagOf = (locale: string): string => locale.replace('_', '-');
const linesOf = (locale: string) =>
  Object.entries(messagesOf(locale)).map(([key, { message }]) => ({ key, message, told: `${key}: ${message}` }));

const PLURAL = /_(zero|one|two|few|many|other)$/;
const placesIn = (message = ''): string[] => [...new Set(message.match(/\$\d/g))].sort();

it('there are English, Simplified and Traditional Chinese, German, French, Spanish, Japanese and Russian', () => {
  expect(locales).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'ja', 'ru', 'zh_CN', 'zh_TW']));
});

describe.each(locales)('%s', (locale) => {
  it('names its own language', () => expect(messagesOf(locale)['localeTag']?.message).toBe(tagOf(locale)));

  it('has the keys of English and every plural form its language needs, and no other', () => {
    const forms = new Intl.PluralRules(tagOf(locale)).resolvedOptions().pluralCategories;
    const wanted = Object.keys(english).flatMap((key) =>
      PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key],
    );
    expect(Object.keys(messagesOf(locale)).sort()).toEqual([...new Set(wanted)].sort());
  });

  it('fills in the same in every plural form; only "once" may stand for the number', () => {
    const isOnlyOne = [0, 21, 1_000_000].every((count) => new Intl.PluralRules(tagOf(locale)).select(count) !== 'one');
    const wrong = linesOf(locale).filter(({ key, message }) => {
      const model = placesIn(english[key.replace(PLURAL, '_other')]?.message);
      const missing = model.filter((place) => !message.includes(place));
      const isTold = isOnlyOne && key.endsWith('_one') && String(missing) === '$1';
      return PLURAL.test(key) && ((missing.length > 0 && !isTold) || placesIn(message).length > model.length);
    });
    expect(wrong.map(({ told }) => told)).toEqual([]);
  });

  it('fits the stores', () => {
    expect([...(messagesOf(locale)['extensionName']?.message ?? '')].length).toBeLessThanOrEqual(45);
    expect([...(messagesOf(locale)['extensionDescription']?.message ?? '')].length).toBeLessThanOrEqual(132);
  });

  it('is set with the quotation marks, apostrophes and dots of print', () => {
    const typed = linesOf(locale).filter(({ message }) => /["'`]|\.\.\.|^\s|\s$| {2}/.test(message));
    expect(typed.map(({ told }) => told)).toEqual([]);
  });
});

const oneOf = (words: string, flags = 'iu'): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

/** Words that are the same in both languages. */
const SHARED: Readonly<Record<string, readonly string[]>> = { fr: ['dates'] };
const ENGLISH_WORDS = oneOf('the|this|that|and|you|your|with|were|has|have|from|words|agreement|record');
/** Names that are written in Latin letters everywhere. */
const NAMES = /Assent|SHA-256|Cookie|InPrivate|Incognito|Firefox|npm run verify/gi;

describe.each(others)('%s', (locale) => {
  it('leaves no English over', () => {
    const isLatin = ['de', 'es', 'fr'].includes(locale);
    const left = linesOf(locale).filter(({ key, message }) => {
      const words = message.replace(NAMES, '');
      if (['extensionName', 'localeTag', 'localeDirection'].includes(key)) return false;
      if (message === english[key]?.message && /[a-z]{2}/i.test(words)) return !SHARED[locale]?.includes(key);
      return isLatin ? ENGLISH_WORDS.test(words) : /[a-z]{3}/i.test(words);
    });
    expect(left.map(({ told }) => told)).toEqual([]);
  });

  it('keeps what stands on buttons, tabs and labels short', () => {
    const long = linesOf(locale).filter(({ key, message }) => {
      const model = widthOf(english[key]?.message ?? english[key.replace(PLURAL, '_other')]?.message ?? '');
      return SHORT.has(key.replace(PLURAL, '')) && widthOf(message) > Math.max(model * 1.6, model + 7);
    });
    expect(long.map(({ told }) => told)).toEqual([]);
  });

  it('tells nobody what the law is, and keeps its address', () => {
    const said = linesOf(locale).filter(({ message }) => UNSAID[locale]?.test(message));
    expect(said.map(({ told }) => told)).toEqual([]);
  });
});

const SHORT = new Set([
  ...['tabTerms', 'tabChanges', 'tabRecord', 'tabHistory', 'tabSettings', 'openLarge', 'outline', 'language'],
  ...[
    'stateAccepted',
    'statePending',
    'stateAnswerNeeded',
    'stateDeclined',
    'stateEnded',
    'stateNotEnforcing',
    'stateWatched',
    'stateNews',
    'notEnforcing',
  ],
  ...['dateStated', 'dateAccepted', 'dateDeclined', 'dateInForce', 'dateChangeInForce', 'dateNext'],
  ...['checkNow', 'openOfficial', 'giveAccess', 'setAside', 'showAccepted', 'showMore'],
  ...['changeCount', 'previousChange', 'nextChange', 'kindChanged', 'kindMoved', 'kindDeleted', 'kindInserted'],
  ...['acceptDated', 'acceptUndated', 'decline', 'answerTakeBack', 'businessOffer', 'skipToAnswer', 'goOn'],
  ...[
    'openOwnTab',
    'entryDetails',
    'continueOnce',
    'readTab',
    'addToCalendar',
    'seeRecord',
    'both',
    'dateNotice',
    'find',
    'findPrevious',
    'findNext',
    'print',
    'glance',
    'modeEnforceName',
    'modeRemindName',
    'modeWatchName',
    'dateWatched',
    'answerPossible',
    'looked',
    'exportRecord',
    'endLicence',
    'endForSure',
    'endNot',
    'smaller',
    'larger',
    'leftOff',
    'openBrowserSettings',
    'historyInForce',
    'historyComing',
    'historyPast',
    'howComputed',
  ],
]);

/** In Latin letters: Chinese and Japanese ones are twice as wide. */
const widthOf = (message: string): number =>
  [...message].reduce(
    (sum, letter) => sum + (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」（）：；？！ー]/u.test(letter) ? 2 : 1),
    0,
  );

/** "You are bound", "you must", legal words of command, and the familiar "you". */
const UNSAID: Readonly<Record<string, RegExp>> = {
  de: oneOf('gebunden|verbindlich|bindend|verpflichtet|müssen Sie|Sie müssen|du|dich|dein\\p{L}*'),
  es: oneOf('vinculante|vinculad[oa]|obligad[oa]|debe|está sujeto|tú|tu|tus|te|puedes'),
  fr: oneOf('contraignant\\p{L}*|lié|obligé|tenu de|vous devez|tu|ton|tes'),
  ja: /拘束|義務を負|なければなりません|法的/,
  ru: oneOf('обязан\\p{L}?|обязательн\\p{L}*|ты|твой|вы|вас|вам|вами|ваш\\p{L}{0,2}', 'u'),
  zh_CN: /约束|必须|法律效力|你/,
  zh_TW: /約束|必須|法律效力|你/,
};

describe.each(others)('the numbers and lists of %s', (locale) => {
  afterEach(() => vi.doUnmock('webextension-polyfill'));

  it('are written by its own rules: counts, spans, series', async () => {
    vi.resetModules();
    const messages = messagesOf(locale);
    const getMessage = (key: string, given: readonly string[] = []) =>
      (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
    vi.doMock('webextension-polyfill', () => ({
      default: { i18n: { getMessage, getUILanguage: () => tagOf(locale) } },
    }));
    const { counted, locale: spoken, series, span } = await import('../src/platform/locale.ts');
    expect(spoken()).toBe(tagOf(locale));
    for (const count of [0, 1, 2, 5, 11, 21, 22, 1000000]) {
      expect(counted('changeCount', count)).toContain(new Intl.NumberFormat(tagOf(locale)).format(count));
      const form = new Intl.PluralRules(tagOf(locale)).select(count);
      expect(messages[`changeCount_${form}`], form).toBeDefined();
    }
    expect(span(90_000_000)).toMatch(/1.*1/);
    expect(series(['Aa', 'Bb'])).toMatch(/Aa\P{L}+(?:\p{L}+ )?Bb/u);
  });
});
