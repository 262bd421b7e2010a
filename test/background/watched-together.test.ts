// Agreements that are only watched: nothing is told of them but one digest a day of all of them, and of each text once.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digest } from '../../src/words/digest.ts';
import { counted, DATED, declarationOf, FIVE, quiet, severalIn, shutHosts, UNSTATED, wordsOf } from './several.ts';
import { catalogued, createWorld, DAY, type World } from './world.ts';

const HOUR = DAY / 24;
const THIRD = catalogued(declarationOf('third', counted(3)), 'added');

let world: World;
const { amend, amended, pass, accept, facts } = severalIn(() => world);
beforeEach(async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0); // no slice of time is ever over
  world = await createWorld([FIVE, DATED, UNSTATED, THIRD]);
  for (const id of ['five', 'dated', 'unstated', 'third']) amend(id);
  await pass(0);
  await accept('five');
});
afterEach(() => void vi.restoreAllMocks());

const named = () => world.digests.map(({ agreements }) => agreements.map(({ agreement }) => agreement));
const recorded = async (id: string) =>
  (await facts(id)).flatMap((fact) => (fact.type === 'prompted' ? [[fact.prompt, ...fact.about]] : []));

describe('the digest', () => {
  test('is all that is told of news: no site is shut, and no agreement notified of by itself', async () => {
    for (const id of ['dated', 'unstated', 'third']) await amended(id, 'Other');
    for (let day = 0; day < 8; day += 0.5) await pass(DAY / 2);
    expect(world.notified).toEqual([]);
    expect(shutHosts(world)).toEqual([]);
    expect(world.badge?.icon).toBe('news');
    expect(named().flat().sort()).toEqual(['dated', 'third', 'unstated']);
  });

  test('comes at most once a day, of all together', async () => {
    await amended('dated', 'Other');
    expect(named()).toEqual([['dated']]);
    await amended('unstated', 'Other');
    await amended('third', 'Other');
    expect(named()).toEqual([['dated']]);
    await pass(DAY - 1);
    expect(named()).toEqual([['dated']]);
    await pass(1);
    expect(named()).toEqual([['dated'], ['third', 'unstated']]);
    await amended('dated', 'Third');
    await pass(DAY - 1);
    expect(named()).toHaveLength(2);
    await pass(1);
    expect(named()).toEqual([['dated'], ['third', 'unstated'], ['dated']]);
  });

  test('is waited for: the alarm is set to when it may come', async () => {
    await amended('dated', 'Other');
    const first = world.now;
    await pass(HOUR);
    await amended('unstated', 'Other');
    for (let wakes = 0; named().length < 2 && wakes < 100; wakes += 1) {
      expect(world.alarm).toBeGreaterThan(world.now);
      await pass((world.alarm ?? 0) - world.now);
    }
    expect(world.now).toBe(first + DAY);
  });

  test('tells of each text once, over restarts and without an overview', async () => {
    await amended('dated', 'Other');
    await amended('unstated', 'Other');
    for (let day = 0; day < 4; day += 1) {
      world.restart();
      await world.database.clear('overview');
      await pass(DAY);
    }
    expect(named()).toEqual([['dated'], ['unstated']]);
    expect(await recorded('dated')).toEqual([['digest', digest(wordsOf('dated', 'Other'))]]);
    expect(await recorded('unstated')).toEqual([['digest', digest(wordsOf('unstated', 'Other'))]]);
  });

  test('is recorded with each agreement before it is told', async () => {
    await pass(0);
    const { tellDigest } = world.ports;
    const before: unknown[] = [];
    Object.assign(world.ports, {
      tellDigest: async (...told: Parameters<typeof tellDigest>) => {
        before.push(await recorded('dated'));
        await tellDigest(...told);
      },
    });
    await amended('dated', 'Other');
    expect(before).toEqual([[['digest', digest(wordsOf('dated', 'Other'))]]]);
  });

  test('says nothing of what could not be recorded, and says it when it can be', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await amended('third', 'Other');
    expect(named()).toEqual([['third']]);
    for (const id of ['dated', 'unstated']) await amended(id, 'Other');
    const own = await world.ports.agreement('dated');
    if (!own) throw new Error('not there');
    const { ledger } = own;
    Object.assign(own, { ledger: { ...ledger, record: async () => Promise.reject(new Error('the disk is full')) } });
    await pass(DAY);
    expect(named().flat()).not.toContain('dated');
    expect(await recorded('dated')).toEqual([]);
    Object.assign(own, { ledger });
    await pass(DAY);
    await pass(DAY);
    expect(named().flat().sort()).toEqual(['dated', 'third', 'unstated']);
  });

  test('one whose record takes nothing keeps none of the others from being told of', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await amended('third', 'Other');
    for (const id of ['dated', 'unstated']) await amended(id, 'Other');
    const own = await world.ports.agreement('dated');
    if (!own) throw new Error('not there');
    Object.assign(own, {
      ledger: { ...own.ledger, record: async () => Promise.reject(new Error('the disk is full')) },
    });
    await pass(DAY);
    expect(named().flat()).toContain('unstated');
  });

  test('leaves out what was looked at before it came', async () => {
    await amended('third', 'Other');
    await amended('dated', 'Other');
    await amended('unstated', 'Other');
    await world.of('dated').handlers.lookedAt([digest(wordsOf('dated', 'Other'))]);
    await pass(DAY);
    expect(named()).toEqual([['third'], ['unstated']]);
  });
});

