// In which language a text is written, told by script, letters and frequent trigrams. Only a clear answer counts: a right
// page is never refused for its language, so what cannot be told apart is not told apart.
import type { LanguageCode } from '../words/vocabulary.ts';
import { LETTERS, SIMPLIFIED, TRADITIONAL } from './language-letters.ts';
import profiles from './language-profiles.json' with { type: 'json' };

/** Scripts that one language we meet is written in, or that trigrams tell further (no language named). */
const SCRIPTS: readonly (readonly [RegExp, string | undefined])[] = [
  [/\p{Script=Latin}/gu, undefined],
  [/\p{Script=Cyrillic}/gu, undefined],
  [/\p{Script=Arabic}/gu, undefined],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
];
const CHUNK = 400;
const SAMPLES = 10;
/** Letters below which nothing is said of a language. */
const ENOUGH = 80;
const ENOUGH_TO_REFUSE = 240;
const FLOOR = Math.log(0.3 / (180 * 12));
const FOREIGN_LETTER = 8;
const BEYOND_A_TO_Z = /[^a-z ]/g;

interface Profiles {
  readonly languages: readonly string[];
  /** Trigram → the languages it is frequent in, and how much more it says there than an unknown one. */
  readonly weights: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  readonly letters: readonly (ReadonlySet<string> | undefined)[];
}
let loaded: Profiles | undefined;

