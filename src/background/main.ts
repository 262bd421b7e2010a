// Wiring only: every listener is registered here, at once, so that its event can wake the background.
import browser, { type Runtime } from 'webextension-polyfill';
import { isShutBy } from '../agreement/covered.ts';
import { parseDeclaration } from '../agreement/declaration.ts';
import { digest } from '../agreement/digest.ts';
import { dayOf } from '../agreement/effective.ts';
import declared from '../agreements/17track.json';
import { now } from '../clock.ts';
import { hasAccess, onAccessChanged } from '../enforcement/access.ts';
import { passes } from '../enforcement/passes.ts';
import { applyRules } from '../enforcement/rules.ts';
import { GATE_PATH, gateOpenTabs, guardTabs, keepWanted, readWanted } from '../enforcement/tabs.ts';
import { wantedRules } from '../enforcement/wanted-rules.ts';
import { compress, decompress } from '../ledger/compression.ts';
import { openDatabase } from '../ledger/database.ts';
import { storedHead } from '../ledger/head.ts';
import { createLedger } from '../ledger/ledger.ts';
import { CHANGED } from '../messages.ts';
import { notify, onNotificationClicked } from '../prompts/notifications.ts';
import { showBadge } from '../prompts/toolbar.ts';
import { fetchPage } from '../sources/fetch-page.ts';
import { EXTRACTION, readPage } from '../sources/read.ts';
import { onWake, wakeAt } from '../sync/alarm.ts';
import type { Ports } from './ports.ts';
import { createHandlers, reply } from './requests.ts';
import { createBackground } from './start.ts';

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(`The declaration of 17TRACK is not sound: ${JSON.stringify(parsed.faults)}`);
const declaration = parsed.value;
const own = browser.runtime.getURL('');
const isFirefox = own.startsWith('moz-');
const gate = isFirefox ? { address: browser.runtime.getURL(GATE_PATH) } : { path: GATE_PATH };

let database: ReturnType<typeof openDatabase> | undefined;
const open = () => {
  database ??= openDatabase();
  database.catch(() => {
    database = undefined; // the next use tries again; this one is told
  });
  return database;
};

const guard = guardTabs(declaration, {
  onPage: (_tab, url) => {
    if (isShutBy(url, declaration)) void background.pageUsed();
  },
  onWanted: (tab, url) => void keepWanted(tab, url),
});

const ports: Ports = {
  declaration,
  now,
  ledger: createLedger(open, storedHead, { agreement: declaration.id, product: browser.runtime.getManifest().version }),
  fetchPage,
  read: ({ now: at, notBefore, ...input }) => {
    const zone = declaration.amendment.timeZone;
    const since = notBefore === undefined ? {} : { notBefore: dayOf(notBefore, zone) };
    return readPage({ ...input, ...since, declaration, readOn: dayOf(at, zone) });
  },
  extraction: EXTRACTION,
  compress,
  decompress,
  hasAccess: () => hasAccess(declaration),
  rulesFor: (isShut) => wantedRules(declaration, isShut, gate),
  applyRules,
  guardTabs: (isGuarding) => (isGuarding ? guard.start() : guard.stop()),
  gateOpenTabs: async () => gateOpenTabs(declaration, await passes.list()),
  grantPass: (tab) => passes.grant(tab, declaration),
  revokePasses: () => passes.revokeAll(),
  showBadge,
  notify: (prompt) => notify(prompt, declaration),
  wakeAt,
  announce,
  jitter,
  wantedLanguages: () => [browser.i18n.getUILanguage(), ...navigator.languages],
};
const background = createBackground(ports);

guard.start();
onWake(() => void background.wake());
onAccessChanged(() => void background.wake());
onNotificationClicked(() => void browser.tabs.create({ url: browser.runtime.getURL(GATE_PATH) }));
browser.runtime.onInstalled.addListener(() => void background.wake());
browser.runtime.onStartup.addListener(() => void background.wake());
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  reply(createHandlers(ports, background, sender.tab?.id, readWanted), message, sender, own),
);
void background.wake();

/** Nobody listening is the usual case: no page of ours is open. */
async function announce(): Promise<void> {
  try {
    await browser.runtime.sendMessage(CHANGED);
  } catch (error) {
    if (!/receiving end|message port closed/i.test(String(error))) throw error;
  }
}

async function jitter(track: string): Promise<number> {
  const { seed = crypto.randomUUID() } = await browser.storage.local.get('seed');
  await browser.storage.local.set({ seed });
  return Number.parseInt(digest(`${seed}${track}`).slice(0, 8), 16) / 2 ** 32;
}
