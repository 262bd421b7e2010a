// Reads pages as the product does and prints one JSON object: for whoever writes a declaration, or checks one.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';

const USAGE = `npm run -s read -- --page FILE [--page FILE …] [--declaration FILE] [--document NAME] [--language CODE]
  [--url URL …] [--previous FILE …] [--read-on DAY] [--not-before DAY]

  --declaration  one of ours, or one of Open Terms Archive's as it stands; without one the generic reader finds the text
  --page         the HTML of the page, as it was served; one for each page the declaration combines, in that order
  --previous     the page (or its Markdown) as it was before, to compare with
  --language     the licensor's code of the language; detected if left out
  --read-on      the day the page was read (YYYY-MM-DD); today if left out`;

class Unusable extends Error {}

/** @param {string} day */
const isDay = (day) => {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day;
};
/** @param {string} url */
const isWebAddress = (url) => /^https?:/i.test(url) && URL.canParse(url);

/** @param {string} language */
const isLanguage = (language) => {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-')).length === 1 && language !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

function usableArguments() {
  try {
    const { values } = parseArgs({
      options: {
        declaration: { type: 'string' },
        page: { type: 'string', multiple: true },
        url: { type: 'string', multiple: true },
        previous: { type: 'string', multiple: true },
        document: { type: 'string' },
        language: { type: 'string' },
        'read-on': { type: 'string' },
        'not-before': { type: 'string' },
      },
    });
    if (!values.page?.length) throw new Unusable('--page is missing');
    for (const name of /** @type {const} */ (['read-on', 'not-before'])) {
      const day = values[name];
      if (day !== undefined && !isDay(day)) {
        throw new Unusable(`--${name} must be a day such as 2021-08-08, not “${day}”`);
      }
    }
    if (values.language !== undefined && !isLanguage(values.language)) {
      throw new Unusable(`--language must be a code such as en or zh-cn, not “${values.language}”`);
    }
    for (const url of values.url ?? [])
      if (!isWebAddress(url)) throw new Unusable(`--url must be an http(s) address, not “${url}”`);
    return { ...values, page: values.page };
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} file */
const bytesOf = (file) =>
  readFile(file).catch((error) => {
    throw new Unusable(`${file} cannot be read: ${error.code ?? error.message}`);
  });

const { parseDeclaration, parseReadable } = await loadSource('src/declaration/parse-declaration.ts');
const { pagesOf, addressOf } = await loadSource('src/declaration/declared-pages.ts');
const { declaredAs } = await loadSource('src/declaration/same-page.ts');
const { identify, TEXT_FORMAT } = await loadSource('src/words/text.ts');
const { difference } = await loadSource('src/words/difference/difference.ts');
const { readPage } = await loadSource('src/sources/read.ts');
const { extract } = await loadSource('src/sources/extract.ts');
const { readByOthers } = await loadSource('src/sources/other-readers.ts');
const { languageOf } = await loadSource('src/sources/language-of.ts');

/** @param {string | undefined} file @param {string | undefined} wanted @param {string | undefined} language */
async function declaredDocument(file, wanted, language) {
  if (file === undefined)
    return { document: wanted ?? 'Document', declared: { asks: false }, isOurs: false, ignored: [] };
  let input;
  try {
    input = JSON.parse((await bytesOf(file)).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unusable(`${file} is not JSON: ${error.message}`);
    throw error;
  }
  const isOurs = typeof input === 'object' && input !== null && ('hosts' in input || 'amendment' in input);
  const parsed = isOurs ? parseDeclaration(input) : parseReadable(input);
  if (!parsed.ok) {
    const faults = parsed.faults.map(
      (/** @type {{ field: string, message: string }} */ one) => `  ${one.field}: ${one.message}`,
    );
    throw new Unusable(`${file} is not a good declaration:\n${faults.join('\n')}`);
  }
  const names = Object.keys(parsed.value.terms);
  const document = wanted ?? names[0];
  if (document === undefined || !names.includes(document)) {
    throw new Unusable(`${file} declares no “${wanted}”, but ${names.map((name) => `“${name}”`).join(', ')}`);
  }
  if (isOurs && language !== undefined && !(language in parsed.value.languages)) {
    throw new Unusable(
      `${file} declares no language “${language}”, but ${Object.keys(parsed.value.languages).join(', ')}`,
    );
  }
  return { document, declared: parsed.value.terms[document], isOurs, ignored: ignoredFields(input, parsed.value) };
}

/**
 * What stands in a declaration and is not read, by its path: a field of others, or a slip of the pen.
 *
 * @param {any} given @param {any} read @returns {string[]}
 */
function ignoredFields(given, read) {
  if (typeof given !== 'object' || given === null) return [];
  return Object.keys(given).flatMap((field) =>
    Object.hasOwn(read, field)
      ? ignoredFields(given[field], read[field]).map((inside) => `${field}.${inside}`)
      : [field],
  );
}

/** @param {any} declared */
function notesOn(declared) {
  const filters = pagesOf(declared).flatMap((/** @type {any} */ page) => page.filter ?? []);
  return filters
    .flatMap((/** @type {any} */ filter) => (typeof filter === 'string' ? [filter] : Object.keys(filter)))
    .filter((/** @type {string} */ name) => name !== 'removeQueryParams')
    .map((/** @type {string} */ name) => `the filter “${name}” is a function of others: it was ignored`);
}

/** The language of a page's text; the page's own, finer code where it names the same one. @param {any} extracted */
function detectedLanguage(extracted) {
  if (!extracted.ok) return undefined;
  const detected = languageOf(extracted.markdown);
  const own = extracted.htmlLang.toLowerCase();
  return own && own.split(/[-_]/)[0] === detected ? own : detected;
}

/** @param {string} document @param {any} declared @param {'page' | 'previous'} name @param {string[] | undefined} files */
function checkCount(document, declared, name, files) {
  const count = pagesOf(declared).length;
  // An earlier text may also be given whole, as Markdown.
  if (!files?.length || files.length === count || (name === 'previous' && files.length === 1)) return;
  throw new Unusable(`“${document}” is declared as ${count} page(s), but --${name} is given ${files.length} time(s)`);
}

/**
 * The pages as they were served: from the declared addresses, unless others are given.
 *
 * @param {string[]} files @param {any} declared @param {string} language @param {readonly string[]} [addresses]
 */
const pagesFrom = (files, declared, language, addresses) =>
  Promise.all(
    files.map(async (file, index) => {
      const page = pagesOf(declared)[index];
      const url = addresses?.[index] ?? (page && addressOf(page, language)) ?? 'https://page.invalid/';
      return { bytes: new Uint8Array(await bytesOf(file)), url };
    }),
  );

/**
 * The first address that served a page without being declared for it: in the product a failure.
 *
 * @param {any} declared @param {string} language @param {readonly string[]} addresses
 */
const strayAddress = (declared, language, addresses) =>
  addresses.find((address, index) => {
    const page = pagesOf(declared)[index];
    const expected = page && addressOf(page, language);
    if (expected === undefined) return false;
    const siblings = (page.siblings ?? []).map((/** @type {string} */ each) => each.replaceAll('{language}', language));
    return declaredAs([expected, ...siblings], address) === undefined;
  });

/**
 * The text before, from its page or given as Markdown, and the language that tells.
 *
 * @param {any[]} pages @param {any} declared @param {string | undefined} wanted @param {(pages: any[], language: string) => any} read
 */
function earlierText(pages, declared, wanted, read) {
  const text = Buffer.from(pages[0]?.bytes ?? []).toString('utf8');
  if (text.trim() === '') throw new Unusable('--previous is empty: there is nothing to compare with');
  const isHtml = /<(?:!doctype|html|head|body|div|main|p)[\s>]/i.test(text);
  const told = wanted ?? (isHtml ? detectedLanguage(extract(pages, declared)) : languageOf(text));
  const language = told ?? 'und';
  const before = isHtml
    ? read(pages, language)
    : { outcome: 'reading', markdown: text, ...identify(text, { language }) };
  return { before, told };
}

/** @param {any} before */
const printedEarlier = (before) =>
  before.outcome === 'reading'
    ? {
        outcome: 'reading',
        hashes: { identity: before.identity, words: before.words },
        statedDate: before.statedDate ?? null,
      }
    : before;

/** @param {any} reading @param {any} before @param {string} language */
function printed(reading, before, language) {
  const { markdown, canonical, identity, words, statedDates, statedDate, doubted: _, ...rest } = reading;
  if (reading.outcome !== 'reading') return { ...rest, difference: null };
  return {
    ...rest,
    hashes: { format: TEXT_FORMAT, identity, words },
    statedDate: statedDate ?? null,
    statedDates,
    difference: before?.outcome === 'reading' ? difference(before, reading, language) : null,
    canonical,
    markdown,
  };
}

async function main() {
  const given = usableArguments();
  const { document, declared, isOurs, ignored } = await declaredDocument(
    given.declaration,
    given.document,
    given.language,
  );
  checkCount(document, declared, 'page', given.page);
  checkCount(document, declared, 'previous', given.previous);
  /** @param {any[]} pages @param {string} language @param {string} [previous] */
  const read = (pages, language, previous) =>
    readPage({
      pages,
      declaration: { terms: { [document]: declared } },
      document,
      language,
      readOn: given['read-on'] ?? new Date().toISOString().slice(0, 10),
      others: readByOthers,
      ...(given['not-before'] !== undefined && { notBefore: given['not-before'] }),
      ...(previous !== undefined && { previous }),
    });

  const inPages = given.language ?? 'en';
  const pages = await pagesFrom(given.page, declared, inPages, given.url);
  const detected = detectedLanguage(extract(pages, declared));
  const earlier = given.previous?.length
    ? earlierText(await pagesFrom(given.previous, declared, inPages), declared, given.language, read)
    : undefined;
  const before = earlier?.before;
  const language = given.language ?? earlier?.told ?? detected ?? 'und';
  const stray = strayAddress(declared, language, given.url ?? []);
  const reading =
    stray !== undefined && isOurs
      ? { outcome: 'failure', kind: 'redirected-elsewhere', detail: `answered by ${stray}` }
      : read(pages, language, before?.outcome === 'reading' ? before.markdown : undefined);
  const { canonical, markdown, ...rest } = printed(reading, before, language);
  const notes = notesOn(declared);
  notes.push(...ignored.map((field) => `“${field}” is no field that is read: it was ignored`));
  if (stray !== undefined && !isOurs) notes.push(`${stray} is not the declared address: the product would refuse it`);
  return {
    ...rest,
    document,
    language,
    detectedLanguage: detected ?? null,
    ...(before && { previous: printedEarlier(before) }),
    notes,
    ...(reading.outcome === 'reading' && { canonical, markdown }),
  };
}

try {
  console.log(JSON.stringify(await main(), null, 2));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
