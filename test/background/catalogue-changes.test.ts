// What the catalogue knows changes: with a release, by the person, or because what was kept of it is lost.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { declarationText } from '../../src/declaration/catalogue.ts';
import { packText } from '../../src/ledger/ledger.ts';
import { counted, DATED, declarationOf, FIVE, pageOf, quiet, severalIn, shutHosts, THREE, wordsOf } from './several.ts';
import { catalogued, createWorld, DAY, type World } from './world.ts';

let world: World;
const { amend, amended, pass, accept, kindOf, facts } = severalIn(() => world);
beforeEach(async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0); // no slice of time is ever over
  world = await createWorld([FIVE, THREE, DATED]);
  for (const id of ['five', 'three', 'dated']) amend(id);
});
afterEach(() => void vi.restoreAllMocks());

/** The same agreement, by another rule. */
const SEVEN = catalogued(declarationOf('three', counted(7)), 'ready');

async function released(release: string, at: number, declared = SEVEN): Promise<void> {
  world.catalogue[at] = declared;
  world.release = release;
  world.restart();
  await quiet(world);
}
const declaredIn = async (id: string) =>
  (await facts(id)).flatMap((fact) => (fact.type === 'declared' ? fact.declaration : []));

describe('an agreement that is taken out', () => {
  test('shuts nothing, is told of no more, and leaves its record', async () => {
    await pass(0);
    await accept('five');
    expect(shutHosts(world)).toEqual(['three.example']);
    const before = await facts('three');
    expect(await world.of('three').handlers.remove()).toEqual({ ok: true });
    await quiet(world);
    expect(shutHosts(world)).toEqual([]);
    expect(world.badge?.icon).toBe('accepted');
    expect(await facts('three')).toEqual([...before, { type: 'removed' }]);
    const fetched = world.fetches;
    amend('three', 'Other');
    await pass(2 * DAY);
    expect(world.fetches).toBe(fetched + 2); // of the two that are left
    expect(await facts('three')).toHaveLength(before.length + 1);
    expect(await kindOf('five')).toBe('accepted');
  });

  test('is asked about in vain', async () => {
    await pass(0);
    await world.of('three').handlers.remove();
    const { handlers, background } = world.of('three');
    expect(await handlers.chooseMode('watch')).toEqual({ ok: false });
    expect(await handlers.lookedAt([])).toEqual({ ok: false });
    expect(await handlers.remove()).toEqual({ ok: false });
    await expect(background.check()).rejects.toThrow('The catalogue knows no agreement “three”.');
    await expect(handlers.selfCheck()).rejects.toThrow('The catalogue knows no agreement “three”.');
    expect((await facts('three')).at(-1)).toEqual({ type: 'removed' });
  });

  test('goes on with its record where it comes back', async () => {
    await pass(0);
    await accept('three');
    await world.of('three').handlers.remove();
    world.catalogue.push(THREE);
    world.restart();
    await world.background.beginAnew();
    await pass(DAY);
    expect(await kindOf('three')).toBe('accepted');
    expect((await declaredIn('three')).length).toBe(2);
  });

  test('that came with Assent stays, and its record says no such thing', async () => {
    await pass(0);
    expect(await world.of('five').handlers.remove()).toEqual({ ok: false });
    expect(await kindOf('five')).toBe('unanswered');
    expect(shutHosts(world)).toContain('five.example');
    expect((await facts('five')).some(({ type }) => type === 'removed')).toBe(false);
  });
});

describe('a declaration that changes with a release', () => {
  beforeEach(async () => {
    await pass(0);
    await accept('five', 'three');
    await amended('three', 'Other');
  });

  test('counts from when it is recorded; until then the one before does', async () => {
    world.now += 2 * DAY;
    await released('0.0.1', 1);
    expect(await declaredIn('three')).toEqual([THREE.hash]);
    expect(world.badge?.text).toBe('1d'); // three days, of which one is left and a little
    await pass(DAY);
    expect((await declaredIn('three')).at(-1)).toBe(SEVEN.hash);
    expect(world.badge).toEqual({ icon: 'pending', text: '4d' });
    expect(shutHosts(world)).toEqual([]);
  });

  test('is recorded before anything that rests on it, with its text', async () => {
    await released('0.0.1', 1);
    const before = (await facts('three')).length;
    await world.of('three').answer('declined');
    const added = (await facts('three')).slice(before);
    expect(added.map(({ type }) => type)).toEqual(['declared', 'answered']);
    expect(added[0]).toEqual({ type: 'declared', declaration: SEVEN.hash, origin: 'ready' });
    const own = await world.ports.agreement('three');
    expect(await own?.ledger.text(SEVEN.hash)).toEqual({ ok: true, markdown: declarationText(SEVEN.declaration) });
    expect(await own?.ledger.text(THREE.hash)).toEqual({ ok: true, markdown: declarationText(THREE.declaration) });
  });

  test('is recorded once, and with no other agreement', async () => {
    const five = await facts('five');
    await released('0.0.1', 1);
    for (let day = 0; day < 3; day += 1) await pass(DAY);
    world.restart();
    await pass(DAY);
    expect(await declaredIn('three')).toEqual([THREE.hash, SEVEN.hash]);
    expect(await facts('five')).toEqual(five);
  });

  test('is judged by what is declared now where the text of the one before is gone or altered', async () => {
    for (const bytes of [undefined, (await packText('{')).bytes, new Uint8Array([1, 2, 3])]) {
      await (bytes ? world.database.put('texts', bytes, THREE.hash) : world.database.delete('texts', THREE.hash));
      await released(`0.0.1 ${bytes?.length}`, 1);
      expect(world.badge).toEqual({ icon: 'pending', text: '7d' });
      expect(await kindOf('five')).toBe('accepted');
    }
  });
});

test('a declaration that names more hosts shuts them from when it is recorded', async () => {
  await pass(0);
  await released(
    '0.0.1',
    1,
    catalogued(declarationOf('three', counted(3), { hosts: ['three.example', 'three.test'] }), 'ready'),
  );
  expect(await kindOf('three')).toBe('unanswered');
  await pass(DAY);
  expect(shutHosts(world)).toEqual(['five.example', 'three.example', 'three.test']);
});

describe('an agreement that is only watched', () => {
  test('shuts its site at no moment, not even before anything of it is recorded', async () => {
    world.pages.delete(pageOf('dated'));
    const shut: string[] = [];
    const { applyRules } = world.ports;
    Object.assign(world.ports, {
      applyRules: async (rules: Parameters<typeof applyRules>[0]) => {
        await applyRules(rules);
        shut.push(...shutHosts(world));
      },
    });
    await pass(0);
    await pass(DAY);
    expect(shut).toContain('five.example');
    expect(shut).not.toContain('dated.example');
  });

  test('asks for nothing, also where it cannot be read', async () => {
    world.pages.delete(pageOf('dated'));
    await pass(0);
    await accept('five', 'three');
    expect(world.badge?.icon).not.toBe('answer-needed');
    await pass(2 * DAY);
    expect(world.badge?.icon).not.toBe('answer-needed');
    world.pages.set(pageOf('dated'), wordsOf('dated'));
    await pass(2 * DAY);
    expect(world.badge?.icon).toBe('accepted');
  });
});
