// npm run growth [-- --length 200000]: how the time to read and to compare a page grows with a long run of one kind of sign
// in it. What is linear takes twice as long for twice as much; above 3 something is not.
import { loadSource } from './load-source.mjs';
import { countGiven, usableArguments } from './setup/usable-arguments.mjs';

const USAGE = 'npm run growth [-- --length 200000]';
const { values } = usableArguments(USAGE, { options: { length: { type: 'string', default: '200000' } } });
const LENGTH = countGiven('length', values.length, USAGE);
/** Below this a doubled time says nothing: collecting garbage and compiling anew take tens of milliseconds now and then. */
const MEASURABLE = 100;

const { readPage } = await loadSource('src/sources/read.ts');
const { difference } = await loadSource('src/words/difference/difference.ts');
const { KINDS_OF_SIGN, PLACES, runOf } = await loadSource('test/sources/long-runs.ts');

const WORDS = 'You may use the depot for your own parcels, and you accept these terms when you do so. ';
const declaration = { terms: { Terms: { asks: true, select: 'main' } } };

/** @param {string} inside */
function read(inside) {
  const html = `<title>Terms of Service</title><main><h1>Terms of Service</h1><p>${WORDS.repeat(8)}</p>${inside}</main>`;
  const pages = [{ bytes: new TextEncoder().encode(html), contentType: 'text/html', url: 'https://parcels.example/' }];
  return readPage({ pages, declaration, document: 'Terms', language: 'en', readOn: '2026-06-01' });
}
const first = read('');

/** Milliseconds of the processor, not of the clock. @param {() => unknown} work */
function taken(work) {
  const begun = process.cpuUsage();
  work();
  return process.cpuUsage(begun).user / 1000;
}

/** @param {string} kind @param {string} place @param {number} length */
function measured(kind, place, length) {
  const inside = PLACES[place](runOf(kind, length), WORDS);
  /** @type {any} */
  let found;
  const reading = taken(() => {
    found = read(inside);
  });
  const text = found.outcome === 'reading' ? found : found.doubted;
  return { reading, comparing: text ? taken(() => difference(first, text, 'en')) : 0 };
}

const rows = KINDS_OF_SIGN.flatMap((/** @type {string} */ kind) =>
  Object.keys(PLACES).map((place) => {
    measured(kind, place, LENGTH / 20); // what is made once is made before
    const half = measured(kind, place, LENGTH / 2);
    const whole = measured(kind, place, LENGTH);
    const grown = (/** @type {'reading' | 'comparing'} */ what) =>
      whole[what] < MEASURABLE ? '–' : (whole[what] / Math.max(half[what], 1)).toFixed(1);
    return {
      run: `${kind} in ${place}`,
      'reading, ms': Math.round(whole.reading),
      'of half as much, times': grown('reading'),
      'comparing, ms': Math.round(whole.comparing),
      'half, times': grown('comparing'),
    };
  }),
);
const slowest = (/** @type {any} */ row) => row['reading, ms'] + row['comparing, ms'];
console.log(`Runs of ${LENGTH.toLocaleString('en')} letters; the 25 slowest of ${rows.length}:`);
console.table(rows.sort((/** @type {any} */ a, /** @type {any} */ b) => slowest(b) - slowest(a)).slice(0, 25));
