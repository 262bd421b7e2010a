import { beforeEach, describe, expect, test } from 'vitest';
import { toldKey } from '../../src/prompts/due.ts';
import { digest } from '../../src/words/digest.ts';
import { happeningIn } from './happening.ts';
import { createWorld, DAY, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const { amend, pass, accepted } = happeningIn(() => world);

describe('the first visit', () => {
  test('the site is shut before anything could be read', async () => {
    world.pages.clear();
    await world.background.wake();
    expect((await world.standing()).kind).toBe('unread');
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.badge).toEqual({ icon: 'answer-needed', text: '!' });
    expect(world.plain).toBe('unread');
  });

  test('the texts are read in the language of the browser and in the one that prevails', async () => {
    await world.background.wake();
    const standing = await world.standing();
    expect(standing.kind === 'unanswered' && standing.asked.map(({ language }) => language)).toEqual(['zh-cn', 'en']);
    expect(world.plain).toBe('unanswered-shut');
  });

  test('accepting takes the rules and the listeners away, and sends the gates on', async () => {
    await world.background.wake();
    expect(world.releases).toBe(0);
    await accepted();
    expect(world.releases).toBeGreaterThan(0);
    expect(world.rules).toEqual([]);
    expect(world.isGuarding).toBe(false);
    expect(world.badge).toEqual({ icon: 'accepted', text: '' });
    expect(world.plain).toBe('accepted');
  });

  test('a gate that came too late to be sent on with the others is sent on when it tells that it stands', async () => {
    await world.background.wake();
    await world.handlers.gateStands(true);
    expect(world.releases).toBe(0);
    await accepted();
    const before = world.releases;
    await world.handlers.gateStands(false);
    expect(world.releases).toBe(before);
    await world.handlers.gateStands(true);
    expect(world.releases).toBe(before + 1);
  });

  test('declining keeps the site shut, and accepting later takes it back', async () => {
    await world.background.wake();
    await world.answer('declined');
    expect(world.rules.length).toBeGreaterThan(0);
    await world.answer('accepted');
    expect(world.rules).toEqual([]);
  });

  test('without personal use nothing is accepted and nothing is recorded', async () => {
    await world.background.wake();
    const before = await world.entries();
    const standing = await world.standing();
    const texts = standing.kind === 'unanswered' ? standing.asked : [];
    const shown = { milliseconds: 0, reached: 0 };
    const asked = { answer: 'accepted', language: 'en', texts, personalUse: false, surface: 'popup', shown } as const;
    expect(await world.handlers.answer(asked)).toEqual({ ok: false, refusal: 'personal-use-not-declared' });
    expect(await world.entries()).toHaveLength(before.length);
  });
});

describe('an amendment', () => {
  test('is announced only after a second, equal reading', async () => {
    await accepted();
    amend('Second words.');
    await pass(DAY);
    expect(world.notified).toEqual([]);
    expect(world.alarm).toBeLessThan(world.now + 10 * 60_000);
    await pass(10 * 60_000);
    expect(world.notified.map(({ prompt }) => prompt)).toEqual(['notice']);
    expect(world.badge).toEqual({ icon: 'pending', text: '4d' });
    expect(world.plain).toBeUndefined();
    expect(world.rules).toEqual([]);
  });

  test('unlike the words before is no amendment until the page has shown it for a day', async () => {
    await accepted();
    amend('?Wholly other words.');
    expect((await world.handlers.checkNow()).tracks[0]?.result).toBe('implausible');
    await pass(DAY - 1);
    expect(world.notified).toEqual([]);
    const entries = (await world.entries()).length;
    await pass(DAY);
    expect(world.notified.map(({ prompt }) => prompt)).toEqual(['notice']);
    expect((await world.entries()).length).toBeGreaterThan(entries);
  });

  test('told on another device is not told again on this one, but counted down and asked for', async () => {
    await accepted();
    amend('Second words.');
    world.toldElsewhere.add(toldKey('notice', digest('Second words. en')));
    await world.handlers.checkNow();
    expect(world.notified).toEqual([]);
    expect(world.badge).toEqual({ icon: 'pending', text: '5d' });
    for (let day = 0; day < 5; day += 1) await pass(DAY); // a longer absence would have the clock confirmed first
    expect(world.notified.map(({ prompt }) => prompt)).toEqual(['tomorrow']);
    expect(world.toldElsewhere.has(toldKey('tomorrow', digest('Second words. en')))).toBe(true);
  });

  test('is found by "Check now" at once', async () => {
    await accepted();
    amend('Second words.');
    const { tracks } = await world.handlers.checkNow();
    expect(tracks.slice(0, 2).map(({ result }) => result)).toEqual(['new-text', 'new-text']);
    expect(world.notified.map(({ prompt }) => prompt)).toEqual(['notice']);
  });

  test('shuts the site at the first millisecond of its day, not before', async () => {
    await accepted();
    amend('Second words.');
    await world.handlers.checkNow();
    const standing = await world.standing();
    const from = standing.kind === 'accepted' ? standing.pending[0]?.effective.earliest : undefined;
    expect(from).toBe(Date.parse('2026-06-07T00:00:00+08:00'));
    await pass((from ?? 0) - world.now - 1);
    expect(world.rules).toEqual([]);
    await pass(1);
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.sweeps).toBeGreaterThan(0);
    expect(world.notified.map(({ prompt }) => prompt)).toEqual(['notice', 'tomorrow', 'in-force']);
  });

  test('accepted early never shuts the site and is not prompted again', async () => {
    await accepted();
    amend('Second words.');
    await world.handlers.checkNow();
    await world.answer('accepted');
    await pass(20 * DAY);
    expect(world.rules).toEqual([]);
    expect(world.notified.map(({ prompt }) => prompt)).toEqual(['notice']);
  });

  test('withdrawn before its day never shuts the site', async () => {
    await accepted();
    amend('Second words.');
    await world.handlers.checkNow();
    world.pages.set('en', 'The first words.');
    world.pages.set('zh-cn', '最初的文字。');
    await world.handlers.checkNow();
    await pass(20 * DAY);
    expect(world.rules).toEqual([]);
    expect((await world.standing()).kind).toBe('accepted');
  });

  test('another stated date alone is told and not asked', async () => {
    world.pages.set('en', 'The first words. | 2026-05-01');
    await accepted();
    world.pages.set('en', 'The first words. | 2026-06-01');
    await world.handlers.checkNow();
    await pass(20 * DAY);
    expect((await world.standing()).kind).toBe('accepted');
    expect(world.rules).toEqual([]);
  });

  test('a second one in the same notice period is asked with the first, once, and both are recorded', async () => {
    await accepted();
    amend('Second words.');
    await world.handlers.checkNow();
    await pass(2 * DAY);
    amend('Third words.');
    await world.handlers.checkNow();
    await pass(10 * DAY);
    expect((await world.standing()).kind).toBe('lapsed');
    await world.answer('accepted');
    expect((await world.standing()).kind).toBe('accepted');
    const seen = (await world.entries()).filter(({ fact }) => fact.type === 'textSeen' && fact.language === 'en');
    expect(seen).toHaveLength(3);
  });
});

