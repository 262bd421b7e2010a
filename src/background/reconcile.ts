// Brings the browser in line with the records: one reading, what is wanted, and then the difference. Run at every wake, it
// heals whatever a missed alarm or a crash left behind.

import type { Declaration } from '../declaration/declaration.ts';
import { eachByItself } from '../platform/in-turn.ts';
import { type Digest, dueDigest } from '../prompts/digest.ts';
import { type DuePrompt, duePrompts } from '../prompts/due.ts';
import { modeOf } from '../standing/mode.ts';
import { newsOf } from '../standing/news.ts';
import { verdictOf } from '../standing/verdict.ts';
import type { Sha256 } from '../words/vocabulary.ts';
import type { Derived } from './derive.ts';
import type { AgreementPorts, Ports, TellingPorts } from './ports.ts';
import { type KeptRows, type View, viewOf } from './view.ts';
import { AGAIN } from './wanted.ts';

/** Gives how all agreements stood, and those of which something was told since. What cannot be known of one keeps none of the others from being brought in line. */
export async function reconcile(ports: Ports, touched: ReadonlySet<string>, before?: KeptRows): Promise<Reconciled> {
  const view = await viewOf(ports, touched, before);
  const { now, sum, derived } = view;
  let areRulesApplied = false;
  let told = 0;
  const faults: unknown[] = [];
  const untold = new Set<string>();
  const digested: string[] = [];
  let kept: KeptRows | undefined;
  // Where the rules cannot be put in place the badge must say so, and the alarm bring the next try.
  await eachByItself([
    async () => {
      areRulesApplied = await enforce(ports, view);
    },
    ...derived
      .filter(({ wanted }) => wanted.due.length > 0)
      .map(({ own, row }) => async () => {
        untold.add(row.agreement);
        if (await prompt(ports, own, now)) told += 1;
        untold.delete(row.agreement);
      }),
    async () => {
      digested.push(...(await tellDigest(ports, view)));
    },
    () =>
      ports.showOnToolbar(
        sum.enforced.length > 0 && !areRulesApplied ? { icon: 'not-enforcing', text: 'off' } : sum.badge,
      ),
    () => ports.wakeAt(areRulesApplied ? sum.next : Math.min(sum.next, now + AGAIN), now),
    ...derived.map(
      ({ own, wanted }) =>
        () =>
          own.mirror(wanted.mirrored, wanted.isShut),
    ),
    async () => {
      const isUnwritten = () => ports.writes() === view.writes + told;
      if (view.rows && digested.length === 0)
        kept = { rows: await keep(ports, view, areRulesApplied, untold, isUnwritten), writes: view.writes + told };
    },
  ]).catch((error: unknown) => faults.push(error));
  // What looks depend on could not be read: told after all that does not depend on it.
  faults.push(...derived.flatMap(({ found }) => (found.looking ? [] : [found.fault])));
  if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults, 'Several steps failed.');
  return { ...view, digested, ...(kept && { kept }) };
}

export interface Reconciled extends View {
  /** Agreements whose news a digest told of: they are to be derived anew. */
  readonly digested: readonly string[];
  /** The rows as they are kept now. */
  readonly kept?: KeptRows;
}

/**
 * At most once a day, of all watched agreements together. That it was told is recorded with each, before it is: of what could
 * not be recorded nothing is told. Gives those that were told of.
 */
async function tellDigest(ports: Ports, { rows, now, isPartial }: View): Promise<string[]> {
  if (isPartial) return []; // one digest tells of all
  const watched = [...(rows?.values() ?? [])]
    .filter(({ untold }) => untold.length > 0)
    .map(({ agreement, name, untold }) => ({ agreement, name, news: untold, told: NONE }));
  const due = watched.length > 0 ? dueDigest(watched, await ports.lastDigestAt(), now) : undefined;
  if (!due) return [];
  const told: (typeof due.agreements)[number][] = [];
  for (const each of due.agreements) {
    const about = await recordDigest(ports, each, now);
    if (about.length > 0) told.push({ ...each, about });
  }
  if (told.length > 0) await ports.tellDigest({ agreements: told }, now);
  return told.map(({ agreement }) => agreement);
}

