// Which prompts are due: at the notice of an amendment, one day before it is in force, and when it is. Each at most
// once, because having been prompted is itself an entry of the ledger.
import type { Entry, Prompt } from '../agreement/entry.ts';
import type { Amendment, Standing } from '../agreement/standing.ts';
import type { Instant } from '../agreement/vocabulary.ts';

export interface DuePrompt {
  readonly prompt: Prompt;
  /** The new texts it is about. */
  readonly about: readonly string[];
  readonly effectiveAt: Instant;
}

const DAY = 24 * 60 * 60_000;

export function duePrompts(standing: Standing, entries: readonly Entry[], now: Instant): DuePrompt[] {
  const due = promptOf(standing, now);
  if (!due) return [];
  const told = new Set(
    entries.flatMap(({ fact }) => (fact.type === 'prompted' && fact.prompt === due.prompt ? fact.about : [])),
  );
  return due.about.every((identity) => told.has(identity)) ? [] : [due];
}

/** The one prompt the present moment calls for; quiet where nothing is to be answered, or it has been. */
function promptOf(standing: Standing, now: Instant): DuePrompt | undefined {
  if (standing.kind === 'lapsed') {
    const inForce = standing.amendments.filter(({ isAccepted, effective }) => !isAccepted && effective.earliest <= now);
    return promptAbout('in-force', inForce);
  }
  if (standing.kind !== 'accepted') return undefined;
  const unanswered = standing.pending.filter(({ isAccepted }) => !isAccepted);
  const soon = unanswered.filter(({ effective }) => effective.earliest - now <= DAY);
  return soon.length > 0 ? promptAbout('tomorrow', soon) : promptAbout('notice', unanswered);
}

function promptAbout(prompt: Prompt, amendments: readonly Amendment[]): DuePrompt | undefined {
  const [first] = amendments;
  return first && { prompt, about: amendments.map(({ to }) => to), effectiveAt: first.effective.earliest };
}

/** The next moment at which the mere passing of time changes what is due. */
export function nextPromptAt(standing: Standing, now: Instant): Instant | undefined {
  if (standing.kind !== 'accepted') return undefined;
  return standing.pending
    .filter(({ isAccepted }) => !isAccepted)
    .flatMap(({ effective }) => [effective.earliest - DAY, effective.earliest])
    .filter((moment) => moment > now)
    .sort((a, b) => a - b)[0];
}
