// A small world for the background: real decisions and a real ledger, with a scripted site and a browser made of
// plain variables. Any step may be the one at which the background is killed.
import 'fake-indexeddb/auto';
import declared from '../../src/agreements/17track.json' with { type: 'json' };
import type { Ports } from '../../src/background/ports.ts';
import { createHandlers } from '../../src/background/requests.ts';
import { createBackground } from '../../src/background/start.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { type Rule, wantedRules } from '../../src/enforcement/wanted-rules.ts';
import { compress, decompress } from '../../src/ledger/compression.ts';
import { databaseOpener } from '../../src/ledger/database.ts';
import { createLedger } from '../../src/ledger/ledger.ts';
import { createTimekeeper } from '../../src/platform/timekeeper.ts';
import type { Badge } from '../../src/prompts/badge.ts';
import { type DuePrompt, type ToldKey, toldKey } from '../../src/prompts/due.ts';
import type { Timekeeping } from '../../src/record/believed-time.ts';
import type { Head } from '../../src/record/chain.ts';
import type { Entry } from '../../src/record/entry.ts';
import type { Fetched } from '../../src/sources/fetch-page.ts';
import { type Standing, standingOf } from '../../src/standing/standing.ts';
import { digest } from '../../src/words/digest.ts';
import type { Reading } from '../../src/words/reading.ts';
import type { Instant } from '../../src/words/vocabulary.ts';

export const DAY = 24 * 60 * 60_000;
export const START: Instant = Date.parse('2026-06-01T10:00:00Z');

export const declaration: Declaration = (() => {
  const parsed = parseDeclaration(declared);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
})();

/** Thrown in place of a step at which the background is killed, and by every step after it. */
export class Killed extends Error {}

export interface World {
  ports: Ports;
  /** What the clock of the computer shows. */
  now: Instant;
  /** What the `Date` of the licensor's answers says; nothing where it is left out. */
  serverTime: (() => Instant) | undefined;
  timekeeping: Timekeeping | undefined;
  /** What the licensor's pages say, by language; a string that begins with `!` is a failure of that kind, one with `?` is unlike the words before. */
  readonly pages: Map<string, string>;
  rules: readonly Rule[];
  isGuarding: boolean;
  /** How often the open tabs were taken to the gate. */
  sweeps: number;
  /** How often the gates were sent on. */
  releases: number;
  readonly passes: number[];
  badge: Badge | undefined;
  /** What the popup says first. */
  plain: string | undefined;
  readonly notified: DuePrompt[];
  /** What the browser keeps in sync between the person's devices. */
  readonly toldElsewhere: Set<ToldKey>;
  /** Why nothing of a look could be written down, told beside the record. */
  unkept: string | undefined;
  alarm: Instant | undefined;
  hasAccess: boolean;
  fetches: number;
  /** Kill the background at its step of this number, counted from now. */
  killAt(step: number): void;
  /** Whether the step to be killed at was reached. */
  isKilled(): boolean;
  /** A new background over the same database and the same browser. */
  restart(): void;
  background: ReturnType<typeof createBackground>;
  readonly handlers: ReturnType<typeof createHandlers>;
  entries(): Promise<readonly Entry[]>;
  standing(): Promise<Standing>;
  answer(answer: 'accepted' | 'declined'): ReturnType<ReturnType<typeof createHandlers>['answer']>;
}

let worlds = 0;

