// The overview is no truth: whatever becomes of it, the browser is brought in line with the records as if nobody had touched it.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allOf, type OverviewRow, type OverviewSum, SUM } from '../../src/ledger/layout.ts';
import { digest } from '../../src/words/digest.ts';
import { begun, DATED, FIVE, guardedIds, pageOf, quiet, shutHosts, THREE, wordsOf } from './several.ts';
import type { World } from './world.ts';

const ALL = [FIVE, THREE, DATED];
const IDS = ALL.map(({ declaration }) => declaration.id);

const id = fc.constantFrom(...IDS);
const event = fc.oneof(
  fc.record({ event: fc.constant('amend' as const), id, words: fc.constantFrom('Other', 'Third', 'First') }),
  fc.record({ event: fc.constant('check' as const), id }),
  fc.record({ event: fc.constantFrom('accepted' as const, 'declined' as const), id }),
  fc.record({ event: fc.constant('mode' as const), id, mode: fc.constantFrom('enforce', 'remind', 'watch') }),
  fc.record({ event: fc.constant('look' as const), id, words: fc.constantFrom('Other', 'Third') }),
  fc.record({ event: fc.constant('use' as const), id }),
  fc.record({ event: fc.constant('pass' as const), hours: fc.constantFrom(0.1, 5, 24, 80) }),
  fc.record({ event: fc.constant('access' as const), id }),
  fc.record({ event: fc.constant('restart' as const) }),
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

async function happens(world: World, what: Event): Promise<void> {
  switch (what.event) {
    case 'amend':
      return void world.pages.set(pageOf(what.id), wordsOf(what.id, what.words));
    case 'check':
      return void (await world.of(what.id).handlers.checkNow());
    case 'mode':
      return void (await world.of(what.id).handlers.chooseMode(what.mode as 'watch'));
    case 'look':
      return void (await world.of(what.id).handlers.lookedAt([digest(wordsOf(what.id, what.words))]));
    case 'use':
      return world.of(what.id).background.pageUsed();
    case 'pass':
      world.now += what.hours * 3_600_000;
      return;
    case 'access':
      return void (world.refused.delete(what.id) || world.refused.add(what.id));
    case 'restart':
      return world.restart();
    default: {
      const own = world.of(what.id);
      if ('asked' in (await own.standing())) await own.answer(what.event);
    }
  }
}

/** What may become of the overview. `pick` chooses of what there is. */
const harm = fc.record({
  harm: fc.constantFrom(
    ...(['none', 'cleared', 'row', 'sum', 'only-sum', 'stale', 'stale-sum', 'forged', 'forged-sum', 'moved'] as const),
  ),
  pick: fc.nat(100),
});
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

/** Rows and sums that once were there, the oldest first. */
type Former = { readonly key: string; readonly version: string; readonly value: OverviewRow | OverviewSum }[];

/** All that has been written of an agreement, or of all. */
async function versionOf(database: World['database'], key: string): Promise<string> {
  const names = key === SUM ? IDS : [key];
  const written = await Promise.all(
    names.map(async (name) => [
      await database.count('entries', allOf(name)),
      await database.getAll('watches', allOf(name)),
    ]),
  );
  return JSON.stringify(written);
}

async function remember({ database }: World, former: Former): Promise<void> {
  for (const value of await database.getAll('overview')) {
    const key = 'agreement' in value ? value.agreement : SUM;
    former.push({ key, value, version: await versionOf(database, key) });
  }
}

const ODDLY = [
  { isShut: false },
  { isEnforced: false },
  { next: Number.MAX_SAFE_INTEGER },
  { looksAt: 0 },
  { untold: [] },
  { hasAccess: true },
];
const ODD_SUMS = [
  { shut: [] },
  { next: Number.MAX_SAFE_INTEGER },
  { guarding: [] },
  { enforced: [] },
  { badge: { icon: 'accepted', text: '' } },
];

async function harmed({ database }: World, { harm: kind, pick }: Harm, former: Former): Promise<void> {
  const keys = (await database.getAllKeys('overview')).filter((key) => key !== SUM);
  const chosen = keys[pick % Math.max(keys.length, 1)];
  const older = (some: Former) => some[pick % Math.max(some.length, 1)];
  const put = (key: string, value: object) => database.put('overview', value as OverviewRow, key);
  switch (kind) {
    case 'none':
      return;
    case 'cleared':
      return database.clear('overview');
    case 'row':
      return chosen === undefined ? undefined : database.delete('overview', chosen);
    case 'sum':
      return database.delete('overview', SUM);
    case 'only-sum':
      return void (await Promise.all(keys.map((key) => database.delete('overview', key))));
    case 'stale':
    case 'stale-sum': {
      // Since then only time has passed: what is written takes it away.
      const found = older(former.filter(({ key }) => (key === SUM) === (kind === 'stale-sum')));
      if (found && found.version === (await versionOf(database, found.key))) await put(found.key, found.value);
      return;
    }
    case 'forged':
    case 'forged-sum': {
      const key = kind === 'forged' ? chosen : SUM;
      const row = key === undefined ? undefined : await database.get('overview', key);
      const odd = kind === 'forged' ? ODDLY : ODD_SUMS;
      if (row && key !== undefined) await put(key, { ...row, ...odd[pick % odd.length] });
      return;
    }
    case 'moved': {
      const [one, other] = keys;
      const row = one === undefined ? undefined : await database.get('overview', one);
      if (row && other !== undefined) await put(other, row);
      return;
    }
    default:
      kind satisfies never;
  }
}

async function shown(world: World) {
  const entries = await Promise.all(IDS.map((each) => world.of(each).entries()));
  const kinds = await Promise.all(IDS.map(async (each) => (await world.of(each).standing()).kind));
  const prompts = world.notified.map(({ prompt, about }) => `${prompt} ${about}`);
  const { badge, digests, alarm, now } = world;
  return {
    records: entries.map((each) => each.map(({ fact: { type }, hash }) => `${type} ${hash}`)),
    kinds,
    shut: shutHosts(world),
    guarded: guardedIds(world),
    badge,
    notified: prompts.sort(),
    digests,
    alarm: (alarm ?? 0) - now,
  };
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(performance, 'now').mockReturnValue(0); // no slice of time is ever over
});
afterEach(() => void vi.restoreAllMocks());

