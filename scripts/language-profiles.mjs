// Writes the language profiles: for each language its most frequent trigrams, most frequent first, from the `trigrams`
// package (counted in the Universal Declaration of Human Rights, a legal text that exists in every language we meet).
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { top } from 'trigrams';

const KEPT = 180;

/** Our code of a language → the profiles that make it up. */
const SOURCES = {
  af: ['afr'],
  az: ['azj_latn'],
  be: ['bel'],
  bg: ['bul'],
  ca: ['cat'],
  cs: ['ces'],
  cy: ['cym'],
  da: ['dan'],
  de: ['deu_1996'],
  en: ['eng'],
  eo: ['epo'],
  es: ['spa'],
  et: ['est'],
  eu: ['eus'],
  fa: ['pes_1'],
  ar: ['arb'],
  fi: ['fin'],
  fr: ['fra'],
  ga: ['gle'],
  hr: ['hrv', 'bos_latn', 'srp_latn'],
  hu: ['hun'],
  id: ['ind'],
  is: ['isl'],
  it: ['ita'],
  kk: ['kaz'],
  ky: ['kir'],
  lt: ['lit'],
  lv: ['lav'],
  mk: ['mkd'],
  mn: ['khk'],
  mt: ['mlt'],
  nl: ['nld'],
  no: ['nob', 'nno'],
  pl: ['pol'],
  pt: ['por_PT', 'por_BR'],
  ro: ['ron_2006'],
  ru: ['rus'],
  sk: ['slk'],
  sl: ['slv'],
  sq: ['als'],
  sr: ['srp_cyrl'],
  sv: ['swe'],
  sw: ['swh'],
  tg: ['tgk'],
  tl: ['tgl'],
  tr: ['tur'],
  uk: ['ukr'],
  ur: ['urd'],
  uz: ['uzn_latn'],
  vi: ['vie'],
};

const counted = await top();

/** @param {string[]} sources */
function profile(sources) {
  /** @type {Map<string, number>} */
  const highest = new Map();
  for (const source of sources) {
    for (const [trigram, count] of Object.entries(counted[source] ?? {})) {
      highest.set(trigram, Math.max(highest.get(trigram) ?? 0, count));
    }
  }
  return [...highest]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, KEPT)
    .map(([trigram]) => trigram)
    .join('');
}

const profiles = Object.fromEntries(
  Object.entries(SOURCES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, sources]) => [language, profile(sources)]),
);
const target = fileURLToPath(new URL('../src/sources/language-profiles.json', import.meta.url));
await writeFile(target, `${JSON.stringify(profiles, null, 2)}\n`);
console.log(`Written: ${target}`);
