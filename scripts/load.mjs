// What the rhythm of the product costs the licensor's server: the product's own `nextLook`, played for a sample of
// people over days, scaled to one person and to ten million. `npm run load [-- --people 20000]`; docs/rhythm.md explains.
import { loadSource } from './load-source.mjs';
import { countGiven, usableArguments } from './setup/usable-arguments.mjs';

const USAGE = 'npm run load [-- --people 20000]';

const { values } = usableArguments(USAGE, { options: { people: { type: 'string', default: '20000' } } });
const SAMPLE = countGiven('people', values.people, USAGE);
const EVERYBODY = 10_000_000;
const { nextLook, mayBeConditional } = await loadSource('src/sync/rhythm.ts');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Terms in two languages; privacy and copyright in one. */
const TRACKS = 4;
/** A terms page as sent (compressed, with headers), and a "not modified"; each with what was asked. */
const WHOLE_BYTES = 20_000;
const NOT_MODIFIED_BYTES = 900;
/** A Thursday, 00:00 UTC. */
const START = Date.UTC(2026, 0, 1);

let state = 20260101;
/** Numbers between 0 and 1, the same in every run (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const around = (/** @type {number} */ middle, /** @type {number} */ width) =>
  middle + (random() + random() + random() - 1.5) * width;

/** Where people live (hours ahead of UTC) and how many of a hundred: Asia's share is large, as 17TRACK's is. */
const ZONES = [
  [8, 30],
  [5.5, 10],
  [3, 15],
  [1, 20],
  [-3, 8],
  [-5, 12],
  [-8, 5],
];

function zone() {
  let left = random() * 100;
  for (const [offset = 0, share = 0] of ZONES) {
    left -= share;
    if (left < 0) return offset;
  }
  return 0;
}

/**
 * When a person's browser runs: as a function from a moment to the first running moment from then on. A tenth never
 * closes it, half use it in working hours, the others in the evening.
 */
function habit() {
  const kind = random();
  if (kind < 0.1) return (/** @type {number} */ moment) => moment;
  const offset = zone() * HOUR;
  const isAtWork = kind < 0.6;
  return (/** @type {number} */ moment) => {
    for (let day = Math.floor((moment + offset) / DAY); ; day += 1) {
      const midnight = day * DAY - offset;
      const from = midnight + seeded(day, isAtWork ? 8.75 : 19.5, isAtWork ? 1.5 : 2) * HOUR;
      const until = from + (isAtWork ? 9 : 3) * HOUR;
      const isDayOff = isAtWork && [2, 3].includes(((day % 7) + 7) % 7); // day 0 was a Thursday
      if (!isDayOff && moment < until) return Math.max(moment, from);
    }
  };
}
const days = new Map();
/** A time of day that is another each day, but the same whenever it is asked for within one person. */
function seeded(/** @type {number} */ day, /** @type {number} */ middle, /** @type {number} */ width) {
  if (!days.has(day)) days.set(day, around(middle, width));
  return days.get(day);
}

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {number} days how long it is played
 * @property {number} measured the last so many days count
 * @property {boolean} [isPending] a notice is pending
 * @property {number} [unchangedFor] how long the texts have been as they are
 * @property {boolean} [isAlwaysOn] nobody ever closes the browser
 * @property {{ from: number, until: number, says?: 'date' }} [outage] the server answers 503, with Retry-After or not
 * @property {number} [powerCut] everybody is off from here for twelve hours, and back in the same minute
 */

/**
 * What the product remembers of a track, as far as the rhythm asks.
 *
 * @typedef {object} Remembered
 * @property {number} lastTriedAt
 * @property {number} lastWholeAt
 * @property {number} unchangedSince
 * @property {{ count: number }} [failure]
 * @property {number} [notBefore]
 */

/** @param {Scenario} scenario */
function play(scenario) {
  state = 20260101;
  const end = START + scenario.days * DAY;
  const from = end - scenario.measured * DAY;
  const minutes = new Float64Array(Math.ceil((end - from) / MINUTE));
  let conditional = 0;
  for (let person = 0; person < SAMPLE; person += 1) {
    for (const look of looksOfPerson(scenario, end)) {
      if (look.at < from) continue;
      const minute = Math.floor((look.at - from) / MINUTE);
      minutes[minute] = (minutes[minute] ?? 0) + 1;
      if (look.isConditional) conditional += 1;
    }
  }
  return figures(minutes, conditional);
}

/**
 * @param {Scenario} scenario
 * @param {number} end
 */
