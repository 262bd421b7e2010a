// Brings the browser in line with the ledger: rules, tabs, badge, prompts and the next alarm are worked out from it
// whole, and only differences are applied. Run at every wake, it heals whatever a missed alarm or a crash left behind.

import { asLeft } from '../decisions/unfinished.ts';
import { eachByItself } from '../platform/in-turn.ts';
import { badgeChangesAt, badgeOf, isUnwatchedBy } from '../prompts/badge.ts';
import { type DuePrompt, duePrompts, nextPromptAt } from '../prompts/due.ts';
import type { Mode } from '../record/entry.ts';
import { EMPTY_HISTORY, type History } from '../record/history.ts';
import { recordedText } from '../record/stored-text.ts';
import { isEnforced, modeOf } from '../standing/mode.ts';
import { neededTexts } from '../standing/needed-texts.ts';
import { isShut, type Verdict, verdictOf } from '../standing/verdict.ts';
import { watchedTracks } from '../standing/watched-tracks.ts';
import { plainStandingOf } from '../wording/plain-standing.ts';
import { type Instant, sameTrack } from '../words/vocabulary.ts';
import type { Ports } from './ports.ts';
import { canEnforce, selfCheck } from './self-check.ts';
import { nextLooks } from './watched.ts';

export async function reconcile(ports: Ports): Promise<void> {
  const now = await ports.now();
  const chain = await ports.ledger.chain();
  const verdict = verdictOf(chain, ports.declaration, now);
  const mode = chain.ok ? modeOf(chain.entries) : 'enforce';
  // Where the rules cannot be put in place the badge must say so, and the alarm bring the next try.
  await eachByItself([
    () => enforce(ports, verdict, mode),
    () => prompt(ports, now),
    async () => {
      const isEnforcing = mode !== 'enforce' || canEnforce(await selfCheck(ports));
      const failures = await failuresOf(ports, verdict, now);
      const badge = badgeOf(
        verdict,
        isEnforcing,
        now,
        failures.some((failure) => isUnwatchedBy(failure, now)),
      );
      await ports.showOnToolbar(badge, foretold(verdict, mode, isEnforcing, failures.length > 0));
    },
    () => schedule(ports, verdict, now),
    () => mirror(ports, verdict, mode),
  ]);
}

/**
 * Rules before tabs: a tab that is let go must not meet rules that are still there, nor one that is shut slip by. Tabs are
 * listened to as long as there are rules: where one wanted to go that the rules send to the gate is not to be learnt later.
 */
async function enforce(ports: Ports, verdict: Verdict, mode: Mode): Promise<void> {
  const shut = isEnforced(verdict, mode);
  // In mode remind the site stays open, and its use is listened for to be recorded.
  const isGuarding = isShut(verdict) && mode !== 'watch';
  if (verdict.kind !== 'unread') await ports.revokePasses();
  if (isGuarding) ports.guardTabs(true);
  await ports.applyRules(ports.rulesFor(shut, plainStandingOf(verdict, mode, true)));
  if (!isGuarding) ports.guardTabs(false);
  if (shut) await ports.gateOpenTabs();
  else ports.releaseGates();
}

/** What the popup can say at once. Where reading the agreement fails there is more to say than that it is accepted. */
function foretold(verdict: Verdict, mode: Mode, isEnforcing: boolean, isTroubled: boolean) {
  const plain = plainStandingOf(verdict, mode, isEnforcing);
  return plain === 'accepted' && isTroubled ? undefined : plain;
}

/** How reading fails what an answer is for. */
async function failuresOf({ ledger, declaration }: Ports, verdict: Verdict, now: Instant) {
  if (verdict.kind === 'damaged') return [];
  const watched = watchedTracks(declaration, verdict).filter(({ document }) => declaration.terms[document]?.asks);
  const watches = (await ledger.watches()).filter((watch) => watched.some((track) => sameTrack(track, watch)));
  return watches.flatMap((watch) => asLeft(watch, now).failure ?? []);
}

/** Recorded before it is shown: a crash in between may lose a notification, never repeat one. */
async function prompt(ports: Ports, now: Instant): Promise<void> {
  const dueAmong = (entries: History, elsewhere?: Awaited<ReturnType<Ports['toldElsewhere']>>) => {
    const verdict = verdictOf({ ok: true, entries }, ports.declaration, now);
    return verdict.kind === 'damaged' ? [] : duePrompts(verdict, entries, now, elsewhere);
  };
  const chain = await ports.ledger.chain();
  if (!chain.ok || dueAmong(chain.entries).length === 0) return;
  const elsewhere = await ports.toldElsewhere();
  const written = await ports.ledger.record(now, (entries) => {
    const due = dueAmong(entries, elsewhere);
    return { facts: due.map(({ prompt, about }) => ({ type: 'prompted', prompt, about: [...about] })), value: due };
  });
  if (!written.ok) return;
  // A clock that may run ahead keeps no other device from telling of the day when it comes.
  const isSure = (await ports.doubtedSince()) === undefined;
  const tell = (due: DuePrompt) => (isSure ? [() => ports.tellElsewhere(due)] : []);
  await eachByItself(written.value.flatMap((due) => [...tell(due), () => ports.notify(due)]));
}

/** What is due and could not be done, because its page cannot be read or nothing be kept of it, is tried again then. */
const AGAIN = 10 * 60_000;
/** Where nothing is to come, the next look at how things stand. */
const SELDOM = 60 * 60_000;

async function schedule(ports: Ports, verdict: Verdict, now: Instant): Promise<void> {
  const looks = (await nextLooks(ports, verdict, now)).map(({ at }) => (at > now ? at : now + AGAIN));
  const changes = verdict.kind === 'damaged' ? [] : [nextPromptAt(verdict, now), badgeChangesAt(verdict, now)];
  const moments = [...looks, ...changes].filter((moment) => moment !== undefined);
  await ports.wakeAt(moments.length > 0 ? Math.min(...moments) : now + SELDOM, now);
}

async function mirror(ports: Ports, verdict: Verdict, mode: Mode): Promise<void> {
  const chain = await ports.ledger.chain();
  const entries = chain.ok ? chain.entries : EMPTY_HISTORY;
  const texts = neededTexts(verdict).flatMap((identity) => recordedText(entries, identity)?.markdown ?? []);
  await ports.mirror(texts, isEnforced(verdict, mode));
}