describe('having looked', () => {
  test('makes old the news of that agreement alone', async () => {
    await amended('dated', 'Other');
    await amended('unstated', 'Other');
    const { handlers } = world.of('dated');
    expect(await handlers.lookedAt([digest(wordsOf('unstated', 'Other'))])).toEqual({ ok: true });
    expect(world.badge?.icon).toBe('news');
    expect((await facts('dated')).some(({ type }) => type === 'lookedAt')).toBe(false);
    await handlers.lookedAt([digest(wordsOf('dated', 'Other'))]);
    expect(world.badge?.icon).toBe('news');
    await world.of('unstated').handlers.lookedAt([digest(wordsOf('unstated', 'Other'))]);
    expect(world.badge?.icon).toBe('accepted'); // the one that is not only watched
    expect((await facts('dated')).at(-1)).toEqual({ type: 'lookedAt', about: [digest(wordsOf('dated', 'Other'))] });
  });

  test('accepts nothing: chosen to be enforced later, the words in force are asked for', async () => {
    await amended('unstated', 'Other');
    await world.of('unstated').handlers.lookedAt([digest(wordsOf('unstated', 'Other'))]);
    await world.of('unstated').handlers.chooseMode('enforce');
    expect(shutHosts(world)).toEqual(['unstated.example']);
  });
});

describe('a clock set back', () => {
  beforeEach(async () => {
    await amended('five', 'Other');
    await amended('dated', 'Other');
    await pass(6 * DAY);
    expect(shutHosts(world)).toEqual(['five.example']);
  });

  test.each([
    ['and what was believed is remembered', false],
    ['and nothing is remembered of the time', true],
  ])('opens no site and repeats nothing, %s', async (_, isForgotten) => {
    const [digests, notified, badge] = [[...world.digests], [...world.notified], world.badge];
    world.now -= 20 * DAY;
    if (isForgotten) world.timekeeping = undefined;
    world.restart();
    await pass(0);
    expect(shutHosts(world)).toEqual(['five.example']);
    for (let day = 0; day < 3; day += 1) await pass(DAY);
    expect([world.digests, world.notified, world.badge]).toEqual([digests, notified, badge]);
    expect(shutHosts(world)).toEqual(['five.example']);
  });

  test('keeps no news waiting for a digest that a clock that ran ahead told', async () => {
    world.lastDigestAt = world.now + 300 * DAY;
    await amended('unstated', 'Other');
    expect(named().at(-1)).toEqual(['unstated']);
  });
});
test('what is written while a digest is told is not lost from the overview', async () => {
  await amended('dated', 'Other');
  await quiet(world);
  const row = await world.database.get('overview', 'dated');
  expect(row).toMatchObject({ untold: [] });
});
