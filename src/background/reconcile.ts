// Brings the browser in line with the ledger: rules, tabs, badge, prompts and the next alarm are worked out from it
// whole, and only differences are applied. Run at every wake, it heals whatever a missed alarm or a crash left behind.

import type { Entry, Mode } from '../agreement/entry.ts';
import { isEnforced, modeOf } from '../agreement/mode.ts';
import { neededTexts } from '../agreement/needed-texts.ts';
import { recordedText } from '../agreement/stored-text.ts';
import { isShut, type Verdict, verdictOf } from '../agreement/verdict.ts';
import type { Instant } from '../agreement/vocabulary.ts';
import { badgeChangesAt, badgeOf } from '../prompts/badge.ts';
import { duePrompts, nextPromptAt } from '../prompts/due.ts';
import type { Ports } from './ports.ts';
import { canEnforce, selfCheck } from './self-check.ts';
import { nextLooks } from './watched.ts';

export async function reconcile(ports: Ports): Promise<void> {
  const now = await ports.now();
  const chain = await ports.ledger.chain();
  const verdict = verdictOf(chain, ports.declaration, now);
  const mode = chain.ok ? modeOf(chain.entries) : 'enforce';
  await enforce(ports, verdict, mode);
  const isEnforcing = mode !== 'enforce' || canEnforce(await selfCheck(ports));
  if (chain.ok) await prompt(ports, verdict, chain.entries, now);
  await ports.showBadge(badgeOf(verdict, isEnforcing, now));
  await schedule(ports, verdict, now);
  await mirror(ports, verdict);
}

/** Rules before tabs: a tab that is let go must not meet rules that are still there, nor one that is shut slip by. */
async function enforce(ports: Ports, verdict: Verdict, mode: Mode): Promise<void> {
  const shut = isEnforced(verdict, mode);
  if (verdict.kind !== 'unread') await ports.revokePasses();
  await ports.applyRules(ports.rulesFor(shut));
  // In mode remind the site stays open, and its use is listened for to be recorded.
  ports.guardTabs(isShut(verdict) && mode !== 'watch');
  if (shut) await ports.gateOpenTabs();
}

/** Recorded before it is shown: a crash in between may lose a notification, never repeat one. */
async function prompt(ports: Ports, verdict: Verdict, known: readonly Entry[], now: Instant): Promise<void> {
  if (verdict.kind === 'damaged' || duePrompts(verdict, known, now).length === 0) return;
  const elsewhere = await ports.toldElsewhere();
  const written = await ports.ledger.record(now, (entries) => {
    const due = duePrompts(verdict, entries, now, elsewhere);
    return { facts: due.map(({ prompt, about }) => ({ type: 'prompted', prompt, about: [...about] })), value: due };
  });
  if (!written.ok) return;
  for (const due of written.value) {
    await ports.tellElsewhere(due);
    await ports.notify(due);
  }
}

async function schedule(ports: Ports, verdict: Verdict, now: Instant): Promise<void> {
  const looks = (await nextLooks(ports, verdict, now)).map(({ at }) => at);
  const changes = verdict.kind === 'damaged' ? [] : [nextPromptAt(verdict, now), badgeChangesAt(verdict, now)];
  const moments = [...looks, ...changes].filter((moment) => moment !== undefined);
  if (moments.length > 0) await ports.wakeAt(Math.min(...moments), now);
}

async function mirror(ports: Ports, verdict: Verdict): Promise<void> {
  const chain = await ports.ledger.chain();
  const entries = chain.ok ? chain.entries : [];
  await ports.mirror(neededTexts(verdict).flatMap((identity) => recordedText(entries, identity)?.markdown ?? []));
}
