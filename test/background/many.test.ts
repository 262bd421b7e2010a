// Several agreements in one browser: what is said, asked and shut is of each alone; only rules, badge and digest are of all.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isGated } from '../../src/standing/verdict.ts';
import { digest } from '../../src/words/digest.ts';
import {
  counted,
  DATED,
  declarationOf,
  FIVE,
  guardedIds,
  quiet,
  severalIn,
  shutHosts,
  THREE,
  UNSTATED,
  wordsOf,
} from './several.ts';
import { catalogued, createWorld, DAY, type World } from './world.ts';

const ALL = [FIVE, THREE, DATED, UNSTATED];
const IDS = ALL.map(({ declaration }) => declaration.id);

let world: World;
const { amend, amended, pass, accept, kindOf, facts } = severalIn(() => world);
beforeEach(async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0); // no slice of time is ever over
  world = await createWorld(ALL);
  for (const id of IDS) amend(id);
});
afterEach(() => void vi.restoreAllMocks());

const toldOf = (id: string, words: string) =>
  world.notified.filter(({ about }) => about.includes(digest(wordsOf(id, words)))).map(({ prompt }) => prompt);

describe('what a person answers', () => {
  test('for one agreement is no answer for another', async () => {
    await pass(0);
    await accept('five');
    expect([await kindOf('five'), await kindOf('three')]).toEqual(['accepted', 'unanswered']);
    expect((await facts('three')).some(({ type }) => type === 'answered')).toBe(false);
    await world.of('three').answer('declined');
    expect([await kindOf('five'), await kindOf('three')]).toEqual(['accepted', 'declined']);
    expect(shutHosts(world)).toEqual(['three.example']);
  });

  test('is refused where it names the texts of another', async () => {
    await pass(0);
    const other = await world.of('three').standing();
    const request = {
      answer: 'accepted',
      language: 'en',
      texts: 'asked' in other ? (other.asked ?? []) : [],
      personalUse: true,
      surface: 'gate',
      shown: { milliseconds: 5000, reached: 1 },
    } as const;
    const { language } = other;
    expect(await world.of('five').handlers.answer({ ...request, language })).toMatchObject({ ok: false });
    expect(await world.of('unknown').handlers.answer({ ...request, language })).toMatchObject({ ok: false });
    expect([await kindOf('five'), await kindOf('three')]).toEqual(['unanswered', 'unanswered']);
  });

  test('of mode is for the one it was said of', async () => {
    await pass(0);
    await world.of('three').handlers.chooseMode('watch');
    expect(shutHosts(world)).toEqual(['five.example']);
    await world.of('five').handlers.chooseMode('remind');
    expect(shutHosts(world)).toEqual([]);
    expect(guardedIds(world)).toEqual(['five']);
    await world.of('unstated').handlers.chooseMode('enforce');
    await world.of('three').handlers.chooseMode('enforce');
    expect(shutHosts(world)).toEqual(['three.example']); // the words in use when the watch of the other began were not asked for
  });
});

test('after any modes and answers exactly the sites are shut and listened to that are to be', async () => {
  const choice = fc.record({
    id: fc.constantFrom(...IDS),
    chosen: fc.constantFrom('accepted', 'declined', 'enforce', 'remind', 'watch'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 6 }), async (choices) => {
      world = await createWorld(ALL);
      for (const id of IDS) amend(id);
      await pass(0);
      const modes: Record<string, string> = { five: 'enforce', three: 'enforce', dated: 'watch', unstated: 'watch' };
      for (const { id, chosen } of choices) {
        const { answer, handlers } = world.of(id);
        if (chosen === 'accepted' || chosen === 'declined') await answer(chosen);
        else {
          modes[id] = chosen;
          await handlers.chooseMode(chosen as 'watch');
        }
        const gated = await Promise.all(IDS.map(async (each) => isGated(await world.of(each).standing())));
        const shut = IDS.filter((each, at) => gated[at] && modes[each] === 'enforce');
        expect(shutHosts(world)).toEqual(shut.map((each) => `${each}.example`).sort());
        expect(guardedIds(world)).toEqual(IDS.filter((each, at) => gated[at] && modes[each] !== 'watch').sort());
      }
    }),
    { numRuns: 15 },
  );
});

describe('the button', () => {
  test('counts what needs an answer where that is more than one', async () => {
    await pass(0);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '2' });
    await accept('five');
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
    await accept('three');
    expect(world.badge?.icon).toBe('accepted');
  });

  test('says of two countdowns the shorter, and news only after them', async () => {
    await pass(0);
    await accept('five', 'three');
    await amended('unstated', 'Other');
    expect(world.badge).toEqual({ icon: 'news', text: '' });
    await amended('five', 'Other');
    expect(world.badge).toEqual({ icon: 'pending', text: '5d' });
    await amended('three', 'Other');
    expect(world.badge).toEqual({ icon: 'pending', text: '3d' });
    await pass(4 * DAY);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
    await pass(2 * DAY);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '2' });
  });

  test('says that it is off where one of those to be shut cannot be', async () => {
    await pass(0);
    await accept('five');
    world.refused.add('five');
    await pass(1);
    expect(world.badge).toEqual({ icon: 'not-enforcing', text: 'off' });
    world.refused.clear();
    world.refused.add('dated'); // nothing has to be shut there
    await pass(1);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
  });
});

