// Where a tab wanted to go is told to its gate once.
import { beforeEach, expect, test, vi } from 'vitest';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import { coveredAddress } from '../../src/declaration/covered.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';

const session = vi.hoisted(() => ({}) as Record<string, unknown>);

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => (key in session ? { [key]: session[key] } : {}),
        // As in Firefox, a question may be answered before what was to be written earlier.
        set: async (items: object) => {
          await new Promise((written) => setTimeout(written, 5));
          Object.assign(session, items);
        },
        remove: async (key: string) => void delete session[key],
      },
    },
  },
}));

const { keepWanted, takeWanted } = await import('../../src/enforcement/wanted-pages.ts');
const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const declaration = parsed.value;
const find = async (address: string) => (coveredAddress(address, declaration) ? declaration : undefined);

const SENT_THERE = { url: 'https://www.17track.net/en/track', wasSent: true };
const NOT_KNOWN = { url: null, wasSent: false };

beforeEach(() => {
  for (const key of Object.keys(session)) delete session[key];
});

test('is told once', async () => {
  await keepWanted(1, SENT_THERE, find);
  expect(await takeWanted(1)).toEqual(SENT_THERE);
  expect(await takeWanted(1)).toEqual(NOT_KNOWN);
});

test('is told to a gate that asks while it is being written down, and to no other', async () => {
  const kept = keepWanted(1, SENT_THERE, find);
  const [other, asked] = await Promise.all([takeWanted(2), takeWanted(1), kept]);
  expect(other).toEqual(NOT_KNOWN);
  expect(asked).toEqual(SENT_THERE);
});

test('of a page that is open to everybody nothing is kept, nor of what was wanted before', async () => {
  await keepWanted(1, SENT_THERE, find);
  await keepWanted(1, { url: 'https://www.17track.net/en/about/licensing', wasSent: false }, find);
  expect(await takeWanted(1)).toEqual(NOT_KNOWN);
});

test('of two sites each tab is told its own, and a page of a third takes nothing over', async () => {
  const other: Declaration = { ...declaration, id: 'other', hosts: ['other.example'], openPages: [] };
  const findBoth = async (address: string) =>
    [declaration, other].find((each) => coveredAddress(address, each) !== undefined);
  const there = { url: 'https://other.example/cart', wasSent: false };
  await Promise.all([keepWanted(1, SENT_THERE, findBoth), keepWanted(2, there, findBoth)]);
  expect(await takeWanted(2)).toEqual(there);
  expect(await takeWanted(1)).toEqual(SENT_THERE);
  await keepWanted(1, SENT_THERE, findBoth);
  await keepWanted(1, there, findBoth);
  expect(await takeWanted(1)).toEqual(there);
  await keepWanted(1, { url: 'https://third.example/', wasSent: true }, findBoth);
  expect(await takeWanted(1)).toEqual(NOT_KNOWN);
});
