// What a track showed last, as it is stored; read anew when a new release of Assent reads pages differently.

import type { Compared } from '../agreement/difference/difference.ts';
import { digest } from '../agreement/digest.ts';
import { type RecordedText, recordedText } from '../agreement/stored-text.ts';
import { currentIdentity, type Showing, trackOf, tracksOf } from '../agreement/track.ts';
import type { Instant, TrackId } from '../agreement/vocabulary.ts';
import type { Ports } from './ports.ts';
import { readOrFail } from './read-or-fail.ts';

async function currentShowing(
  ports: Ports,
  track: TrackId,
): Promise<{ showing: Showing; recorded: RecordedText | undefined } | undefined> {
  const chain = await ports.ledger.chain();
  if (!chain.ok) return undefined;
  const showing = trackOf(tracksOf(chain.entries), track)?.showings.at(-1);
  return showing && { showing, recorded: recordedText(chain.entries, currentIdentity(showing)) };
}

/** The text the track showed last; undefined if there is none, or none that verifies. */
export async function formerText(ports: Ports, track: TrackId): Promise<Compared | undefined> {
  const recorded = (await currentShowing(ports, track))?.recorded;
  const text = recorded && (await ports.ledger.text(recorded.markdown));
  return recorded && text?.ok ? { ...recorded, markdown: text.markdown } : undefined;
}

/**
 * After an upgrade that reads pages differently, the page of the last text is read anew before anything is compared:
 * what only our reading changed is a technical upgrade, never an amendment.
 */
export async function rereadIfUpgraded(ports: Ports, track: TrackId, now: Instant): Promise<void> {
  const current = await currentShowing(ports, track);
  if (!current || current.showing.extraction === ports.extraction) return;
  const stored = await ports.ledger.pages(track);
  if (stored.length === 0) return;
  const pages = await Promise.all(stored.map(async (page) => ({ ...page, bytes: await ports.decompress(page.bytes) })));
  const reading = await readOrFail(ports, { ...track, pages, now });
  if (reading.outcome === 'failure') return; // what the page shows now is about to be looked at and told
  await ports.ledger.record(now, (entries) => {
    const last = trackOf(tracksOf(entries), track)?.showings.at(-1);
    const from = last && currentIdentity(last);
    if (from === undefined || from !== currentIdentity(current.showing)) return { facts: [], value: undefined };
    const { document, language, identity, words, extraction, statedDate, markdown } = reading;
    const text = {
      document,
      language,
      identity,
      words,
      extraction,
      markdown: digest(markdown),
      ...(statedDate && { statedDate }),
    };
    return { facts: [{ type: 'textReread', from, ...text }], texts: [markdown], value: undefined };
  });
}
