// Where tabs wanted to go when the rules sent them to the gate, and whether something was sent: Chromium's rules go by
// path, and no rule tells whether something was sent. Kept as long as the session lives, until the gate asks for it.
import browser from 'webextension-polyfill';
import { isShutBy } from '../declaration/covered.ts';
import { inTurn } from '../platform/in-turn.ts';
import type { FindAgreement } from './find-agreement.ts';

export interface WantedPage {
  readonly url: string;
  /** Asked for with something to send, as by a form. What was sent is never looked at. */
  readonly wasSent: boolean;
}

const wantedKey = (tab: number): string => `wanted:${tab}`;

/** A longer one is not kept: the session's storage is small, and every tab has its share. */
const LONGEST_WANTED = 100_000;

/** The gate may ask while its page is still being written down. */
const turn = inTurn();

/** A page that is open to everybody takes the place of what was wanted before: nobody is at the gate for it. */
export function keepWanted(tab: number, { url, wasSent }: WantedPage, find: FindAgreement): Promise<void> {
  const { session } = browser.storage;
  return turn(async () => {
    const declaration = url.length <= LONGEST_WANTED ? await find(url) : undefined;
    const isWanted = declaration !== undefined && isShutBy(url, declaration);
    await (isWanted ? session.set({ [wantedKey(tab)]: { url, wasSent } }) : session.remove(wantedKey(tab)));
  });
}

const NOT_KNOWN = { url: null, wasSent: false } as const;

/** Told once: from then on the gate keeps it in its own address. */
export function takeWanted(tab: number): Promise<WantedPage | typeof NOT_KNOWN> {
  return turn(async () => {
    const { [wantedKey(tab)]: kept } = await browser.storage.session.get(wantedKey(tab));
    await browser.storage.session.remove(wantedKey(tab));
    return (kept as WantedPage | undefined) ?? NOT_KNOWN;
  });
}
