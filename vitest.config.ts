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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          retry: 0,
        },
      },
    ],
  },
});
