// A Chromium that has Assent installed by policy, as it stays over a restart: an unpacked extension is installed anew at
// every start, and so says nothing of the first page after one. The policy is bound into a mount namespace of its own,
// seen by no other process. Only root on Linux can do that.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { access, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Licensor } from '../licensor/licensor.ts';
import { siteArguments } from './chromium.ts';
import { ChromiumTab } from './chromium-tab.ts';
import type { Beginning } from './driver.ts';
import { eventually } from './eventually.ts';

const POLICIES = '/etc/chromium';
const run = promisify(execFile);

/** Why this machine cannot do it; undefined where it can. */
export async function whyNotInstalled(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'it takes root on Linux';
  if (!/\/chromium$/.test(findBrowser('chromium') ?? '')) return 'the browser is not Chromium';
  try {
    await access(POLICIES);
    await run('unshare', ['-m', 'true']);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

export class InstalledChromium {
  readonly id: string;
  readonly #folder: string;
  readonly #executable: string;
  readonly #licensor: Licensor;
  readonly #server: Server;
  #child: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(id: string, folder: string, executable: string, licensor: Licensor, server: Server) {
    this.id = id;
    this.#folder = folder;
    this.#executable = executable;
    this.#licensor = licensor;
    this.#server = server;
  }

  /** Packs the unpacked folder with a key of its own, and starts the browser that installs it. */
  static async launch(extension: string, licensor: Licensor): Promise<InstalledChromium> {
    const executable = findBrowser('chromium') ?? '';
    const folder = await mkdtemp(join(tmpdir(), 'assent-installed-'));
    const unpacked = join(folder, 'assent');
    await cp(extension, unpacked, { recursive: true });
    const manifest = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8'));
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const der = publicKey.export({ type: 'spki', format: 'der' });
    const digest = createHash('sha256').update(der).digest('hex').slice(0, 32);
    const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
    await writeFile(join(unpacked, 'manifest.json'), JSON.stringify({ ...manifest, key: der.toString('base64') }));
    await writeFile(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const packing = ['--no-sandbox', '--headless=new', `--user-data-dir=${join(folder, 'packing')}`];
    await run(executable, [
      ...packing,
      `--pack-extension=${unpacked}`,
      `--pack-extension-key=${join(folder, 'key.pem')}`,
    ]);
    const packed = await readFile(`${unpacked}.crx`);
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      const update = `<updatecheck codebase='http://127.0.0.1:${port}/a.crx' version='${manifest.version}'/>`;
      response.end(
        request.url === '/a.crx'
          ? packed
          : `<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'><app appid='${id}'>${update}</app></gupdate>`,
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}/u.xml`;
    const policy = { [id]: { installation_mode: 'force_installed', update_url: from } };
    await mkdir(join(folder, 'etc/policies/managed'), { recursive: true });
    await writeFile(
      join(folder, 'etc/policies/managed/assent.json'),
      JSON.stringify({ DeveloperToolsAvailability: 1, ExtensionSettings: policy }),
    );
    const installed = new InstalledChromium(id, folder, executable, licensor, server);
    await installed.start();
    return installed;
  }

  /** What it begins with stands before anybody is connected to it. */
  async start(beginning?: Beginning): Promise<void> {
    const profile = join(this.#folder, 'profile');
    await rm(join(profile, 'DevToolsActivePort'), { force: true });
    const bound = 'mount --bind "$0" /etc/chromium && exec "$@"';
    const child = spawn(
      'unshare',
      [
        ...['-m', 'bash', '-c', bound, join(this.#folder, 'etc'), this.#executable],
        ...['--no-sandbox', '--headless=new', '--no-first-run', '--remote-debugging-port=0'],
        `--user-data-dir=${profile}`,
        ...siteArguments(this.#licensor),
        ...(beginning === 'tabs' ? ['--restore-last-session'] : beginning ? [beginning.url] : []),
      ],
      { stdio: 'ignore' },
    );
    this.#child = child;
    process.once('exit', () => child.kill('SIGKILL'));
    const port = await eventually('Chromium says on which port it listens', async () =>
      Number((await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]),
    );
    // Whoever connects while pages come and go may wait for one that has gone.
    this.#browser = await eventually('Chromium can be spoken to', () =>
      chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 }),
    );
  }

  tabs(): ChromiumTab[] {
    const pages = this.#browser?.contexts().flatMap((context) => context.pages()) ?? [];
    return pages.map((page) => new ChromiumTab(page));
  }

  openPopup(): Promise<ChromiumTab> {
    return this.openOwn('popup.html');
  }

  /** A page of the extension, in a tab. */
  async openOwn(path: string): Promise<ChromiumTab> {
    const [context] = this.#browser?.contexts() ?? [];
    if (!context) throw new Error('Chromium has no window.');
    const page = await context.newPage();
    await eventually('Assent is there', () => page.goto(`chrome-extension://${this.id}/${path}`));
    return new ChromiumTab(page);
  }

  async quit(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const session = await this.#browser?.newBrowserCDPSession();
    await session?.send('Browser.close');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  }

  async close(): Promise<void> {
    await this.quit();
    this.#server.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