describe('each by its own rule', () => {
  test('five days, three days, the day that the text states, or at once', async () => {
    await pass(0);
    for (const id of ['dated', 'unstated']) await world.of(id).handlers.chooseMode('enforce');
    await accept('five', 'three', 'dated', 'unstated');
    expect(shutHosts(world)).toEqual([]);
    for (const id of ['five', 'three', 'unstated']) await amended(id, 'Other');
    world.pages.set('https://dated.example/licensing', `${wordsOf('dated', 'Other')} | 2026-06-05`);
    await world.of('dated').handlers.checkNow();
    const lapsed = async () => {
      const kinds = await Promise.all(IDS.map(kindOf));
      return IDS.filter((_, at) => kinds[at] === 'lapsed');
    };
    expect(await lapsed()).toEqual(['unstated']);
    world.now = Date.parse('2026-06-04T23:59:59.999Z');
    await pass(0);
    expect(await lapsed()).toEqual(['unstated']);
    await pass(1);
    expect(await lapsed()).toEqual(['three', 'dated', 'unstated']);
    expect(shutHosts(world)).toEqual(['dated.example', 'three.example', 'unstated.example']);
    world.now = Date.parse('2026-06-06T23:59:59.999Z');
    await pass(0);
    expect(await lapsed()).toEqual(['three', 'dated', 'unstated']);
    await pass(1);
    expect(await lapsed()).toEqual(IDS);
  });

  test('is notified of its own amendments, once', async () => {
    await pass(0);
    await accept('five', 'three');
    await amended('five', 'Other');
    await amended('three', 'Other');
    expect([toldOf('five', 'Other'), toldOf('three', 'Other')]).toEqual([['notice'], ['notice']]);
    for (let day = 0; day < 7; day += 0.5) await pass(DAY / 2);
    const whole = ['notice', 'tomorrow', 'in-force'];
    expect([toldOf('five', 'Other'), toldOf('three', 'Other')]).toEqual([whole, whole]);
  });
});

describe('a record that is damaged', () => {
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await pass(0);
    await accept('five', 'three');
  });
  const damage = async (id: string) => {
    await world.database.put('entries', { forged: true }, [id, 1]);
    await world.of(id).background.settle();
    await world.database.clear('overview'); // nobody told that it was written
    world.restart();
    await pass(0);
  };

  test.each([
    ['three', 'five'],
    ['five', 'three'],
  ])('shuts its own site and no other: %s', async (spoilt, whole) => {
    await damage(spoilt);
    expect(shutHosts(world)).toEqual([`${spoilt}.example`]);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
    expect(await kindOf(whole)).toBe('accepted');
  });

  test('keeps none of the others from being read, told of and answered', async () => {
    await damage('five');
    amend('three', 'Other');
    await pass(DAY);
    await pass(10 * 60_000);
    expect(toldOf('three', 'Other')).toEqual(['notice']);
    expect(await kindOf('three')).toBe('accepted');
    await accept('three');
    await amended('unstated', 'Other');
    expect(world.digests.flatMap(({ agreements }) => agreements.map(({ agreement }) => agreement))).toEqual([
      'unstated',
    ]);
    expect(await world.of('five').handlers.setRecordAside()).toEqual({ ok: true });
    await quiet(world);
    expect([await kindOf('five'), await kindOf('three')]).toEqual(['unanswered', 'accepted']);
  });

  test('is not written to, and is put aside alone', async () => {
    await damage('three');
    const before = await world.database.count('entries');
    const request = {
      texts: [],
      personalUse: true,
      surface: 'gate',
      shown: { milliseconds: 5000, reached: 1 },
    } as const;
    const reply = world.of('three').handlers.answer({ ...request, answer: 'accepted', language: 'en' });
    expect(await reply).toEqual({ ok: false, refusal: 'record-damaged' });
    expect(await world.database.count('entries')).toBe(before);
    expect(await world.of('five').handlers.setRecordAside()).toEqual({ ok: false });
  });
});

describe('a site below another one', () => {
  const BELOW = catalogued(
    declarationOf('below', counted(3), {
      hosts: ['shop.five.example'],
      terms: { Terms: { fetch: 'https://shop.five.example/terms' } },
    }),
    'ready',
  );
  beforeEach(async () => {
    world = await createWorld([FIVE, BELOW]);
    amend('five');
    world.pages.set('https://shop.five.example/terms', wordsOf('below'));
    await pass(0);
  });
  const leftOut = () => world.rules.slice(0, 2).map(({ condition }) => condition.excludedRequestDomains);

  test('is open where it alone was accepted', async () => {
    expect(leftOut()).toEqual([undefined, undefined]);
    await accept('below');
    expect(shutHosts(world)).toEqual(['five.example']);
    expect(leftOut()).toEqual([['shop.five.example'], ['shop.five.example']]);
    world.restart();
    await pass(1);
    expect(leftOut()).toEqual([['shop.five.example'], ['shop.five.example']]);
  });

  test('is shut where the other alone was accepted', async () => {
    await accept('five');
    expect(shutHosts(world)).toEqual(['shop.five.example']);
    expect(leftOut()).toEqual([undefined, undefined]);
  });
});
