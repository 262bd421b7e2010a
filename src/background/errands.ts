// Errands: what a private window asks of the one background that writes. In Chromium a private window has a background
// of its own, which shares nothing with the other but extension storage; so requests and replies go through there.
import * as v from 'valibot';
import browser, { type Storage } from 'webextension-polyfill';

const ASKED = 'errand:';
const TOLD = 'told:';
const PATIENCE_MILLISECONDS = 60_000;

const errand = v.object({ message: v.unknown(), tab: v.exactOptional(v.number()) });
const told = v.object({ reply: v.exactOptional(v.unknown()), error: v.exactOptional(v.string()) });

type Changes = Record<string, Storage.StorageChange>;

/** Asks, and waits for the reply. */
export async function sendErrand(message: unknown, tab: number | undefined): Promise<unknown> {
  const id = crypto.randomUUID();
  const reply = new Promise<unknown>((resolve, reject) => {
    const stop = (settle: () => void) => {
      clearTimeout(timer);
      browser.storage.local.onChanged.removeListener(onChanged);
      settle();
    };
    const onChanged = (changes: Changes) => {
      const parsed = v.safeParse(told, changes[TOLD + id]?.newValue);
      if (!parsed.success) return;
      const { error, reply: said } = parsed.output;
      stop(() => (error === undefined ? resolve(said) : reject(new Error(error))));
    };
    const timer = setTimeout(
      () => stop(() => reject(new Error('Assent did not answer in time; please try again.'))),
      PATIENCE_MILLISECONDS,
    );
    browser.storage.local.onChanged.addListener(onChanged);
  });
  await browser.storage.local.set({ [ASKED + id]: { message, ...(tab !== undefined && { tab }) } });
  try {
    return await reply;
  } finally {
    await browser.storage.local.remove([ASKED + id, TOLD + id]);
  }
}

/** Runs the errands of private windows. Only pages and backgrounds of ours can write to extension storage. */
export function runErrands(run: (message: unknown, tab: number | undefined) => Promise<unknown> | undefined): void {
  void forgetErrands();
  browser.storage.local.onChanged.addListener((changes: Changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith(ASKED) && newValue !== undefined) void runErrand(key.slice(ASKED.length), newValue);
    }
  });
  async function runErrand(id: string, asked: unknown): Promise<void> {
    const parsed = v.safeParse(errand, asked);
    if (!parsed.success) return;
    let outcome: v.InferOutput<typeof told>;
    try {
      // First of all: what a private window asked must not outlast it, whether or not it waits for the reply.
      await browser.storage.local.remove(ASKED + id);
      outcome = { reply: await run(parsed.output.message, parsed.output.tab) };
    } catch (error) {
      outcome = { error: String(error) };
    }
    await browser.storage.local.set({ [TOLD + id]: outcome });
  }
}

/** What is left of errands whose private window was closed, or whose background ended: their events have been heard. */
async function forgetErrands(): Promise<void> {
  if (!(await browser.extension.isAllowedIncognitoAccess())) return;
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(ASKED) || key.startsWith(TOLD)));
}
