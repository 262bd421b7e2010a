// How the agreement and its languages are called on every screen.
import type { Declaration } from '../../declaration/declaration.ts';
import { languageName, statedDay, text } from '../../platform/locale.ts';
import type { TextReference } from '../../record/entry.ts';
import { type LanguageCode, type StatedDate, UNDECLARED_LANGUAGE } from '../../words/vocabulary.ts';

/** BCP 47 tag of a licensor's language code. */
export const tagOf = (declaration: Declaration, language: LanguageCode): string =>
  declaration.languages[language]?.tag ?? 'und';

/** The name of a language in the language of the screens. */
export const nameOfLanguage = (declaration: Declaration, language: LanguageCode): string =>
  language === UNDECLARED_LANGUAGE ? text('languageOfTheText') : languageName(tagOf(declaration, language));

/** The date of the words an answer binds to: where a translation is older than the text that prevails, the later one. */
const newestDate = (texts: readonly TextReference[]): StatedDate | undefined =>
  texts
    .flatMap(({ statedDate }) => statedDate ?? [])
    .toSorted((a, b) => a.iso.localeCompare(b.iso))
    .at(-1);

/** The text that dates an answer: in the person's language, else the first. */
export const leading = (texts: readonly TextReference[], language: LanguageCode): TextReference | undefined =>
  texts.find((each) => each.language === language) ?? texts[0];

/** "I accept the 17TRACK licence of 8 Aug 2021". */
export function acceptLabel(declaration: Declaration, texts: readonly TextReference[]): string {
  const statedDate = newestDate(texts);
  return statedDate
    ? text('acceptDated', declaration.name, statedDay(statedDate, 'medium'))
    : text('acceptUndated', declaration.name);
}
