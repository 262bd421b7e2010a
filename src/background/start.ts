// The background's working order: one thing after the other, errors named in the console, and every open page told.
import { fittingLanguage } from '../declaration/fitting-language.ts';
import { inTurn, onceMore } from '../platform/in-turn.ts';
import type { CheckReply } from '../platform/messages.ts';
import { declaredIn } from '../record/declared.ts';
import type { History } from '../record/history.ts';
import { useToRecord } from '../standing/mode.ts';
import { verdictOf } from '../standing/verdict.ts';
import type { TrackId } from '../words/vocabulary.ts';
import { readFromTab } from './look.ts';
import { checkNow, observeDue } from './observe.ts';
import type { AgreementPorts, Ports } from './ports.ts';
import { reconcile } from './reconcile.ts';
import { type KeptRows, type View, viewOf } from './view.ts';
import { find } from './wanted.ts';

export interface Background {
  /**
   * Reconcile, after what is being reconciled now. `agreement`: something of it has changed. Never rejects: whatever failed is
   * healed at the next wake.
   */
  settle(agreement?: string): Promise<void>;
  /** A page of a site began to load while it is not to be used unanswered: shut it, or record that it was used. */
  pageUsed(agreement: string): Promise<void>;
  /** Settle, look at what is due, settle again. */
  wake(): Promise<void>;
  /** What a person gave or took changes all agreements: everything is derived anew. */
  beginAnew(): Promise<void>;
  /** Work that must not come into the middle of a look. */
  betweenLooks<T>(work: () => Promise<T>): Promise<T>;
  /** Look at everything of an agreement at once, then settle. Like every look it waits for the one that is under way. */
  check(agreement: string): Promise<CheckReply>;
  /** Take a text from the page that a tab shows, in turn with the looks, then settle. */
  readTab(
    agreement: string,
    track: TrackId,
    page: { readonly url: string; readonly html: string },
  ): Promise<CheckReply['tracks'][number]['result']>;
}

export function createBackground(ports: Ports): Background {
  const looking = inTurn();
  const touched = new Set<string>();
  /** While slices are left. */
  let before: KeptRows | undefined;
  /** How often everything was to be derived anew: what was kept before that is not taken up again. */
  let beginnings = 0;
  /** How all agreements stood at the end, and how often anything had been written by then. */
  let latest: { readonly view: View; readonly writes: number } | undefined;
  // Fifty pages that are opened at once call for it fifty times: it is done for all that called while it ran.
  const bringInLine = onceMore(async () => {
    const changed = new Set(touched);
    touched.clear();
    const known = before;
    before = undefined;
    latest = undefined;
    const begun = beginnings;
    try {
      // What could be brought in line is told even where something after it could not.
      const view = await reconcile(ports, changed, known).finally(ports.announce);
      const { isPartial, digested, kept } = view;
      latest = { view, writes: ports.writes() };
      if (isPartial && begun === beginnings) before = kept;
      for (const agreement of digested) touched.add(agreement);
      // Whoever clicks meanwhile comes first.
      if (isPartial || digested.length > 0) setTimeout(() => void settle());
      // Those derived in slices are looked at as soon as all are known.
      else if (known) setTimeout(() => void lookAtDue());
    } catch (error) {
      console.error('Assent could not bring the browser in line; it tries again at the next wake.', error);
    }
  });
  const settle = (agreement?: string): Promise<void> => {
    if (agreement !== undefined) touched.add(agreement);
    return bringInLine();
  };
  const lookAtDue = async (): Promise<void> => {
    const known = latest?.writes === ports.writes() ? latest.view : undefined;
    for (const { id, isWitness } of await dueForLook(ports, known)) {
      const own = await ports.agreement(id);
      // Each in its turn: who asks for a look does not wait for those of all others.
      if (own && (await looking(() => lookAtOne(ports, own, isWitness)))) await settle(id);
    }
  };
  const knownOf = async (agreement: string): Promise<AgreementPorts> => {
    const own = await ports.agreement(agreement);
    if (!own) throw new Error(`The catalogue knows no agreement “${agreement}”.`);
    return own;
  };
  return {
    settle,
    async pageUsed(agreement) {
      let isRecorded = false;
      try {
        isRecorded = await recordUse(await knownOf(agreement));
      } catch (error) {
        console.error('The use of the site could not be recorded.', error);
      }
      await settle(isRecorded ? agreement : undefined);
    },
    async wake() {
      await settle();
      await lookAtDue();
    },
    async beginAnew() {
      try {
        before = undefined;
        beginnings += 1;
        await ports.overview.clear();
      } catch (error) {
        console.error('What was derived could not be taken away.', error);
      }
      await settle();
    },
    betweenLooks: looking,
    async check(agreement) {
      const own = await knownOf(agreement);
      return looking(() => checkNow(own)).finally(() => settle(agreement));
    },
    async readTab(agreement, track, page) {
      const own = await knownOf(agreement);
      return looking(() => readFromTab(own, track, page)).finally(() => settle(agreement));
    },
  };
}