export async function createWorld(): Promise<World> {
  worlds += 1;
  const database = await databaseOpener(`world-${worlds}`)();
  let head: Head | undefined;
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
    sweeps: 0,
    releases: 0,
    passes: [] as number[],
    badge: undefined as Badge | undefined,
    plain: undefined as string | undefined,
    notified: [] as DuePrompt[],
    toldElsewhere: new Set<ToldKey>(),
    unkept: undefined as string | undefined,
    alarm: undefined as Instant | undefined,
    hasAccess: true,
    fetches: 0,
  };
  const heads = mortal({
    read: async () => head,
    write: async (next: Head | undefined) => {
      head = next;
    },
  });
  const portsOf = (): Ports => ({
    ...mortal({
      ...createTimekeeper(
        {
          read: async () => world.timekeeping,
          write: async (keeping) => {
            world.timekeeping = keeping;
          },
        },
        async () => world.now,
        entries,
      ),
      async fetchPage({ url }: { url: string }): Promise<Fetched> {
        world.fetches += 1;
        const told = world.serverTime && { serverTime: world.serverTime() };
        const language = /\.net\/([^/]+)\//.exec(url)?.[1] ?? '';
        const words = url.includes('licensing') ? world.pages.get(language) : undefined;
        if (words === undefined) return { outcome: 'failure', kind: 'http-status', detail: '404', ...told };
        if (words.startsWith('!'))
          return { outcome: 'failure', kind: words.slice(1) as 'blocked', detail: 'as scripted' };
        return { outcome: 'page', bytes: new TextEncoder().encode(words), url, ...told };
      },
      async tellUnkept(why: string | undefined) {
        world.unkept = why;
      },
      hasAccess: async () => world.hasAccess,
      async applyRules(rules: readonly Rule[]) {
        world.rules = rules;
      },
      areRulesApplied: async (rules: readonly Rule[]) => JSON.stringify(rules) === JSON.stringify(world.rules),
      coversPrivateWindows: async () => false,
      async gateOpenTabs() {
        world.sweeps += 1;
      },
      grantPass: async (tab: number) => void world.passes.push(tab),
      async revokePasses() {
        world.passes.length = 0;
      },
      async showOnToolbar(badge: Badge) {
        world.badge = badge;
      },
      async keepOverview({ plain }: { plain?: string }) {
        world.plain = plain;
      },
      async notify(prompt: DuePrompt) {
        world.notified.push(prompt);
      },
      toldElsewhere: async () => world.toldElsewhere,
      async tellElsewhere({ prompt, about }: DuePrompt) {
        for (const identity of about) world.toldElsewhere.add(toldKey(prompt, identity));
      },
      async wakeAt(moment: Instant) {
        world.alarm = moment;
      },
      mirror: async () => undefined,
      announce: async () => undefined,
    }),
    declaration,
    ledger: mortal(createLedger(async () => database, heads, { agreement: declaration.id, product: '0.0.0' })),
    read({ pages, document, language }) {
      const [words = '', date] = new TextDecoder().decode(pages[0]?.bytes).split(' | ');
      const reading: Reading = {
        outcome: 'reading',
        document,
        language,
        url: pages[0]?.url ?? '',
        markdown: words,
        canonical: words,
        identity: digest(words),
        words: digest(words.toLowerCase()),
        statedDates: [],
        ...(date && { statedDate: { iso: date, precision: 'day', role: 'updated' } as const }),
        isGeneric: false,
        extraction: 1,
      };
      const isUnlike = words.startsWith('?');
      return isUnlike ? { outcome: 'failure', kind: 'implausible', detail: 'as scripted', doubted: reading } : reading;
    },
    extraction: 1,
    compress,
    decompress,
    rulesFor: (isShut) => wantedRules(declaration, isShut, { path: '/gate.html#' }),
    guardTabs(isGuarding) {
      world.isGuarding = isGuarding;
    },
    releaseGates() {
      world.releases += 1;
    },
    noteGates: () => undefined,
    jitter: async () => () => 0.5,
    wantedLanguages: () => ['en-GB'],
  });
  const start = () => {
    const ports = portsOf();
    const background = createBackground(ports);
    return {
      ports,
      background,
      handlers: createHandlers(ports, background, 1, async () => ({ url: null, wasSent: false })),
    };
  };
  /** Looks at the ledger without being the background: it cannot be killed. */
  const witness = createLedger(
    async () => database,
    { read: async () => head, write: async () => undefined },
    { agreement: declaration.id, product: '' },
  );
  const entries = async () => {
    const chain = await witness.chain();
    if (!chain.ok) throw new Error(`the ledger is damaged: ${JSON.stringify(chain.fault)}`);
    return chain.entries;
  };
  const standing = async () => standingOf(await entries(), declaration, world.now);
  return Object.assign(world, start(), {
    killAt(count: number) {
      stepsLeft = count;
    },
    isKilled: () => stepsLeft <= 0,
    restart(this: World) {
      stepsLeft = Number.POSITIVE_INFINITY;
      Object.assign(this, start());
    },
    entries,
    standing,
    async answer(this: World, answer: 'accepted' | 'declined') {
      const judged = await standing();
      if (!('asked' in judged)) throw new Error(`nothing is asked: ${judged.kind}`);
      return this.handlers.answer({
        answer,
        language: judged.language,
        texts: judged.asked,
        personalUse: true,
        surface: 'gate',
        shown: { milliseconds: 5000, reached: 1 },
      });
    },
  });
}
