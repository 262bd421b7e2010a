import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/setup.ts'],
          testTimeout: 20_000,
        },
        resolve: { alias: { 'webextension-polyfill': new URL('test/fake-browser.ts', import.meta.url).pathname } },
      },
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
