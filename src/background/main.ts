// Wiring only: every listener is registered here, at once, so that its event can wake the background.
import browser, { type Runtime } from 'webextension-polyfill';
import { onAccessChanged } from '../enforcement/access.ts';
import { keepGates } from '../enforcement/kept-gates.ts';
import { takeWanted } from '../enforcement/wanted-pages.ts';
import { catalogueStore } from '../ledger/catalogue-store.ts';
import { databaseOpener } from '../ledger/database.ts';
import { isFirefox } from '../platform/firefox.ts';
import { within } from '../platform/in-turn.ts';
import { addressOfNotification, onNotificationClicked } from '../prompts/notifications.ts';
import { onWake } from '../sync/alarm.ts';
import { announce, copyForPrivateWindows, createPorts } from './browser-ports.ts';
import { createCatalogue } from './catalogue.ts';
import { runErrands } from './errands.ts';
import { guardSites } from './guard-sites.ts';
import { keepOtherReadersAtHand } from './other-readers.ts';
import { startPrivate } from './private.ts';
import { startRecordless } from './recordless.ts';
import { createHandlers, isOwnPage, reply } from './requests.ts';
import { createBackground } from './start.ts';

const own = browser.runtime.getURL('');

const RULES_MILLISECONDS = 5000;

keepOtherReadersAtHand();

// Chromium has a second background, in private windows; in Firefox the one there is runs in private, or it does not.
if (!browser.extension.inIncognitoContext) start();
else if (isFirefox()) startRecordless();
else startPrivate(own, announce);

function start(): void {
  const open = databaseOpener();
  const catalogue = createCatalogue(catalogueStore(open));
  const { find } = catalogue;
  const guard = guardSites(find, (agreement) => void background.pageUsed(agreement));
  const gates = keepGates(find);
  const ports = createPorts({ guard, gates, catalogue, open });
  const background = createBackground(ports);
  const replyFrom = (message: unknown, tab: number | undefined) =>
    reply(createHandlers(ports, background, tab, takeWanted), message);

  // Until it is known which sites are to be listened to: of the browser's events only those that it lets us see come.
  guard.start(catalogue.bundled);
  onWake(() => void background.wake());
  onAccessChanged(() => void background.beginAnew().then(background.wake));
  onNotificationClicked((id) => void browser.tabs.create({ url: browser.runtime.getURL(addressOfNotification(id)) }));
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
  copyForPrivateWindows(open).catch((error: unknown) =>
    console.error('Private windows could not be told which agreements there are.', error),
  );
  // After the rules are up, where that does not take too long, and after the browser has told whether it is only starting.
  const slow = () => new Error('The rules are late; the gates that stood come back before them.');
  void within(RULES_MILLISECONDS, () => background.settle(), slow)
    .catch(console.warn)
    .then(gates.restore);
}
