// A small world for the background: real decisions and a real ledger, with a scripted site and a browser made of
// plain variables. Any step may be the one at which the background is killed.
import 'fake-indexeddb/auto';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import type { AgreementPorts, Ports } from '../../src/background/ports.ts';
import { createHandlers } from '../../src/background/requests.ts';
import { createBackground } from '../../src/background/start.ts';
import { type Catalogued, declarationHash, declarationText, type Origin } from '../../src/declaration/catalogue.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { type Rule, wantedRules } from '../../src/enforcement/wanted-rules.ts';
import { compress, decompress } from '../../src/ledger/compression.ts';
import { databaseOpener } from '../../src/ledger/database.ts';
import type { OverviewRow } from '../../src/ledger/layout.ts';
import { createLedger } from '../../src/ledger/ledger.ts';
import { type OverviewStore, overviewStore } from '../../src/ledger/overview.ts';
import { areShutting } from '../../src/platform/shut-domains.ts';
import { createTimekeeper } from '../../src/platform/timekeeper.ts';
import type { Badge } from '../../src/prompts/badge.ts';
import type { Digest } from '../../src/prompts/digest.ts';
import { type DuePrompt, type ToldKey, toldKey } from '../../src/prompts/due.ts';
import type { Timekeeping } from '../../src/record/believed-time.ts';
import type { Head } from '../../src/record/chain.ts';
import type { Fetched } from '../../src/sources/fetch-page.ts';
import { standingOf } from '../../src/standing/standing.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import { boundBackground, boundHandlers } from './bound.ts';
import type { World } from './world-shape.ts';

export type { World };

import { readScripted } from './scripted-reading.ts';

export const DAY = 24 * 60 * 60_000;
export const START: Instant = Date.parse('2026-06-01T10:00:00Z');

export const declaration: Declaration = (() => {
  const parsed = parseDeclaration(declared);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
})();

/** Thrown in place of a step at which the background is killed, and by every step after it. */
export class Killed extends Error {}

export const catalogued = (one: Declaration, origin: Origin = 'shipped'): Catalogued => ({
  declaration: one,
  origin,
  hash: declarationHash(one),
});

let worlds = 0;

