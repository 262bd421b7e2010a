// Everything the background does to the world, as one object, so that each of its steps can be made to fail in a test.
import type { Declaration } from '../declaration/declaration.ts';
import type { Rule } from '../enforcement/wanted-rules.ts';
import type { Overview } from '../ledger/layout.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Badge } from '../prompts/badge.ts';
import type { DuePrompt, ToldKey } from '../prompts/due.ts';
import type { Fetched, PageRequest } from '../sources/fetch-page.ts';
import type { Failure, Reading } from '../words/reading.ts';
import type { Instant, LanguageCode, TrackId } from '../words/vocabulary.ts';

export interface ReadInput {
  readonly pages: readonly { readonly bytes: Uint8Array; readonly contentType?: string; readonly url: string }[];
  readonly document: string;
  readonly language: LanguageCode;
  readonly now: Instant;
  /** When the track was last read with its former words. */
  readonly notBefore?: Instant;
  /** The Markdown the track showed last, to see whether this can be the same document. */
  readonly previous?: string;
}

/** Whose agreement it is, what is recorded of it, and the moment to judge that by. */
export interface RecordPorts {
  readonly declaration: Declaration;
  readonly ledger: Ledger;
  /** As `record/believed-time.ts` has it. */
  now(): Promise<Instant>;
  /** Since when the clock is in doubt, so that the licensor's server is to be asked; undefined where it is not. */
  doubtedSince(): Promise<Instant | undefined>;
  /** 0 to 1 for each track, the same as long as Assent is installed. */
  jitter(): Promise<(track: TrackId) => number>;
}

/** What a look at the licensor's pages takes. */
export interface ReadingPorts {
  fetchPage(request: PageRequest): Promise<Fetched>;
  read(input: ReadInput): Reading | Failure | Promise<Reading | Failure>;
  /** The version of the extraction that `read` is. */
  readonly extraction: number;
  compress(bytes: Uint8Array): Promise<Uint8Array>;
  decompress(bytes: Uint8Array): Promise<Uint8Array>;
  /** The licensor's server has just said that it is `server`. */
  hear(server: Instant): Promise<void>;
  /** Tell the screens that nothing of a look could be written down, and why; undefined: it can be again. */
  tellUnkept(why: string | undefined): Promise<void>;
}

export type LookingPorts = RecordPorts & ReadingPorts;

/** What the browser says of itself. */
export interface CheckPorts {
  hasAccess(): Promise<boolean>;
  rulesFor(isShut: boolean): Rule[];
  areRulesApplied(rules: readonly Rule[]): Promise<boolean>;
  coversPrivateWindows(): Promise<boolean>;
}

/** What keeps the site shut, and opens it. */
export interface EnforcementPorts extends CheckPorts {
  applyRules(rules: readonly Rule[]): Promise<void>;
  /** Listen to tabs of the site, or not at all. */
  guardTabs(isGuarding: boolean): void;
  gateOpenTabs(): Promise<void>;
  /** The site is open: send the gates on to where they were going. Does not wait for them. */
  releaseGates(): void;
  /** Which gates stand is kept for when Assent is loaded anew. */
  noteGates(): void;
  grantPass(tab: number): Promise<void>;
  revokePasses(): Promise<void>;
}

/** What tells the person, and wakes the background. */
export interface TellingPorts {
  showOnToolbar(badge: Badge): Promise<void>;
  /** What the popup says before it has read the record. */
  keepOverview(row: Pick<Overview, 'plain'>): Promise<void>;
  notify(prompt: DuePrompt): Promise<void>;
  /** What the person's other devices have notified them of. */
  toldElsewhere(): Promise<ReadonlySet<ToldKey>>;
  tellElsewhere(prompt: DuePrompt): Promise<void>;
  wakeAt(moment: Instant, now: Instant): Promise<void>;
  /** Leave a copy of the record, and whether the site is shut, where private windows can read it, if they are covered. */
  mirror(hashes: readonly string[], isShut: boolean): Promise<void>;
  /** Tell every open page of ours that something changed. */
  announce(): Promise<void>;
}

/** All of it, as `browser-ports.ts` makes it. Each part asks for what it uses. */
export interface Ports extends RecordPorts, ReadingPorts, EnforcementPorts, TellingPorts {
  /** The languages the person reads, as the browser knows them, the best first. */
  wantedLanguages(): readonly string[];
}