test('what was prompted once is not prompted again after a restart', async () => {
  await accepted();
  amend('Second words.');
  await world.handlers.checkNow();
  world.restart();
  await pass(60_000);
  expect(world.notified).toHaveLength(1);
});

test('without access to the site the badge says that nothing is enforced', async () => {
  world.hasAccess = false;
  await world.background.wake();
  expect(world.badge).toEqual({ icon: 'not-enforcing', text: 'off' });
  expect(world.plain).toBeUndefined();
});

describe('modes', () => {
  test('remind leaves the site open and records its use without an answer, once per text and day', async () => {
    await world.background.wake();
    await world.handlers.chooseMode('remind');
    expect(world.rules).toEqual([]);
    expect(world.isGuarding).toBe(true);
    const uses = async () => (await world.entries()).filter(({ fact }) => fact.type === 'usedWithoutAnswering');
    await world.background.pageUsed();
    await world.background.pageUsed();
    expect(await uses()).toHaveLength(1);
    world.now += DAY;
    await world.background.pageUsed();
    expect(await uses()).toHaveLength(2);
    amend('Second words.');
    await world.handlers.checkNow();
    await world.background.pageUsed();
    expect(await uses()).toHaveLength(2); // they are not in force yet
    world.now += 6 * DAY;
    await world.background.pageUsed();
    expect(await uses()).toHaveLength(3);
  });

  test('watch neither shuts nor listens', async () => {
    await world.background.wake();
    await world.handlers.chooseMode('watch');
    expect(world.rules).toEqual([]);
    expect(world.isGuarding).toBe(false);
  });

  test('enforce chosen again shuts the site at once, in all open tabs', async () => {
    await world.background.wake();
    await world.handlers.chooseMode('watch');
    const before = world.sweeps;
    await world.handlers.chooseMode('enforce');
    expect(world.rules.length).toBeGreaterThan(0);
    expect(world.sweeps).toBe(before + 1);
  });
});

describe('continue once', () => {
  test('is for the time in which nothing can be read, is recorded, and ends when there is something to answer for', async () => {
    const pages = new Map(world.pages);
    world.pages.clear();
    await world.background.wake();
    expect(await world.handlers.continueOnce('https://t.17track.net/en?nums=1')).toEqual({ ok: true });
    expect(world.passes).toEqual([1]);
    expect((await world.entries()).at(-1)?.fact).toEqual({ type: 'continuedOnce', host: 't.17track.net' });
    for (const [language, words] of pages) world.pages.set(language, words);
    await world.handlers.checkNow();
    expect(world.passes).toEqual([]);
  });

  test('is refused where there is something to answer for, and for addresses of others', async () => {
    await world.background.wake();
    expect(await world.handlers.continueOnce('https://www.17track.net/en')).toEqual({ ok: false });
    world.pages.clear();
    const other = await createWorld();
    other.pages.clear();
    await other.background.wake();
    expect(await other.handlers.continueOnce('https://17track.net.evil.example/')).toEqual({ ok: false });
  });
});

test('a text can be read from the tab that shows its official page, and from no other', async () => {
  world.pages.clear();
  await world.background.wake();
  const page = { document: 'Terms of Service', language: 'en', html: 'The words in the tab.' };
  expect(await world.handlers.readTab({ ...page, url: 'https://www.17track.net/en/track' })).toEqual({
    result: 'redirected-elsewhere',
  });
  expect(await world.handlers.readTab({ ...page, url: 'https://www.17track.net/en/about/licensing?x#y' })).toEqual({
    result: 'new-text',
  });
  expect((await world.standing()).kind).toBe('unanswered');
});
