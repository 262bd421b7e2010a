// Keeps what follows from a reading. Everything that takes time with its text is done before the writer's turn; within it
// only this is asked: whether the track still shows what was compared with.
import { comparisonWith } from '../decisions/class-of-change.ts';
import { decideReading, type Moments, type ReadingDecision } from '../decisions/decide.ts';
import { packText, type Written } from '../ledger/ledger.ts';
import type { History } from '../record/history.ts';
import type { UnmodifiedSince, Watch } from '../record/watch.ts';
import type { Page } from '../sources/fetch-page.ts';
import { currentDate, currentIdentity, trackOf, tracksOf } from '../standing/track.ts';
import type { Compared } from '../words/difference/difference.ts';
import type { Reading } from '../words/reading.ts';
import type { TrackId } from '../words/vocabulary.ts';
import type { LookingPorts } from './ports.ts';

/** What was read could not be written down. */
export class NotKept extends Error {
  constructor(cause: unknown) {
    super(String(cause), { cause });
  }
}

export interface Kept {
  readonly reading: Reading;
  /** The text the track showed last. */
  readonly former: Compared | undefined;
  readonly pages: readonly Page[];
  readonly unmodifiedSince: UnmodifiedSince | undefined;
}

/** `overtaken`: the track shows other words by now; nothing was written. */
export async function keepReading(
  ports: LookingPorts,
  watch: Watch,
  { reading, former, pages, unmodifiedSince }: Kept,
  moments: Moments,
): Promise<ReadingDecision['result'] | 'overtaken'> {
  const chain = await ports.ledger.chain();
  if (!chain.ok) throw new NotKept(`the record is damaged: ${chain.fault.code}`);
  const shown = shownBy(chain.entries, watch);
  const decided = decideReading(
    chain.entries,
    watch,
    reading,
    comparisonWith(former, reading),
    moments,
    unmodifiedSince,
  );
  const draft = {
    facts: decided.facts,
    watches: [decided.watch],
    ...(decided.facts.length > 0 && (await packed(ports, reading, pages))),
    value: decided.result,
  };
  let written: Written<ReadingDecision['result'] | 'overtaken'>;
  try {
    written = await ports.ledger.record(moments.at, (entries) =>
      shownBy(entries, watch) === shown ? draft : { facts: [], value: 'overtaken' as const },
    );
  } catch (cause) {
    throw new NotKept(cause);
  }
  if (!written.ok) throw new NotKept(`the record is damaged: ${written.fault.code}`);
  return written.value;
}

/** Names what the track shows: other words or another date are another name. */
function shownBy(entries: History, track: TrackId): string {
  const showing = trackOf(tracksOf(entries), track)?.showings.at(-1);
  return showing ? `${currentIdentity(showing)} ${currentDate(showing)?.iso}` : '';
}

async function packed(ports: LookingPorts, reading: Reading, pages: readonly Page[]) {
  try {
    return {
      texts: [await packText(reading.markdown, ports.compress)],
      pages: [{ track: reading, pages: await Promise.all(pages.map((page) => stored(ports, page))) }],
    };
  } catch (cause) {
    throw new NotKept(cause);
  }
}

const stored = async (ports: LookingPorts, { url, contentType, bytes }: Page) => ({
  url,
  ...(contentType !== undefined && { contentType }),
  bytes: await ports.compress(bytes),
});
