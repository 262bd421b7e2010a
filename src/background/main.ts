// Wiring only: every listener is registered here, at once, so that its event can wake the background.
import browser, { type Runtime } from 'webextension-polyfill';
import declared from '../agreements/17track.json';
import { isShutBy } from '../declaration/covered.ts';
import { parseDeclaration } from '../declaration/parse-declaration.ts';
import { onAccessChanged } from '../enforcement/access.ts';
import { keepGates } from '../enforcement/kept-gates.ts';
import { passes } from '../enforcement/passes.ts';
import { gateAddress, gateTabByFrame, gateTabByRules, guardTabs } from '../enforcement/tabs.ts';
import { keepWanted, takeWanted } from '../enforcement/wanted-pages.ts';
import { isFirefox } from '../platform/firefox.ts';
import { within } from '../platform/in-turn.ts';
import { onNotificationClicked } from '../prompts/notifications.ts';
import { onWake } from '../sync/alarm.ts';
import { announce, createPorts } from './browser-ports.ts';
import { runErrands } from './errands.ts';
import { keepOtherReadersAtHand } from './other-readers.ts';
import { startPrivate } from './private.ts';
import { startRecordless } from './recordless.ts';
import { createHandlers, isOwnPage, reply } from './requests.ts';
import { createBackground } from './start.ts';

const parsed = parseDeclaration(declared);
if (!parsed.ok) throw new Error(`The declaration of 17TRACK is not sound: ${JSON.stringify(parsed.faults)}`);
const declaration = parsed.value;
const own = browser.runtime.getURL('');

const RULES_MILLISECONDS = 5000;

keepOtherReadersAtHand();

// Chromium has a second background, in private windows; in Firefox the one there is runs in private, or it does not.
if (!browser.extension.inIncognitoContext) start();
else if (isFirefox()) startRecordless(declaration);
else startPrivate(declaration, own, announce);

function start(): void {
  const guard = guardTabs(declaration, {
    onPage: (tab, url) => {
      if (!isShutBy(url, declaration)) return;
      void passes.list().then((passed) => gateTabByRules(tab, url, passed));
      void background.pageUsed();
    },
    onAsked: (tab, frame) => void gateTabByFrame(tab, frame),
    onWanted: (tab, page) => void keepWanted(tab, page, declaration),
  });
  const gates = keepGates(declaration);
  const ports = createPorts(declaration, guard, gates);
  const background = createBackground(ports);
  const replyFrom = (message: unknown, tab: number | undefined) =>
    reply(createHandlers(ports, background, tab, takeWanted), message);

  guard.start();
  onWake(() => void background.wake());
  onAccessChanged(() => void background.wake());
  onNotificationClicked(() => void browser.tabs.create({ url: gateAddress() }));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      void gates.forget();
      void browser.tabs.create({ url: browser.runtime.getURL('page.html#welcome') });
    }
    void background.wake();
  });
  browser.runtime.onStartup.addListener(() => {
    void gates.forget();
    void background.wake();
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isOwnPage(sender, own) ? replyFrom(message, sender.tab?.id) : undefined,
  );
  runErrands(replyFrom);
  void background.wake();
  // After the rules are up, where that does not take too long, and after the browser has told whether it is only starting.
  const slow = () => new Error('The rules are late; the gates that stood come back before them.');
  void within(RULES_MILLISECONDS, background.settle, slow).catch(console.warn).then(gates.restore);
}