/** Gives what may be told of the agreement. Where that cannot be recorded, what was recorded of others is told all the same. */
async function recordDigest(
  ports: Ports,
  { agreement, about }: Digest['agreements'][number],
  now: Derived['found']['now'],
): Promise<readonly Sha256[]> {
  try {
    const own = await ports.agreement(agreement);
    const written = await own?.ledger.record(now, (entries) => {
      const news = newsOf(entries, own.declaration, now).map(({ to }) => to);
      const left = about.filter((text) => news.includes(text));
      return { facts: left.length > 0 ? [{ type: 'prompted', prompt: 'digest', about: left }] : [], value: left };
    });
    return written?.ok ? written.value : [];
  } catch (error) {
    console.error(`That news of “${agreement}” is told could not be recorded; it is not told.`, error);
    return [];
  }
}

const NONE: ReadonlySet<string> = new Set();

/** What could not be done in full is found out anew at the next wake. Gives all rows that are kept now. */
async function keep(
  ports: Ports,
  { sum, derived, rows: known, isWhole: isAll }: View,
  areRulesApplied: boolean,
  untold: ReadonlySet<string>,
  isTrue: () => boolean,
): Promise<KeptRows['rows']> {
  const whole = derived.filter(({ found, row }) => found.looking !== undefined && !untold.has(row.agreement));
  const rows = whole.map(({ row: { plain, ...row } }) =>
    plain && (areRulesApplied || !row.isEnforced) ? { ...row, plain } : row,
  );
  const isWhole = areRulesApplied && isAll && whole.length === derived.length;
  await ports.overview.keep(rows, isWhole ? sum : undefined, isTrue);
  const kept = new Map(known);
  for (const { row } of derived) kept.delete(row.agreement);
  for (const row of rows) kept.set(row.agreement, row);
  return kept;
}

/**
 * Rules before tabs: a tab that is let go must not meet rules that are still there, nor one that is shut slip by. Tabs are
 * listened to as long as there are rules: where one wanted to go that the rules send to the gate is not to be learnt later.
 * Gives whether the browser has the rules.
 */
async function enforce(ports: Ports, { sum, derived, rows }: View): Promise<boolean> {
  for (const { own, wanted } of derived) if (wanted.verdict.kind !== 'unread') await own.revokePasses();
  const [shut, guarding] = await Promise.all(
    [sum.shut, sum.guarding].map((ids) => declarationsOf(ports, ids, sum.openBelow)),
  );
  if (!shut || !guarding) return false;
  ports.alsoGuardTabs(guarding);
  const { rules, withoutOpenPages } = await ports.rulesFor(shut);
  if (withoutOpenPages.length > 0)
    console.warn(`The browser takes no more rules: these sites are shut with their open pages: ${withoutOpenPages}`);
  const areRulesApplied = await ports.applyRules(rules);
  ports.guardTabs(guarding);
  // Where nothing has changed and nothing is shut, there is no tab to take or to let go.
  if (rows || shut.length > 0) await ports.gateOpenTabs(shut);
  if (sum.isAnyOpen) ports.releaseGates();
  return areRulesApplied;
}

/** `except`: hosts that belong to others. */
export async function declarationsOf(
  ports: Pick<Ports, 'agreement'>,
  ids: readonly string[],
  except: readonly string[],
): Promise<Declaration[]> {
  const found = await Promise.all(ids.map((id) => ports.agreement(id)));
  return found.flatMap((own) => (own ? { ...own.declaration, ...(except.length > 0 && { except }) } : []));
}

/**
 * Recorded before it is shown: a crash in between may lose a notification, never repeat one. What is due is asked again of
 * the record as it is at the writing. Gives whether anything was written.
 */
async function prompt(ports: TellingPorts, own: AgreementPorts, now: Derived['found']['now']): Promise<boolean> {
  const elsewhere = await ports.toldElsewhere();
  const written = await own.ledger.record(now, (entries) => {
    const verdict = verdictOf({ ok: true, entries }, own.declaration, now);
    const mode = modeOf(entries, own.declaration, own.origin);
    const due = verdict.kind === 'damaged' ? [] : duePrompts(verdict, mode, entries, now, elsewhere);
    return { facts: due.map(({ prompt, about }) => ({ type: 'prompted', prompt, about: [...about] })), value: due };
  });
  if (!written.ok) return false;
  // A clock that may run ahead keeps no other device from telling of the day when it comes.
  const isSure = (await own.doubtedSince()) === undefined;
  const tell = (due: DuePrompt) => (isSure ? [() => ports.tellElsewhere(due)] : []);
  await eachByItself(written.value.flatMap((due) => [...tell(due), () => own.notify(due)]));
  return written.value.length > 0;
}
