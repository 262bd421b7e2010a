import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toldKey } from '../../src/prompts/due.ts';
import { tellElsewhere, toldElsewhere } from '../../src/prompts/told-elsewhere.ts';
import { digest } from '../../src/words/digest.ts';

const sync = vi.hoisted(() => ({ get: vi.fn(), set: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { storage: { sync } } }));

let kept: Record<string, unknown>;
beforeEach(() => {
  kept = {};
  sync.get.mockImplementation(async (key: string) => ({ [key]: kept[key] }));
  sync.set.mockImplementation(async (items: object) => void Object.assign(kept, items));
});

const about = (words: string) =>
  ({ prompt: 'notice', about: [digest(words)], effective: { earliest: 0, latest: 0 } }) as const;

describe('what was told on another device', () => {
  test('is what that device left', async () => {
    expect(await toldElsewhere()).toEqual(new Set());
    await tellElsewhere(about('A'));
    await tellElsewhere(about('B'));
    expect(await toldElsewhere()).toEqual(new Set([toldKey('notice', digest('A')), toldKey('notice', digest('B'))]));
  });

  test.each([
    ['nothing of ours', 17],
    ['an object', { notice: true }],
    ['other words', ['notice', 'in-force:xyz', null, 'notice:0123456789abcdef0']],
    ['more than was ever written', Array.from({ length: 100_000 }, () => 'notice:0123456789abcdef')],
  ])('is nothing where the account holds %s', async (_, value) => {
    kept['told'] = value;
    expect(await toldElsewhere()).toEqual(new Set());
  });

  test('is nothing where the browser refuses, and nothing breaks', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    sync.get.mockRejectedValue(new Error('sync is switched off'));
    sync.set.mockRejectedValue(new Error('sync is switched off'));
    expect(await toldElsewhere()).toEqual(new Set());
    await tellElsewhere(about('A'));
    expect(warned).toHaveBeenCalled();
  });

  test('never outgrows an item of the sync storage', async () => {
    for (let count = 0; count < 230; count++) await tellElsewhere(about(String(count)));
    const told = await toldElsewhere();
    expect(told.size).toBe(200);
    expect(told.has(toldKey('notice', digest('229')))).toBe(true);
    expect(new TextEncoder().encode(JSON.stringify(kept)).length).toBeLessThan(8192);
  });
});
