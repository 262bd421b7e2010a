// Reads pages spoilt in every way we could think of: none may crash the reader, hold it for a second, or make it say what
// is not on the page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';
import { countGiven, refuse, usableArguments } from './setup/usable-arguments.mjs';

const USAGE = 'npm run fuzz -- [--cases 20000] [--seed 1] [--corpus FOLDER]';

const { values } = usableArguments(USAGE, {
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
  },
});
const CASES = countGiven('cases', values.cases, USAGE);
const SEED = countGiven('seed', values.seed, USAGE);
const LIMIT = 1000;
const corpus = values.corpus ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));
if (!existsSync(corpus)) refuse(`The collected pages are not here: ${corpus} does not exist.`, USAGE);
const { hostileShapes, randomFrom, spoil } = await loadSource('test/sources/page-mutations.ts');
const { judgeReading } = await loadSource('test/sources/read-oracle.ts');

const pages = ['extraction', 'badpages', 'changes'].flatMap((set) =>
  readdirSync(`${corpus}/${set}`, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(`${corpus}/${set}/${file}`, 'utf8')),
);
const random = randomFrom(SEED);
/** @type {{ name: string, fault: string }[]} */
const faults = [];
/** @type {Map<string, number>} */
const outcomes = new Map();
let slowest = { milliseconds: 0, name: '' };
let done = 0;

/** @param {{ name: string, bytes: Uint8Array }} page */
function judge(page) {
  let verdict;
  try {
    verdict = judgeReading(page);
    // On a busy machine even the processor's time is no measure of one try.
    if (verdict.milliseconds > LIMIT) verdict = judgeReading(page);
  } catch (error) {
    verdict = {
      outcome: 'crash',
      milliseconds: 0,
      fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
  done++;
  outcomes.set(verdict.outcome, (outcomes.get(verdict.outcome) ?? 0) + 1);
  if (verdict.milliseconds > slowest.milliseconds) slowest = { milliseconds: verdict.milliseconds, name: page.name };
  const fault = verdict.fault ?? (verdict.milliseconds > LIMIT ? `${Math.round(verdict.milliseconds)} ms` : undefined);
  if (fault !== undefined) {
    faults.push({ name: page.name, fault });
    console.log(`case ${done}, ${page.name}: ${fault}`);
  }
  if (done % 2000 === 0)
    console.error(`${done} cases, ${faults.length} faults, slowest ${Math.round(slowest.milliseconds)} ms`);
}

for (const shape of hostileShapes(100_000)) judge(shape);
while (done < CASES) {
  const whole = pages[Math.floor(random() * pages.length)] ?? '';
  // Mostly a part of a page, so that there is time for many.
  const length = random() < 0.02 ? whole.length : 2000 + Math.floor(random() * 12_000);
  const start = Math.floor(random() * Math.max(1, whole.length - length));
  const part = whole.slice(start, start + length);
  judge(
    spoil(random() < 0.5 ? `<!doctype html><html><head><title>Terms</title></head><body><main>${part}` : part, random),
  );
}

console.log(
  `${done} cases: ${[...outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}`,
);
console.log(`slowest ${Math.round(slowest.milliseconds)} ms (${slowest.name}); faults: ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;
