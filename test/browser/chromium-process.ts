// A Chromium started beside Playwright and spoken to afterwards, with nothing overridden: its tabs know which of them is in
// front. Playwright has each of those that it starts believe that it is.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { eventually } from './eventually.ts';

/** The browser's own context; the process ends when its browser is told to close, or with this process. */
export async function startChromium(executable: string, profile: string, args: readonly string[]) {
  const always = ['--headless=new', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(executable, [...always, ...args, 'about:blank'], { stdio: 'ignore' });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  void ended.then(() => process.removeListener('exit', kill));
  const port = await eventually('Chromium says on which port it listens', async () =>
    Number((await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]),
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no window.');
  const end = async (): Promise<void> => {
    const session = await browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(kill);
    await ended;
  };
  return { context, end } satisfies { context: BrowserContext; end: () => Promise<void> };
}
