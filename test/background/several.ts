// Several agreements in one small world, of different rules and origins, and what happens to them.
import type { Catalogued, Origin } from '../../src/declaration/catalogue.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { SUM } from '../../src/ledger/layout.ts';
import { catalogued, createWorld, type World } from './world.ts';

/** The one page of an agreement. */
export const pageOf = (id: string): string => `https://${id}.example/licensing`;

export function declarationOf(id: string, amendment?: object, more: object = {}): Declaration {
  const written = {
    id,
    name: `The name of ${id}`,
    hosts: [`${id}.example`],
    languages: { en: { name: 'English', tag: 'en' } },
    ...(amendment && { amendment }),
    terms: { Terms: { fetch: pageOf(id) } },
    ...more,
  };
  const parsed = parseDeclaration(written);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

export const counted = (days: number) => ({
  rule: 'counted',
  days,
  countNoticeDay: false,
  timeZone: 'UTC',
  basis: 'the agreement itself',
});

const one = (id: string, origin: Origin, amendment?: object) => catalogued(declarationOf(id, amendment), origin);

export const FIVE = one('five', 'shipped', counted(5));
export const THREE = one('three', 'ready', counted(3));
/** Brought along by the person, and so only watched. */
export const DATED = one('dated', 'added', { rule: 'dated', timeZone: 'UTC' });
/** Brought along too, and states no period. */
export const UNSTATED = one('unstated', 'imported');

export const wordsOf = (id: string, words = 'First'): string => `${words} words of ${id}.`;

/** `world` gives the one of the test that runs. */
export const severalIn = (world: () => World) => ({
  /** What the site of an agreement says from now on. */
  amend(id: string, words?: string): void {
    world().pages.set(pageOf(id), wordsOf(id, words));
  },
  /** The site of an agreement says something else, and that is read. */
  async amended(id: string, words: string): Promise<void> {
    world().pages.set(pageOf(id), wordsOf(id, words));
    await world().of(id).handlers.checkNow();
    await quiet(world());
  },
  async pass(milliseconds: number): Promise<void> {
    world().now += milliseconds;
    await world().background.wake();
    await quiet(world());
  },
  async accept(...ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const reply = await world().of(id).answer('accepted');
      if (!reply.ok) throw new Error(`${id} could not be accepted: ${reply.refusal}`);
    }
    await quiet(world());
  },
  kindOf: async (id: string): Promise<string> => (await world().of(id).standing()).kind,
  facts: async (id: string) => (await world().of(id).entries()).map(({ fact }) => fact),
});

const MOST_ROUNDS = 20;

/** What was left for later, so that whoever clicks comes first, has been done. */
export async function quiet({ background, database }: World): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await new Promise((turn) => setTimeout(turn));
    await background.settle();
    if (await database.get('overview', SUM)) return;
  }
}

/** A world in which the first words of each have been read. */
export async function begun(agreements: readonly Catalogued[]): Promise<World> {
  const world = await createWorld(agreements);
  for (const { declaration } of agreements) world.pages.set(pageOf(declaration.id), wordsOf(declaration.id));
  await world.background.wake();
  await quiet(world);
  return world;
}

export const shutHosts = ({ rules }: World): string[] => [...(rules[0]?.condition.requestDomains ?? [])].sort();
export const guardedIds = ({ guarded }: World): string[] => guarded.map(({ id }) => id).sort();
