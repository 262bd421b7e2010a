// npm run bench:waiting [-- --runs 3] [-- --browser firefox]: how long fifty tabs that wait at the gate are waited for
// after one answer, in real Chromium and in real Firefox. The goal is 10 s on two cores with nothing else to do.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/browser.mjs';
import { ensurePackages, ROOT } from './setup/packages.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, browser: { type: 'string' } } });

await ensurePackages();
const [{ buildExtension }, { BROWSERS }, { packFolder }, { runnerImport }] = await Promise.all([
  import('./build/extension.mjs'),
  import('./build/manifest.mjs'),
  import('./build/package.mjs'),
  import('vite'),
]);
const folder = await mkdtemp(join(tmpdir(), 'assent-bench-'));
try {
  /** @type {{ module: typeof import('./bench/waiting.ts') }} */
  const { module } = await runnerImport(fileURLToPath(new URL('bench/waiting.ts', import.meta.url)), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  for (const browser of BROWSERS) {
    if (values.browser !== undefined && values.browser !== browser) continue;
    if (!(await ensureBrowser(browser))) continue;
    const built = await buildExtension({ browser, flavour: 'test', outdir: join(folder, browser) });
    const extension = browser === 'firefox' ? await packFolder(built, join(folder, 'assent.xpi')) : built;
    for (let run = 0; run < Number(values.runs); run += 1) {
      const { front, last } = await module.measureWaiting(browser, extension);
      console.log(
        `${browser}: the tab in front asks for its page after ${front} ms, the last of fifty after ${last} ms`,
      );
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
