// Which of the licensor's languages fits a person best, by language and script: zh-TW is read in Traditional characters.

import type { LanguageCode } from '../words/vocabulary.ts';
import type { Declaration } from './declaration.ts';

/** Browsers that say Norwegian mean Bokmål. */
const NORWEGIAN = 'no';

const scriptOf = (tag: string): string => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language === NORWEGIAN ? 'nb' : language}-${script}`;
};

/** `wanted`: BCP 47 tags, the best first. English, where nothing fits and it is published; else what prevails. */
export function fittingLanguage(
  { languages, prevailing }: Pick<Declaration, 'languages' | 'prevailing'>,
  wanted: readonly string[],
): LanguageCode {
  for (const tag of wanted) {
    if (!isTag(tag)) continue;
    const fitting = Object.entries(languages).find(([, language]) => scriptOf(language.tag) === scriptOf(tag));
    if (fitting) return fitting[0];
  }
  return 'en' in languages ? 'en' : prevailing;
}

function isTag(tag: string): boolean {
  try {
    return Boolean(new Intl.Locale(tag)) && !/^und\b/i.test(tag);
  } catch {
    return false;
  }
}
