// What the tests see of the small world.
import type { AgreementPorts, Ports } from '../../src/background/ports.ts';
import type { Catalogued } from '../../src/declaration/catalogue.ts';
import type { Declaration } from '../../src/declaration/declaration.ts';
import type { Rule } from '../../src/enforcement/wanted-rules.ts';
import type { Database } from '../../src/ledger/database.ts';
import type { Badge } from '../../src/prompts/badge.ts';
import type { Digest } from '../../src/prompts/digest.ts';
import type { DuePrompt, ToldKey } from '../../src/prompts/due.ts';
import type { Timekeeping } from '../../src/record/believed-time.ts';
import type { Entry } from '../../src/record/entry.ts';
import type { Standing } from '../../src/standing/standing.ts';
import type { Instant } from '../../src/words/vocabulary.ts';
import type { OwnBackground, OwnHandlers } from './bound.ts';

export interface World {
  /** Those of the browser, and those of the first agreement. */
  ports: Ports & AgreementPorts;
  /** What the clock of the computer shows. */
  now: Instant;
  /** What the `Date` of the licensor's answers says; nothing where it is left out. */
  serverTime: (() => Instant) | undefined;
  timekeeping: Timekeeping | undefined;
  /** What the licensor's pages say, by language; a string that begins with `!` is a failure of that kind, one with `?` is unlike the words before. */
  readonly pages: Map<string, string>;
  rules: readonly Rule[];
  isGuarding: boolean;
  guarded: readonly Declaration[];
  /** How often open tabs were taken to the gate. */
  sweeps: number;
  /** How often the gates were sent on. */
  releases: number;
  readonly passes: number[];
  badge: Badge | undefined;
  /** What the popup says first. */
  plain: string | undefined;
  readonly notified: DuePrompt[];
  /** News of all watched agreements, as it was told. */
  readonly digests: Digest[];
  lastDigestAt: Instant | undefined;
  /** What the browser keeps in sync between the person's devices. */
  readonly toldElsewhere: Set<ToldKey>;
  /** Why nothing of a look could be written down, told beside the record. */
  unkept: string | undefined;
  alarm: Instant | undefined;
  hasAccess: boolean;
  /** Agreements on whose sites the browser does not let Assent act. */
  readonly refused: Set<string>;
  fetches: number;
  /** The version of Assent, from the next start on. */
  release: string;
  /** What it knows, from the next start on; the first stays the one that most is asked about. */
  readonly catalogue: Catalogued[];
  /** Kill the background at its step of this number, counted from now. */
  killAt(step: number): void;
  /** Whether the step to be killed at was reached. */
  isKilled(): boolean;
  /** A new background over the same database and the same browser. */
  restart(): void;
  /** As it is asked about the first agreement. */
  background: OwnBackground;
  readonly handlers: OwnHandlers;
  of(agreement: string): Pick<World, 'background' | 'handlers' | 'entries' | 'standing' | 'answer'>;
  database: Database;
  entries(): Promise<readonly Entry[]>;
  standing(): Promise<Standing>;
  answer(answer: 'accepted' | 'declined'): ReturnType<OwnHandlers['answer']>;
}
