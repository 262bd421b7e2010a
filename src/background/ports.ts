// Everything the background does to the world, as one object, so that each of its steps can be made to fail in a test.
import type { Catalogued } from '../declaration/catalogue.ts';
import type { Declaration } from '../declaration/declaration.ts';
import type { Rule, WantedRules } from '../enforcement/wanted-rules.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { OverviewStore } from '../ledger/overview.ts';
import type { Badge } from '../prompts/badge.ts';
import type { Digest } from '../prompts/digest.ts';
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

/** The moment that everything is judged by. */
export interface TimePorts {
  /** As `record/believed-time.ts` has it. */
  now(): Promise<Instant>;
  /** Since when the clock is in doubt, so that a licensor's server is to be asked; undefined where it is not. */
  doubtedSince(): Promise<Instant | undefined>;
}

/** Which agreement it is, what is recorded of it, and the moment to judge that by. */
export interface RecordPorts extends TimePorts, Catalogued {
  readonly ledger: Ledger;
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

/** One agreement: its record, its pages, and what is done about it alone. */
export interface AgreementPorts extends RecordPorts, ReadingPorts {
  hasAccess(): Promise<boolean>;
  grantPass(tab: number): Promise<void>;
  revokePasses(): Promise<void>;
  notify(prompt: DuePrompt): Promise<void>;
  /** Leave a copy of the record, and whether the site is shut, where private windows can read it, if they are covered. */
  mirror(hashes: readonly string[], isShut: boolean): Promise<void>;
}

export interface CataloguePorts {
  /** Those in the catalogue, the ones that came with Assent first. */
  agreements(): Promise<readonly string[]>;
  /** Undefined where the catalogue knows none of that id. */
  agreement(id: string): Promise<AgreementPorts | undefined>;
  /** One that came with Assent and was off. False: there is none of that id. */
  turnOn(id: string): Promise<boolean>;
  /** False: it stays, because it came with Assent and is on from the beginning. */
  remove(id: string): Promise<boolean>;
}

/** What the browser says of itself. */
export interface CheckPorts {
  rulesFor(shut: readonly Declaration[]): Promise<WantedRules>;
  /** Whether the rules that stand shut the site. */
  isShutByRules(declaration: Pick<Declaration, 'hosts'>): Promise<boolean>;
  /** The agreements whose sites the rules that stand shut: asked once, however many agreements there are. */
  shutByRules(): Promise<ReadonlySet<string>>;
  coversPrivateWindows(): Promise<boolean>;
}

/** What keeps sites shut, and opens them. */
export interface EnforcementPorts extends CheckPorts {
  /** Gives whether the browser has them. */
  applyRules(rules: readonly Rule[]): Promise<boolean>;
  /** Listen to the tabs of these sites, and of no others. */
  guardTabs(guarded: readonly Declaration[]): void;
  /** Listen to the tabs of these sites, too. */
  alsoGuardTabs(guarded: readonly Declaration[]): void;
  /** Takes the open tabs of these sites to the gate, and lets go of what was held for others. */
  gateOpenTabs(shut: readonly Declaration[]): Promise<void>;
  /** Send the gates of open sites on to where they were going. Does not wait for them. */
  releaseGates(): void;
  /** Which gates stand is kept for when Assent is loaded anew. */
  noteGates(): void;
}

/** What tells the person, and wakes the background. */
export interface TellingPorts {
  showOnToolbar(badge: Badge): Promise<void>;
  /** What the person's other devices have notified them of. */
  toldElsewhere(): Promise<ReadonlySet<ToldKey>>;
  tellElsewhere(prompt: DuePrompt): Promise<void>;
  /** When news was told of last, of all watched agreements together. */
  lastDigestAt(): Promise<Instant | undefined>;
  tellDigest(digest: Digest, now: Instant): Promise<void>;
  wakeAt(moment: Instant, now: Instant): Promise<void>;
  /** Tell every open page of ours that something changed. */
  announce(): Promise<void>;
}

/** What was derived of all agreements, and what it rests on. */
export interface OverviewPorts {
  readonly overview: OverviewStore;
  /** Names the release of Assent, and what else all rows rest on. */
  basis(): Promise<string>;
  /** How often writing anything of any agreement began: what was derived before is kept only where nothing was since. */
  writes(): number;
}

/** All of it, as `browser-ports.ts` makes it. Each part asks for what it uses. */
export interface Ports extends TimePorts, CataloguePorts, EnforcementPorts, TellingPorts, OverviewPorts {
  /** The languages the person reads, as the browser knows them, the best first. */
  wantedLanguages(): readonly string[];
}
