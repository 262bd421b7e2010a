// The background's working order: one thing after the other, errors named in the console, and every open page told.
import { fittingLanguage } from '../declaration/fitting-language.ts';
import { inTurn, onceMore } from '../platform/in-turn.ts';
import type { CheckReply } from '../platform/messages.ts';
import { useToRecord } from '../standing/mode.ts';
import { verdictOf } from '../standing/verdict.ts';
import type { TrackId } from '../words/vocabulary.ts';
import { readFromTab } from './look.ts';
import { checkNow, observeDue } from './observe.ts';
import type { Ports, RecordPorts } from './ports.ts';
import { reconcile } from './reconcile.ts';
import { find } from './wanted.ts';

export interface Background {
  /** Reconcile, after what is being reconciled now. Never rejects: whatever failed is healed at the next wake. */
  settle(): Promise<void>;
  /** A page of the site began to load while it is not to be used unanswered: shut it, or record that it was used. */
  pageUsed(): Promise<void>;
  /** Settle, look at what is due, settle again. */
  wake(): Promise<void>;
  /** Look at everything at once, then settle. Like every look it waits for the one that is under way. */
  check(): Promise<CheckReply>;
  /** Take a text from the page that a tab shows, in turn with the looks, then settle. */
  readTab(
    track: TrackId,
    page: { readonly url: string; readonly html: string },
  ): Promise<CheckReply['tracks'][number]['result']>;
}

export function createBackground(ports: Ports): Background {
  const looking = inTurn();
  // Fifty pages that are opened at once call for it fifty times: it is done for all that called while it ran.
  const settle = onceMore(async () => {
    try {
      // What could be brought in line is told even where something after it could not.
      await reconcile(ports).finally(ports.announce);
    } catch (error) {
      console.error('Assent could not bring the browser in line; it tries again at the next wake.', error);
    }
  });
  /** Nothing of a look can be written down, not even that it failed: the screens say so all the same. */
  const tellUnkept = async (error: unknown): Promise<void> => {
    try {
      await ports.tellUnkept(String(error));
    } catch (fault) {
      console.error('Not even that could be told.', fault);
    }
  };
  const lookAtDue = async (): Promise<void> => {
    try {
      const found = await find(ports);
      const isChosen = found.chain.ok && found.chain.entries.some(({ fact }) => fact.type === 'languageChosen');
      if (!isChosen) await chooseFirstLanguage(ports);
      if (!(await observeDue(ports, isChosen ? found : await find(ports)))) return;
    } catch (error) {
      console.error('Assent could not look at the agreement; it tries again at the next wake.', error);
      await tellUnkept(error);
    }
    await settle(); // one text may have been recorded before another could not be looked at
  };
  return {
    settle,
    async pageUsed() {
      try {
        await recordUse(ports);
      } catch (error) {
        console.error('The use of the site could not be recorded.', error);
      }
      await settle();
    },
    async wake() {
      await settle();
      await looking(lookAtDue);
    },
    async check() {
      return looking(() => checkNow(ports)).finally(settle);
    },
    async readTab(track, page) {
      return looking(() => readFromTab(ports, track, page)).finally(settle);
    },
  };
}

/** Before anybody has chosen, the texts are read in the language of the person's browser. */
async function chooseFirstLanguage(ports: RecordPorts & Pick<Ports, 'wantedLanguages'>): Promise<void> {
  await ports.ledger.record(await ports.now(), (entries) => {
    const isChosen = entries.some(({ fact }) => fact.type === 'languageChosen');
    const language = fittingLanguage(ports.declaration, ports.wantedLanguages());
    return { facts: isChosen ? [] : [{ type: 'languageChosen', language }], value: undefined };
  });
}

async function recordUse(ports: RecordPorts): Promise<void> {
  const now = await ports.now();
  await ports.ledger.record(now, (entries) => {
    const verdict = verdictOf({ ok: true, entries }, ports.declaration, now);
    return { facts: useToRecord(entries, verdict, ports.declaration, now), value: undefined };
  });
}
