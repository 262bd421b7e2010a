// Hostile pages: another site cannot frame, open, find, script or call the gate, nor make it accept.
import { expect } from 'vitest';
import { pause } from '../eventually.ts';
import { journey } from './journey.ts';
import { accept, expectGate, expectOpen, expectStanding, gateOpenedBy, TERMS, TRACKING, visitGated } from './person.ts';
import { shutRequests } from './site-watch.ts';

journey('nothing another site does to the gate opens, finds or answers it', async ({ browser, licensor }) => {
  const gate = `${browser.origin}/gate.html`;
  const ownTab = await visitGated(browser);
  const tab = await browser.newTab('https://other.example/');
  // Found by address: neither fetched, nor as an image, nor in a frame. Firefox's address is drawn anew for each profile.
  const found = await tab.evaluate(async (address: string) => {
    const fetched = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    const frame = document.createElement('iframe');
    frame.src = `${address}#https://www.17track.net/en/track`;
    document.body.append(frame);
    await new Promise((loaded) => {
      frame.onload = loaded;
      setTimeout(loaded, 1500);
    });
    return { fetched, isReachable: frame.contentDocument?.querySelector('#accept') !== undefined };
  }, gate);
  if (browser.name === 'chromium') expect(found.fetched).toBe(false);
  expect(found.isReachable).toBe(false);
  // The page that opened the gate has no hold on it.
  await tab.open('https://other.example/');
  const opened = await gateOpenedBy(browser, () => tab.click('#open'));
  await expectGate(opened);
  const hold = await tab.evaluate(async () => {
    const { opened: held } = window as unknown as { opened: Window | null };
    held?.postMessage({ request: 'answer', sent: [] }, '*');
    return held === null || held.closed;
  });
  expect(hold).toBe(true);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  // A page of the site itself, open or not, is not heard either.
  await tab.open(TERMS);
  const heard = await tab.evaluate(async () => {
    const own = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage;
    return own !== undefined;
  });
  expect(heard).toBe(false);
  // A click that no person made answers nothing, even from within.
  await ownTab.activate();
  await ownTab.evaluate(() => {
    document.querySelector<HTMLInputElement>('#personal-use')?.click();
    document.querySelector<HTMLButtonElement>('#accept')?.click();
    document.querySelector<HTMLButtonElement>('#decline')?.click();
  });
  await pause(300);
  await expectGate(ownTab);
  // Where the gate is told to lead elsewhere, it does not.
  for (const hostile of [
    'javascript:alert(1)',
    'https://17track.net.evil.example/',
    'https://17track.net@other.example/',
  ]) {
    await ownTab.open('about:blank');
    await ownTab.open(`${gate}#${hostile}`);
    await expectGate(ownTab);
    expect(await ownTab.text('.wanted')).not.toContain('example');
  }
  await expectStanding(browser, /not answered/i);
  expect(shutRequests(licensor)).toEqual([]);
  await ownTab.activate();
  await accept(ownTab);
  // What stood behind the gate's address was written over, so this tab is led to the site's own beginning.
  await expectOpen(ownTab, 'https://www.17track.net/');
  await expectOpen(opened, `${TRACKING}?nums=FROM-OTHER#there`);
});
