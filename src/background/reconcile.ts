// Brings the browser in line with the record: one reading, what is wanted, and then the difference. Run at every wake, it
// heals whatever a missed alarm or a crash left behind.

import { eachByItself } from '../platform/in-turn.ts';
import { type DuePrompt, duePrompts } from '../prompts/due.ts';
import { modeOf } from '../standing/mode.ts';
import { verdictOf } from '../standing/verdict.ts';
import type { Instant } from '../words/vocabulary.ts';
import type { EnforcementPorts, RecordPorts, TellingPorts } from './ports.ts';
import { canEnforce, checkBrowser } from './self-check.ts';
import { find, nextWake, toldOf, type Wanted, wantedOf } from './wanted.ts';
import type { Looking } from './watched.ts';

export async function reconcile(ports: RecordPorts & EnforcementPorts & TellingPorts): Promise<void> {
  const found = await find(ports);
  const { now, looking } = found;
  const wanted = wantedOf(found, ports.declaration);
  // Where the rules cannot be put in place the badge must say so, and the alarm bring the next try.
  await eachByItself([
    () => enforce(ports, wanted),
    () => (wanted.due.length > 0 ? prompt(ports, now) : Promise.resolve()),
    () => show(ports, wanted, looking, now),
    () => ports.wakeAt(nextWake(wanted, looking, ports.declaration, now), now),
    () => ports.mirror(wanted.mirrored, wanted.isShut),
  ]);
  if (!looking) throw found.fault; // told after all that does not depend on it
}

/**
 * Rules before tabs: a tab that is let go must not meet rules that are still there, nor one that is shut slip by. Tabs are
 * listened to as long as there are rules: where one wanted to go that the rules send to the gate is not to be learnt later.
 */
async function enforce(ports: EnforcementPorts, { verdict, isShut, isGuarding }: Wanted): Promise<void> {
  if (verdict.kind !== 'unread') await ports.revokePasses();
  if (isGuarding) ports.guardTabs(true);
  await ports.applyRules(ports.rulesFor(isShut));
  if (!isGuarding) ports.guardTabs(false);
  if (isShut) await ports.gateOpenTabs();
  else ports.releaseGates();
}

/** After the rules: whether they are in place is asked of the browser. */
async function show(
  ports: Pick<RecordPorts, 'declaration'> & EnforcementPorts & TellingPorts,
  wanted: Wanted,
  looking: Looking | undefined,
  now: Instant,
): Promise<void> {
  const isEnforcing = wanted.mode !== 'enforce' || canEnforce(await checkBrowser(ports, wanted.isShut));
  const { badge, plain } = toldOf(wanted, looking, ports.declaration, now, isEnforcing);
  await eachByItself([() => ports.showOnToolbar(badge), () => ports.keepOverview({ ...(plain && { plain }) })]);
}

/**
 * Recorded before it is shown: a crash in between may lose a notification, never repeat one. What is due is asked again of
 * the record as it is at the writing.
 */
async function prompt(ports: RecordPorts & TellingPorts, now: Instant): Promise<void> {
  const elsewhere = await ports.toldElsewhere();
  const written = await ports.ledger.record(now, (entries) => {
    const verdict = verdictOf({ ok: true, entries }, ports.declaration, now);
    const due =
      verdict.kind === 'damaged'
        ? []
        : duePrompts(verdict, modeOf(entries, ports.declaration), entries, now, elsewhere);
    return { facts: due.map(({ prompt, about }) => ({ type: 'prompted', prompt, about: [...about] })), value: due };
  });
  if (!written.ok) return;
  // A clock that may run ahead keeps no other device from telling of the day when it comes.
  const isSure = (await ports.doubtedSince()) === undefined;
  const tell = (due: DuePrompt) => (isSure ? [() => ports.tellElsewhere(due)] : []);
  await eachByItself(written.value.flatMap((due) => [...tell(due), () => ports.notify(due)]));
}