test('whatever becomes of the overview, rules, standings, badge, prompts, digests and alarm are those of the records', {
  timeout: 120_000,
}, async () => {
  const step = fc.record({ what: event, harm });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const [whole, broken, without] = await Promise.all([begun(ALL), begun(ALL), begun(ALL)]);
      const former: Former = [];
      for (const { what, harm: harmOf } of steps) {
        for (const world of [whole, broken, without]) await happens(world, what);
        await remember(broken, former);
        await harmed(broken, harmOf, former);
        await without.database.clear('overview');
        for (const world of [whole, broken, without]) {
          await world.background.wake();
          await quiet(world);
        }
        const wanted = await shown(whole);
        expect(await shown(broken)).toEqual(wanted);
        expect(await shown(without)).toEqual(wanted);
      }
    }),
    { numRuns: 8 },
  );
});

test('however little is derived at a time, all is in the end', async () => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 1000;
    return time;
  });
  const world = await begun(ALL);
  expect(shutHosts(world)).toEqual(['five.example', 'three.example']);
  expect(await world.database.getAllKeys('overview')).toEqual([SUM, ...IDS].sort());
});

test('what is written while the overview is kept takes away what was derived before it', async () => {
  const world = await begun(ALL);
  await world.background.beginAnew();
  await quiet(world);
  const { overview } = world.ports;
  let isAnswered = false;
  Object.assign(world.ports, {
    overview: Object.assign(Object.create(overview), {
      async keep(...kept: Parameters<typeof overview.keep>) {
        if (!isAnswered) {
          isAnswered = true;
          const own = await world.ports.agreement('three');
          await own?.ledger.record(world.now, () => ({ facts: [{ type: 'licenceEnded', by: 'person' }], value: 0 }));
        }
        return overview.keep(...kept);
      },
    }),
  });
  await world.background.settle('five');
  expect(isAnswered).toBe(true);
  world.restart(); // before anybody could tell that it was written
  await world.background.wake();
  await quiet(world);
  expect(await world.of('three').standing()).toMatchObject({ kind: 'ended' });
  expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
  expect(await world.database.get('overview', 'three')).toMatchObject({ badge: { icon: 'declined' } });
});