/** `agreements`: those of the world, the first of them the one that most is asked about. */
export async function createWorld(agreements: readonly Catalogued[] = [catalogued(declaration)]): Promise<World> {
  worlds += 1;
  const catalogue = [...agreements];
  const database = await databaseOpener(`world-${worlds}`)();
  const kept = new Map<string, Head | undefined>();
  const [first = catalogued(declaration)] = catalogue;
  let stepsLeft = Number.POSITIVE_INFINITY;
  const step = () => {
    stepsLeft -= 1;
    if (stepsLeft <= 0) throw new Killed();
  };
  /** Every call is a step: the background may be killed before it, or after it was done. */
  const mortal = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const member = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return async (...sent: unknown[]) => {
          step();
          const value = await member.apply(target, sent);
          step();
          return value;
        };
      },
    });
  const world = {
    now: START,
    serverTime: undefined as (() => Instant) | undefined,
    timekeeping: undefined as Timekeeping | undefined,
    pages: new Map([
      ['en', 'The first words.'],
      ['zh-cn', '最初的文字。'],
    ]),
    rules: [] as readonly Rule[],
    isGuarding: true,
    guarded: [] as readonly Declaration[],
    sweeps: 0,
    releases: 0,
    passes: [] as number[],
    badge: undefined as Badge | undefined,
    plain: undefined as string | undefined,
    notified: [] as DuePrompt[],
    digests: [] as Digest[],
    lastDigestAt: undefined as Instant | undefined,
    toldElsewhere: new Set<ToldKey>(),
    unkept: undefined as string | undefined,
    alarm: undefined as Instant | undefined,
    hasAccess: true,
    refused: new Set<string>(),
    fetches: 0,
    release: '0.0.0',
    catalogue,
  };
  let writes = 0;
  const open = async () => database;
  const headsOf = (agreement: string) =>
    mortal({
      read: async () => kept.get(agreement),
      write: async (next: Head | undefined) => void kept.set(agreement, next),
    });
  const timekeeper = () =>
    createTimekeeper(
      {
        read: async () => world.timekeeping,
        write: async (keeping) => void Object.assign(world, { timekeeping: keeping }),
      },
      async () => world.now,
      () => entriesOf(first.declaration.id),
    );
  let keeper = timekeeper();
  const ownPorts = (one: Catalogued): AgreementPorts => ({
    ...one,
    ...mortal({
      ...keeper,
      async fetchPage({ url }: { url: string }): Promise<Fetched> {
        world.fetches += 1;
        const told = world.serverTime && { serverTime: world.serverTime() };
        const language = /\.net\/([^/]+)\//.exec(url)?.[1] ?? url;
        const isAsked = url.includes('licensing') || one !== first;
        const words = isAsked ? world.pages.get(language) : undefined;
        if (words === undefined) return { outcome: 'failure', kind: 'http-status', detail: '404', ...told };
        if (words.startsWith('!'))
          return { outcome: 'failure', kind: words.slice(1) as 'blocked', detail: 'as scripted' };
        return { outcome: 'page', bytes: new TextEncoder().encode(words), url, ...told };
      },
      async tellUnkept(why: string | undefined) {
        world.unkept = why;
      },
      hasAccess: async () => world.hasAccess && !world.refused.has(one.declaration.id),
      grantPass: async (tab: number) => void world.passes.push(tab),
      async revokePasses() {
        world.passes.length = 0;
      },
      async notify(prompt: DuePrompt) {
        world.notified.push(prompt);
      },
      mirror: async () => undefined,
    }),
    ledger: mortal(
      createLedger(async () => database, headsOf(one.declaration.id), {
        agreement: one.declaration.id,
        product: '0.0.0',
        onWriting: () => {
          writes += 1;
        },
        declared: { declaration: one.hash, origin: one.origin, text: declarationText(one.declaration) },
      }),
    ),
    read: readScripted,
    extraction: 1,
    compress,
    decompress,
    jitter: async () => () => 0.5,
  });
  const browserPorts = (): Ports => ({
    ...mortal({
      ...keeper,
      async applyRules(rules: readonly Rule[]) {
        world.rules = rules;
        return true;
      },
      coversPrivateWindows: async () => false,
      isShutByRules: async (one: Pick<Declaration, 'hosts'>) => areShutting(world.rules, one),
      shutByRules: async () =>
        new Set(catalogue.flatMap((one) => (areShutting(world.rules, one.declaration) ? one.declaration.id : []))),
      async gateOpenTabs(shut: readonly Declaration[]) {
        if (shut.length > 0) world.sweeps += 1;
      },
      async showOnToolbar(badge: Badge) {
        world.badge = badge;
      },
      toldElsewhere: async () => world.toldElsewhere,
      async tellElsewhere({ prompt, about }: DuePrompt) {
        for (const identity of about) world.toldElsewhere.add(toldKey(prompt, identity));
      },
      async wakeAt(moment: Instant) {
        world.alarm = moment;
      },
      announce: async () => undefined,
      lastDigestAt: async () => world.lastDigestAt,
      async tellDigest(digest: Digest, at: Instant) {
        world.lastDigestAt = at;
        world.digests.push(digest);
      },
    }),
    agreements: async () => catalogue.map(({ declaration: { id } }) => id),
    agreement: async () => undefined,
    turnOn: async () => false,
    async remove(id) {
      const at = catalogue.findIndex(({ declaration: each, origin }) => each.id === id && origin !== 'shipped');
      return catalogue.splice(at, at < 0 ? 0 : 1).length > 0;
    },
    overview: mortal(watched(overviewStore(open, async () => 'a secret'))),
    basis: async () => `${world.release} false`,
    writes: () => writes,
    rulesFor: async (shut) => wantedRules(shut, { path: '/gate.html#' }),
    alsoGuardTabs(more) {
      if (more.length > 0) world.isGuarding = true;
    },
    guardTabs(guarded) {
      world.guarded = guarded;
      world.isGuarding = guarded.length > 0;
    },
    releaseGates() {
      world.releases += 1;
    },
    noteGates: () => undefined,
    wantedLanguages: () => ['en-GB'],
  });
  /** What the popup says first is what stands in the overview of the first. */
  function watched(store: OverviewStore): OverviewStore {
    return {
      ...store,
      async keep(...kept) {
        await store.keep(...kept);
        const row = (await database.get('overview', first.declaration.id)) as OverviewRow | undefined;
        world.plain = row?.plain;
      },
    };
  }
  const start = () => {
    keeper = timekeeper();
    const ports = Object.assign(browserPorts(), ownPorts(catalogue[0] ?? first));
    const others = new Map(catalogue.slice(1).map((one) => [one.declaration.id, ownPorts(one)]));
    ports.agreement = async (id) =>
      !catalogue.some(({ declaration: each }) => each.id === id)
        ? undefined
        : id === first.declaration.id
          ? ports
          : others.get(id);
    const background = createBackground(ports);
    const handlers = createHandlers(ports, background, 1, async () => ({ url: null, wasSent: false }));
    const of = (id: string) => {
      const standing = async () => {
        const one = catalogue.find(({ declaration: { id: each } }) => each === id) ?? first;
        return standingOf(await entriesOf(id), one.declaration, world.now);
      };
      const own = boundHandlers(handlers, id);
      return {
        background: boundBackground(background, id),
        handlers: own,
        entries: () => entriesOf(id),
        standing,
        async answer(answer: 'accepted' | 'declined') {
          const judged = await standing();
          if (!('asked' in judged)) throw new Error(`nothing is asked: ${judged.kind}`);
          return own.answer({
            answer,
            language: judged.language,
            texts: judged.asked ?? [],
            personalUse: true,
            surface: 'gate',
            shown: { milliseconds: 5000, reached: 1 },
          });
        },
      };
    };
    return { ports, of, ...of(first.declaration.id) };
  };
  /** Looks at the ledger without being the background: it cannot be killed. */
  async function entriesOf(agreement: string) {
    const witness = createLedger(
      async () => database,
      { read: async () => kept.get(agreement), write: async () => undefined },
      { agreement, product: '' },
    );
    const chain = await witness.chain();
    if (!chain.ok) throw new Error(`the ledger is damaged: ${JSON.stringify(chain.fault)}`);
    return chain.entries;
  }
  return Object.assign(world, start(), {
    database,
    killAt(count: number) {
      stepsLeft = count;
    },
    isKilled: () => stepsLeft <= 0,
    restart(this: World) {
      stepsLeft = Number.POSITIVE_INFINITY;
      Object.assign(this, start());
    },
  });
}
