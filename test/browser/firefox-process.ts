// A Firefox of our own: its profile's settings, its process, and the port on which it can be spoken to.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Beginning, LaunchOptions } from './driver.ts';
import { eventually } from './eventually.ts';
import { FIREFOX_ID, FIREFOX_UUID } from './flavour.ts';

type Settings = Record<string, string | number | boolean>;

const SETTINGS: Settings = {
  // 0: any free port, which Firefox then writes into its profile.
  'marionette.port': 0,
  'remote.prefs.recommended': true,
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
  // ESR and developer builds let an unsigned package stay installed over a restart.
  'xpinstall.signatures.required': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  // Takes the click that asks for a permission for the answer, too.
  'extensions.webextOptionalPermissionPrompts': false,
  // What drives Firefox would have it ask nobody.
  'dom.disable_beforeunload': false,
  // Nor does it ask for a page that is slow to say that it should.
  'dom.beforeunload_timeout_ms': 60_000,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // A third of the work of a start: processes nobody needs here, a page for new tabs, and sixty pictures a second.
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'media.rdd-process.enabled': false,
  'media.utility-process.enabled': false,
  'layout.frame_rate': 15,
};

const savingInto = (folder: string): Settings => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
});

/** Values of `browser.startup.page`. */
const NOTHING = 0;
const TABS_OF_LAST_TIME = 3;

const proxySettings = (port: number): Settings => ({
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
});

const asPreferences = (settings: Settings) =>
  Object.entries(settings)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

export interface FirefoxProcess {
  readonly child: ChildProcess;
  readonly port: number;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

export async function startFirefox(
  executable: string,
  profile: string,
  options: LaunchOptions,
  beginning?: Beginning,
): Promise<FirefoxProcess> {
  const { licensor, isHeadless = true, timeZone = 'UTC' } = options;
  const portFile = join(profile, 'MarionetteActivePort');
  await mkdir(profile, { recursive: true });
  await rm(portFile, { force: true });
  await writeFile(
    join(profile, 'user.js'),
    asPreferences({
      ...SETTINGS,
      'browser.startup.page': beginning === 'tabs' ? TABS_OF_LAST_TIME : NOTHING,
      'browser.privatebrowsing.autostart': options.remembersNothing ?? false,
      ...savingInto(join(profile, 'saved')),
      ...(licensor && proxySettings(licensor.proxyPort)),
    }),
  );
  const child = spawn(
    executable,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      ...(isHeadless ? ['--headless'] : []),
      ...['--profile', profile],
      ...(typeof beginning === 'object' ? [beginning.url] : []),
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...(isHeadless && { MOZ_HEADLESS: '1', TZ: timeZone }) },
    },
  );
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints = (complaints + chunk).slice(-2000);
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  void ended.then(() => process.removeListener('exit', kill));
  try {
    const port = await eventually(
      'Firefox says on which port it listens',
      async () => {
        if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
        return Number(await readFile(portFile, 'utf8'));
      },
      30_000,
    );
    return { child, port, ended };
  } catch (error) {
    kill();
    throw new Error(`Firefox did not start. ${complaints}`, { cause: error });
  }
}
