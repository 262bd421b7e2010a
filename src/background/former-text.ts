// What a track showed last, as it is stored; read anew when a new release of Assent reads pages differently.

import { packText, type StoredPage } from '../ledger/ledger.ts';
import { type RecordedText, recordedText } from '../record/stored-text.ts';
import { currentIdentity, type Showing, trackOf, tracksOf } from '../standing/track.ts';
import type { Compared } from '../words/difference/difference.ts';
import type { Instant, TrackId } from '../words/vocabulary.ts';
import type { LookingPorts } from './ports.ts';
import { readOrFail } from './read-or-fail.ts';

async function currentShowing(
  ports: LookingPorts,
  track: TrackId,
): Promise<{ showing: Showing; recorded: RecordedText | undefined } | undefined> {
  const chain = await ports.ledger.chain();
  if (!chain.ok) return undefined;
  const showing = trackOf(tracksOf(chain.entries), track)?.showings.at(-1);
  return showing && { showing, recorded: recordedText(chain.entries, currentIdentity(showing)) };
}

/** The text the track showed last; undefined if there is none, or none that verifies. */
export async function formerText(ports: LookingPorts, track: TrackId): Promise<Compared | undefined> {
  const recorded = (await currentShowing(ports, track))?.recorded;
  const text = recorded && (await ports.ledger.text(recorded.markdown));
  if (!recorded || !text?.ok) return undefined;
  const { dates } = recorded;
  return { ...recorded, markdown: text.markdown, ...(dates && { statedDates: dates }) };
}

/**
 * After an upgrade that reads pages differently, the page of the last text is read anew before anything is compared:
 * what only our reading changed is a technical upgrade, never an amendment.
 */
export async function rereadIfUpgraded(ports: LookingPorts, track: TrackId, now: Instant): Promise<void> {
  const current = await currentShowing(ports, track);
  if (!current || current.showing.extraction === ports.extraction) return;
  const stored = await ports.ledger.pages(track);
  if (stored.length === 0) return;
  const pages = await unpacked(ports, stored);
  const reading = pages && (await readOrFail(ports, { ...track, pages, now }));
  if (reading?.outcome !== 'reading') return; // what the page shows now is about to be looked at and told
  const { document, language, identity, words, extraction, statedDate, statedDates, markdown } = reading;
  const packed = await packText(markdown, ports.compress);
  await ports.ledger.record(now, (entries) => {
    const last = trackOf(tracksOf(entries), track)?.showings.at(-1);
    const from = last && currentIdentity(last);
    if (from === undefined || from !== currentIdentity(current.showing)) return { facts: [], value: undefined };
    const text = {
      document,
      language,
      identity,
      words,
      extraction,
      markdown: packed.hash,
      ...(statedDate && { statedDate }),
      ...(statedDates.length > 0 && { dates: [...statedDates] }),
    };
    return { facts: [{ type: 'textReread', from, ...text }], texts: [packed], value: undefined };
  });
}

/** Undefined where they are not as they were stored: the text itself is held against its hash, its pages are not. */
async function unpacked(
  ports: LookingPorts,
  stored: readonly StoredPage[],
): Promise<readonly StoredPage[] | undefined> {
  try {
    return await Promise.all(stored.map(async (page) => ({ ...page, bytes: await ports.decompress(page.bytes) })));
  } catch (error) {
    console.error('The page of the last text could not be unpacked.', error);
    return undefined;
  }
}