function loadProfiles(): Profiles {
  const languages = Object.keys(profiles);
  const weights = new Map<string, [number, number][]>();
  Object.values(profiles).forEach((trigrams, language) => {
    for (let at = 0; at + 3 <= trigrams.length; at += 3) {
      const trigram = trigrams.slice(at, at + 3);
      const known = weights.get(trigram) ?? [];
      known.push([language, Math.log(1 / (at / 3 + 12) / 4) - FLOOR]);
      weights.set(trigram, known);
    }
  });
  const letters = languages.map((language) => {
    const own = LETTERS[language];
    return own === undefined ? undefined : new Set(own);
  });
  return { languages, weights, letters };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language whose trigrams and letters a piece of text fits best. */
function closestProfile(text: string): string | undefined {
  loaded ??= loadProfiles();
  const words = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()} `;
  const scores = new Array<number>(loaded.languages.length).fill(0);
  for (let at = 0; at + 3 <= words.length; at++) {
    for (const [language, weight] of loaded.weights.get(words.slice(at, at + 3)) ?? []) {
      scores[language] = (scores[language] ?? 0) + weight;
    }
  }
  for (const letter of words.match(BEYOND_A_TO_Z) ?? []) {
    loaded.letters.forEach((own, language) => {
      if (own && !own.has(letter)) scores[language] = (scores[language] ?? 0) - FOREIGN_LETTER;
    });
  }
  let best = 0;
  scores.forEach((score, language) => {
    if (score > (scores[best] ?? 0)) best = language;
  });
  return loaded.languages[best];
}

/** Simplified or traditional where enough characters tell; `zh` where they do not. */
function chineseOf(text: string): string {
  const simplified = count(text, SIMPLIFIED);
  const traditional = count(text, TRADITIONAL);
  if (simplified >= 8 && simplified > traditional * 4) return 'zh-hans';
  if (traditional >= 8 && traditional > simplified * 4) return 'zh-hant';
  return 'zh';
}

function languageOfPiece(text: string): string | undefined {
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const ideographs = count(text, /\p{Script=Han}/gu);
  let script: string | undefined;
  // An ideograph is worth several letters of an alphabet.
  let most = (kana + ideographs) * 3;
  if (most > 0) script = kana > (kana + ideographs) * 0.05 ? 'ja' : chineseOf(text);
  let isAlphabet = false;
  for (const [pattern, language] of SCRIPTS) {
    const letters = count(text, pattern);
    if (letters <= most) continue;
    most = letters;
    script = language;
    isAlphabet = language === undefined;
  }
  return isAlphabet ? closestProfile(text) : script;
}

/** Words only: addresses say nothing of a language. */
const withoutAddresses = (text: string): string =>
  text.replace(/\b(?:https?:\/\/|www\.)\S{1,2000}|[^\s@]{1,64}@[^\s@]{1,255}/g, ' ');

/** Letters, those of scripts that write more in each counted as several. */
export const lettersIn = (text: string): number =>
  count(text, /\p{L}/gu) + 2 * count(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);

/** How much of a text is in which language, as shares of the pieces looked at. Empty for a text too short to tell. */
export function languageShares(text: string): ReadonlyMap<string, number> {
  const chunks: string[] = [];
  const step = Math.max(CHUNK, Math.floor(text.length / SAMPLES));
  for (let at = 0; at < text.length; at += step) chunks.push(withoutAddresses(text.slice(at, at + CHUNK)));
  const votes = new Map<string, number>();
  let all = 0;
  for (const chunk of chunks) {
    const letters = lettersIn(chunk);
    if (letters < ENOUGH / 2) continue;
    const language = languageOfPiece(chunk);
    if (language === undefined) continue;
    votes.set(language, (votes.get(language) ?? 0) + letters);
    all += letters;
  }
  if (all < ENOUGH) return new Map();
  return new Map([...votes].map(([language, letters]) => [language, letters / all]));
}

/** The language most of a text is in, as far as it can be told. */
export function languageOf(text: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [language, share] of languageShares(text)) {
    if (share <= most) continue;
    best = language;
    most = share;
  }
  return best;
}

/** What a licensor's code may turn out as: codes of one language, and those that cannot be told apart. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  zh: ['zh', 'zh-hans', 'zh-hant'],
  'zh-hans': ['zh', 'zh-hans'],
  'zh-hant': ['zh', 'zh-hant'],
  no: ['no', 'da'],
  sr: ['sr', 'hr'],
  hr: ['hr', 'sr'],
};
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  bs: 'hr',
  sh: 'hr',
  ms: 'id',
  in: 'id',
  iw: 'he',
  fil: 'tl',
  ne: 'hi',
  mr: 'hi',
};

function detectedCodes(language: LanguageCode): readonly string[] {
  const code = language.toLowerCase().replaceAll('_', '-');
  if (/^zh-(?:cn|sg|hans|my)/.test(code)) return SAME['zh-hans'] ?? [];
  if (/^zh-(?:hk|tw|mo|hant)/.test(code)) return SAME['zh-hant'] ?? [];
  const base = code.split('-')[0] ?? code;
  const known = ALIASES[base] ?? base;
  return SAME[known] ?? [known];
}

const canBeTold = (codes: readonly string[]): boolean =>
  codes.some(
    (code) => code in profiles || code.startsWith('zh') || code === 'ja' || SCRIPTS.some(([, one]) => one === code),
  );

/** The share of a text that is in `language`; 0 where it is too short to tell. */
export function shareOf(text: string, language: LanguageCode): number {
  const shares = languageShares(text);
  return detectedCodes(language).reduce((sum, code) => sum + (shares.get(code) ?? 0), 0);
}

/** The other language a text is clearly in; undefined where it is in `language`, mixed, short, or not to be told. */
export function clearlyAnotherLanguage(text: string, language: LanguageCode): string | undefined {
  const codes = detectedCodes(language);
  if (!canBeTold(codes) || lettersIn(text.slice(0, 4000)) < ENOUGH_TO_REFUSE) return undefined;
  const shares = languageShares(text);
  const own = codes.reduce((sum, code) => sum + (shares.get(code) ?? 0), 0);
  const other = [...shares].sort(([, a], [, b]) => b - a).find(([code]) => !codes.includes(code));
  return other && own < 0.15 && other[1] >= 0.6 ? other[0] : undefined;
}
