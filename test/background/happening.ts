// What happens in the small world, told in the words of the tests.
import { expect } from 'vitest';
import type { World } from './world.ts';

/** `world` gives the one of the test that runs. */
export const happeningIn = (world: () => World) => ({
  /** What the licensor's site says from now on, in both required languages. */
  amend(words: string, date?: string): void {
    for (const language of ['en', 'zh-cn']) {
      world().pages.set(language, `${words} ${language}${date ? ` | ${date}` : ''}`);
    }
  },
  async pass(milliseconds: number): Promise<void> {
    world().now += milliseconds;
    await world().background.wake();
  },
  async accepted(): Promise<void> {
    await world().background.wake();
    expect(await world().answer('accepted')).toEqual({ ok: true });
  },
});
