// The background of Chromium's private windows. It follows: it reads the mirror, takes tabs to the gate, and leaves
// everything that writes or decides to the other background. The rules are the browser's and hold for both.
import browser, { type Runtime } from 'webextension-polyfill';
import type { Origin } from '../declaration/catalogue.ts';
import type { Declaration } from '../declaration/declaration.ts';
import { isShutByRules } from '../enforcement/rules.ts';
import { gateTabsOfShut } from '../enforcement/tabs.ts';
import { releaseGates } from '../enforcement/waiting-gates.ts';
import { takeWanted } from '../enforcement/wanted-pages.ts';
import { copiedCatalogue } from '../ledger/catalogue-store.ts';
import { mirrorHead, mirrorSource, onMirrorChanged } from '../ledger/mirror.ts';
import { readChain } from '../ledger/reading-side.ts';
import { readTime } from '../platform/timekeeper.ts';
import { EMPTY_HISTORY } from '../record/history.ts';
import { isShut, modeOf } from '../standing/mode.ts';
import { isGated, verdictOf } from '../standing/verdict.ts';
import { readCatalogue } from './catalogue.ts';
import { sendErrand } from './errands.ts';
import { guardSites } from './guard-sites.ts';
import { openBelow } from './open-below.ts';
import { isOwnPage } from './requests.ts';

export function startPrivate(own: string, announce: () => Promise<void>): void {
  const catalogue = readCatalogue(copiedCatalogue());
  const { find } = catalogue;
  const guard = guardSites(find, () => void follow());
  async function follow(): Promise<void> {
    const all = (await Promise.all((await catalogue.ids()).map(standing))).flatMap((each) => each ?? []);
    const except = openBelow(all.map(({ declaration: { hosts }, isShut }) => ({ hosts, isShut })));
    guard.start(all.flatMap(({ declaration, isGuarding }) => (isGuarding ? declaration : [])));
    await gateTabsOfShut(
      all.flatMap(({ declaration, isShut }) =>
        isShut ? { ...declaration, ...(except.length > 0 && { except }) } : [],
      ),
    );
    void releaseGates(find);
  }
  async function standing(id: string) {
    const { declaration, origin } = (await catalogue.get(id)) ?? {};
    if (!declaration) return undefined;
    try {
      return { declaration, ...(await standingIn(id, declaration, origin)) };
    } catch (error) {
      // The rules say what was found when it could be read.
      console.error(`The copy of the record of “${id}” could not be read.`, error);
      const isStill = await isShutByRules(declaration);
      return { declaration, isGuarding: isStill, isShut: isStill };
    }
  }
  async function standingIn(id: string, declaration: Declaration, origin: Origin | undefined) {
    const chain = await readChain(mirrorSource(id), await mirrorHead(id).read());
    const { keeping } = await readTime(async () => (chain.ok ? chain.entries : EMPTY_HISTORY));
    const verdict = verdictOf(chain, declaration, keeping.believed);
    const mode = chain.ok ? modeOf(chain.entries, declaration, origin) : 'enforce';
    return { isGuarding: isGated(verdict) && mode !== 'watch', isShut: isShut(verdict, mode) };
  }
  guard.start(catalogue.bundled);
  onMirrorChanged(() => void follow().finally(announce));
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