function* looksOfPerson(scenario, end) {
  days.clear();
  const usual = scenario.isAlwaysOn ? (/** @type {number} */ moment) => moment : habit();
  const off = scenario.powerCut === undefined ? Number.POSITIVE_INFINITY : START + scenario.powerCut;
  const running = (/** @type {number} */ moment) =>
    usual(moment >= off && moment < off + 12 * HOUR ? off + 12 * HOUR : moment);
  const installed = running(START + random() * DAY);
  const unchangedSince = START - (scenario.unchangedFor ?? 0);
  for (let track = 0; track < TRACKS; track += 1) {
    const jitter = random();
    /** @type {Remembered} */
    const watch = { lastTriedAt: installed, lastWholeAt: installed, unchangedSince };
    for (let at = installed; ; ) {
      at = awake(watch, scenario, jitter, at, running);
      if (at >= end) break;
      const isConditional = mayBeConditional(watch, at);
      answer(watch, scenario, isConditional, at);
      yield { at, isConditional };
    }
  }
}

/**
 * The first moment after `now` at which the browser runs and the product looks.
 *
 * @param {Remembered} watch
 * @param {Scenario} scenario
 * @param {number} jitter
 * @param {number} now
 * @param {(moment: number) => number} running
 */
function awake(watch, { isPending = false }, jitter, now, running) {
  for (let moment = now + 1; ; ) {
    const woken = running(moment);
    const next = nextLook(watch, isPending, jitter, woken);
    if (next <= woken) return woken;
    moment = next;
  }
}

/**
 * What the server says to a look, and what is remembered of it.
 *
 * @param {Remembered} watch
 * @param {Scenario} scenario
 * @param {boolean} isConditional
 * @param {number} now
 */
function answer(watch, { outage }, isConditional, now) {
  watch.lastTriedAt = now;
  if (outage && now >= START + outage.from && now < START + outage.until) {
    watch.failure = { count: (watch.failure?.count ?? 0) + 1 };
    if (outage.says === 'date') watch.notBefore = START + outage.until;
    return;
  }
  delete watch.failure;
  if (!isConditional) watch.lastWholeAt = now;
}

function figures(/** @type {Float64Array} */ minutes, /** @type {number} */ conditional) {
  const total = minutes.reduce((sum, count) => sum + count, 0);
  const hours = Array.from({ length: Math.floor(minutes.length / 60) }, (_, hour) =>
    minutes.subarray(hour * 60, hour * 60 + 60).reduce((sum, count) => sum + count, 0),
  );
  const length = minutes.length / (24 * 60);
  const scale = EVERYBODY / SAMPLE;
  const bytes = conditional * NOT_MODIFIED_BYTES + (total - conditional) * WHOLE_BYTES;
  return {
    'a person, requests/day': (total / SAMPLE / length).toFixed(1),
    'a person, KB/day': (bytes / SAMPLE / length / 1000).toFixed(0),
    'all whole, KB/day': ((total * WHOLE_BYTES) / SAMPLE / length / 1000).toFixed(0),
    'mean, requests/s': Math.round((total * scale) / (minutes.length * 60)),
    'busiest hour': Math.round((Math.max(...hours) * scale) / 3600),
    'busiest minute': Math.round((Math.max(...minutes) * scale) / 60),
    conditional: `${Math.round((conditional / total) * 100)} %`,
    'mean, MB/s': ((bytes * scale) / (minutes.length * 60) / 1e6).toFixed(1),
    'all whole, MB/s': ((total * WHOLE_BYTES * scale) / (minutes.length * 60) / 1e6).toFixed(1),
  };
}

const alwaysOn = { isAlwaysOn: true, unchangedFor: 0 };
/** @type {Scenario[]} */
const scenarios = [
  { name: 'usual', days: 14, measured: 7 },
  { name: 'quiet for a month', days: 14, measured: 7, unchangedFor: 60 * DAY },
  { name: 'a notice is pending', days: 14, measured: 7, isPending: true },
  { name: 'nobody closes the browser', days: 8, measured: 7, ...alwaysOn },
  { name: 'all off, all back in one minute', days: 8, measured: 1, ...alwaysOn, powerCut: 7 * DAY - HOUR },
  { name: '6 h of 503', days: 8, measured: 1, ...alwaysOn, outage: { from: 7 * DAY, until: 7 * DAY + 6 * HOUR } },
  {
    name: '6 h of 503, all told one hour to return',
    days: 8,
    measured: 1,
    ...alwaysOn,
    outage: { from: 7 * DAY, until: 7 * DAY + 6 * HOUR, says: 'date' },
  },
];
console.log(`${SAMPLE} people played, scaled to ${EVERYBODY.toLocaleString('en')}:`);
console.table(Object.fromEntries(scenarios.map((scenario) => [scenario.name, play(scenario)])));