interface DueForLook {
  readonly id: string;
  /** Its licensor's server is asked for the time. */
  readonly isWitness: boolean;
}

async function dueForLook(ports: Ports, known: View | undefined): Promise<DueForLook[]> {
  try {
    const { now, sum, rows } = known ?? (await viewOf(ports, new Set()));
    if (sum.looksAt > now) return [];
    const [witness] = await ports.agreements();
    const all = rows ?? (await ports.overview.rows());
    const due = [...all.values()].filter(({ looksAt }) => looksAt <= now).toSorted((a, b) => a.looksAt - b.looksAt);
    return due.map(({ agreement }) => ({ id: agreement, isWitness: agreement === witness }));
  } catch (error) {
    console.error('Assent could not find out which agreements to look at; it tries again at the next wake.', error);
    return [];
  }
}

/** True if anything of it was looked at, or may have been recorded. */
async function lookAtOne(ports: Ports, own: AgreementPorts, isWitness: boolean): Promise<boolean> {
  try {
    const found = await find(own, isWitness);
    const isReady = found.chain.ok && isPrepared(found.chain.entries, own);
    if (!isReady) await prepare(ports, own);
    return await observeDue(ports, own, isReady ? found : await find(own, isWitness));
  } catch (error) {
    console.error(`Assent could not look at “${own.declaration.name}”; it tries again at the next wake.`, error);
    await tellUnkept(own, error);
    return true; // one text may have been recorded before another could not be looked at
  }
}

/** Nothing of a look can be written down, not even that it failed: the screens say so all the same. */
async function tellUnkept(own: AgreementPorts, error: unknown): Promise<void> {
  try {
    await own.tellUnkept(String(error));
  } catch (fault) {
    console.error('Not even that could be told.', fault);
  }
}

const isPrepared = (entries: History, { hash }: AgreementPorts): boolean =>
  declaredIn(entries)?.declaration === hash && entries.some(({ fact }) => fact.type === 'languageChosen');

/**
 * The record says by which declaration it is judged before anything is read by it: the ledger writes that down with whatever
 * is written next. Before anybody has chosen, the texts are read in the language of the person's browser.
 */
async function prepare(ports: Pick<Ports, 'wantedLanguages'>, own: AgreementPorts): Promise<void> {
  await own.ledger.record(await own.now(), (entries) => {
    const isChosen = entries.some(({ fact }) => fact.type === 'languageChosen');
    const language = fittingLanguage(own.declaration, ports.wantedLanguages());
    return { facts: isChosen ? [] : [{ type: 'languageChosen', language }], value: undefined };
  });
}

/** True if anything was recorded. */
async function recordUse(own: AgreementPorts): Promise<boolean> {
  const now = await own.now();
  const written = await own.ledger.record(now, (entries) => {
    const verdict = verdictOf({ ok: true, entries }, own.declaration, now);
    const facts = useToRecord(entries, verdict, own.declaration, now);
    return { facts, value: facts.length > 0 };
  });
  return written.ok && written.value;
}
