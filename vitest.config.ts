import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Left to itself, vitest keeps a core for whoever watches. */
const maxWorkers = Math.max(2, availableParallelism() - 1);
/** Product code outside a browser. */
const plainNode = {
  maxWorkers,
  setupFiles: ['test/setup.ts'],
  alias: { 'webextension-polyfill': new URL('test/fake-browser.ts', import.meta.url).pathname },
};
/** Minutes rather than seconds: whole collections of real pages, and every step at which a background may be killed or fail. */
const LONG = [
  'test/**/*.corpus.test.ts',
  'test/**/*.fuzz.test.ts',
  'test/background/{kills,kills-of-many,nothing-in-silence}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...plainNode,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', ...LONG],
          testTimeout: 20_000,
        },
      },
      { test: { ...plainNode, name: 'long', include: LONG, testTimeout: 120_000 } },
      {
        test: {
          name: 'journeys',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/build-flavours.ts'],
          testTimeout: 150_000,
          hookTimeout: 90_000,
          // One browser a core: journeys wait for conditions, and a crowded machine only makes them wait longer.
          maxWorkers: 2,
          retry: 0,
        },
      },
    ],
  },
});
