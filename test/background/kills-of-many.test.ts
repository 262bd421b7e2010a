// The background is killed while one record is written and the browser brought in line with all: after a restart all heals.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { begun, FIVE, quiet, shutHosts, THREE } from './several.ts';
import { Killed } from './world.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(performance, 'now').mockReturnValue(0); // no slice of time is ever over
});

describe('killed at any step while a record is written and the browser brought in line', () => {
  test.each([
    ['accepted', 'accepted'],
    ['declined', 'declined'],
  ] as const)(
    'with two agreements and no overview all heals after a restart: %s',
    { timeout: 60_000 },
    async (answer, kind) => {
      let wasKilled = true;
      for (let step = 1; wasKilled; step += 1) {
        const world = await begun([FIVE, THREE]);
        await world.database.clear('overview');
        world.killAt(step);
        const reply = await Promise.all([world.of('three').answer(answer), world.background.settle()]).catch(
          (error) => {
            if (error instanceof Killed) return [undefined];
            throw error;
          },
        );
        wasKilled = world.isKilled();
        world.restart();
        await world.background.wake();
        await quiet(world);
        const standing = (await world.of('three').standing()).kind;
        expect([kind, 'unanswered']).toContain(standing);
        if (reply[0]?.ok) expect(standing).toBe(kind);
        expect(shutHosts(world)).toEqual(['five.example', ...(standing === 'accepted' ? [] : ['three.example'])]);
        expect(world.badge).toEqual({ icon: 'answer-needed', text: standing === 'unanswered' ? '2' : '!' });
        expect(step).toBeLessThan(200);
      }
    },
  );
});
