// Which prompts are due: at the notice of an amendment, one day before it is in force, and when it is. Each at most
// once, because having been prompted is itself an entry of the ledger. In mode watch none is: a change is news there, and
// told together with that of other agreements.

import type { Mode, Prompt } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import type { Effective } from '../standing/effective.ts';
import type { Amendment, Standing } from '../standing/standing.ts';
import { amendmentsOf } from '../standing/verdict.ts';
import type { Instant } from '../words/vocabulary.ts';

/** What is told of one agreement by itself. */
export type OwnPrompt = Exclude<Prompt, 'digest'>;

export interface DuePrompt {
  readonly prompt: OwnPrompt;
  /** The new texts it is about. */
  readonly about: readonly string[];
  readonly effective: Effective;
}

/** A prompt about one text, short enough to be carried between devices. */
export type ToldKey = `${OwnPrompt}:${string}`;
export const toldKey = (prompt: OwnPrompt, identity: string): ToldKey => `${prompt}:${identity.slice(0, 16)}`;

const NOWHERE: ReadonlySet<ToldKey> = new Set();

const DAY = 24 * 60 * 60_000;

/** `elsewhere` is what the person was told on another device. */
export function duePrompts(
  standing: Standing,
  mode: Mode,
  entries: History,
  now: Instant,
  elsewhere: ReadonlySet<ToldKey> = NOWHERE,
): DuePrompt[] {
  if (mode === 'watch') return [];
  return callsOf(standing, now).flatMap(({ prompt, amendments, among }) => {
    const told = new Set(
      entries.flatMap(({ at, fact }) =>
        fact.type === 'prompted' && fact.prompt === prompt && isMeant(prompt, at, now) ? fact.about : [],
      ),
    );
    for (const { to } of among) if (elsewhere.has(toldKey(prompt, to))) told.add(to);
    const isTold = changesTold(among, told);
    const untold = amendments.filter((amendment) => !isTold(amendment));
    const [first] = untold;
    return first ? [{ prompt, about: untold.map(({ to }) => to), effective: first.effective }] : [];
  });
}

/** What a clock that ran ahead told of a day that had not come is told again when it has. */
const isMeant = (prompt: OwnPrompt, at: Instant, now: Instant): boolean => prompt === 'notice' || at <= now;

interface Call {
  readonly prompt: OwnPrompt;
  readonly amendments: readonly Amendment[];
  /** All that is unanswered, whatever its day: among these an amendment in one language is found again in another. */
  readonly among: readonly Amendment[];
}

/** What the present moment calls for; nothing where there is nothing to answer, or it has been answered. */
function callsOf(standing: Standing, now: Instant): Call[] {
  const unanswered = amendmentsOf(standing).filter(({ isAccepted }) => !isAccepted);
  if (standing.kind === 'lapsed' || (standing.kind === 'in-use' && standing.arrived)) {
    const arrived = unanswered.filter(({ effective }) => effective.earliest <= now);
    return [{ prompt: 'in-force', amendments: arrived, among: unanswered }];
  }
  const isSoon = ({ effective }: Amendment) => effective.earliest - now <= DAY;
  return [
    { prompt: 'tomorrow', amendments: unanswered.filter(isSoon), among: unanswered },
    { prompt: 'notice', amendments: unanswered.filter((amendment) => !isSoon(amendment)), among: unanswered },
  ];
}

/**
 * The languages of a document are read at different moments: who was told of a change in one of them, and has not
 * answered yet, is not told of the same change again in another. It is the same where it has the same place among those
 * of its language.
 */
function changesTold(amendments: readonly Amendment[], told: ReadonlySet<string>): (amendment: Amendment) => boolean {
  const counts = new Map<string, number>();
  const changes = new Map<string, string>();
  for (const { document, language, to } of amendments) {
    const track = JSON.stringify([document, language]);
    const place = counts.get(track) ?? 0;
    counts.set(track, place + 1);
    const key = JSON.stringify([document, language, to]);
    if (!changes.has(key)) changes.set(key, JSON.stringify([document, place]));
  }
  const changeOf = ({ document, language, to }: Amendment) => changes.get(JSON.stringify([document, language, to]));
  const known = new Set(amendments.filter(({ to }) => told.has(to)).map(changeOf));
  return (amendment) => known.has(changeOf(amendment));
}

/** The next moment at which the mere passing of time changes what is due. */
export function nextPromptAt(standing: Standing, mode: Mode, now: Instant): Instant | undefined {
  if (mode === 'watch' || standing.kind === 'lapsed') return undefined;
  return amendmentsOf(standing)
    .filter(({ isAccepted }) => !isAccepted)
    .flatMap(({ effective }) => [effective.earliest - DAY, effective.earliest])
    .filter((moment) => moment > now)
    .sort((a, b) => a - b)[0];
}
