// The background of Chromium's private windows. It follows: it reads the mirror, takes tabs to the gate, and leaves
// everything that writes or decides to the other background. The rules are the browser's and hold for both.
import browser, { type Runtime } from 'webextension-polyfill';
import { isShutBy } from '../declaration/covered.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { framingTabs } from '../enforcement/framing-tabs.ts';
import { openPages } from '../enforcement/open-pages.ts';
import { passes } from '../enforcement/passes.ts';
import { gateOpenTabs, gateTabByFrame, gateTabByRules, guardTabs } from '../enforcement/tabs.ts';
import { releaseGates } from '../enforcement/waiting-gates.ts';
import { keepWanted, takeWanted } from '../enforcement/wanted-pages.ts';
import { mirrorHead, mirrorSource, onMirrorChanged } from '../ledger/mirror.ts';
import { readChain } from '../ledger/reading-side.ts';
import { readTime } from '../platform/timekeeper.ts';
import { EMPTY_HISTORY } from '../record/history.ts';
import { isEnforced, modeOf } from '../standing/mode.ts';
import { isShut, verdictOf } from '../standing/verdict.ts';
import { sendErrand } from './errands.ts';
import { isOwnPage } from './requests.ts';

export function startPrivate(declaration: Declaration, own: string, announce: () => Promise<void>): void {
  const source = mirrorSource(declaration.id);
  const head = mirrorHead(declaration.id);
  const guard = guardTabs(declaration, {
    onPage: (tab, url) => {
      if (!isShutBy(url, declaration)) return;
      void passes.list().then((passed) => gateTabByRules(tab, url, passed));
      void follow();
    },
    onAsked: (tab, frame) => void gateTabByFrame(tab, frame),
    onWanted: (tab, page) => void keepWanted(tab, page, declaration),
  });
  async function follow(): Promise<void> {
    const chain = await readChain(source, await head.read());
    const { keeping } = await readTime(async () => (chain.ok ? chain.entries : EMPTY_HISTORY));
    const verdict = verdictOf(chain, declaration, keeping.believed);
    const mode = chain.ok ? modeOf(chain.entries, declaration) : 'enforce';
    if (isShut(verdict) && mode !== 'watch') guard.start();
    else guard.stop();
    if (isEnforced(verdict, mode)) await gateOpenTabs(declaration, await passes.list());
    else {
      await openPages.forget();
      await framingTabs.forget();
      void releaseGates(declaration);
    }
  }
  guard.start();
  onMirrorChanged(declaration.id, () => void follow().finally(announce));
  browser.runtime.onStartup.addListener(() => void follow());
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOwnPage(sender, own)) return undefined;
    const asked = typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined;
    if (asked === 'gateStands') return follow().then(() => ({ ok: true })); // what waits in private is kept nowhere
    if (asked !== 'wanted') return sendErrand(message, sender.tab?.id);
    return sender.tab?.id === undefined ? Promise.resolve({ url: null, wasSent: false }) : takeWanted(sender.tab.id);
  });
  void follow();
}
