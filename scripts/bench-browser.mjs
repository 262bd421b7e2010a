// npm run bench [-- --runs 15]: what a person waits for, in real Chromium and in one run with what nobody can do without:
// a bare redirect to a static page of an extension, an empty popup, and the same site without Assent.
// npm run bench -- scale [--runs 15] [--only wake,popup]: what many agreements and long records cost beside few and short ones.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './setup/browser.mjs';
import { ensurePackages, ROOT } from './setup/packages.mjs';

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, only: { type: 'string' } },
  allowPositionals: true,
});

await ensurePackages();
if (!(await ensureBrowser('chromium'))) process.exit(1);
const [{ buildExtension }, { runnerImport }] = await Promise.all([import('./build/extension.mjs'), import('vite')]);
const folder = await mkdtemp(join(tmpdir(), 'assent-bench-'));
try {
  const assent = await buildExtension({ browser: 'chromium', flavour: 'test', outdir: join(folder, 'assent') });
  const runs = Number(values.runs);
  if (positionals[0] === 'scale') {
    /** @type {typeof import('./bench/scale.ts')} */
    const { measureScale } = await load('scale');
    await measureScale(assent, runs, values.only?.split(','));
  } else {
    /** @type {typeof import('./bench/measure.ts')} */
    const { measure } = await load('measure');
    await measure(assent, await writeBare(join(folder, 'bare')), runs);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {string} name */
async function load(name) {
  const path = fileURLToPath(new URL(`bench/${name}.ts`, import.meta.url));
  const { module } = await runnerImport(path, { root: ROOT, configFile: false, logLevel: 'error' });
  return /** @type {any} */ (module);
}

/**
 * The least an extension can be: one rule that redirects, and one page with nothing to run.
 *
 * @param {string} bare
 */
async function writeBare(bare) {
  await mkdir(bare);
  const rule = {
    id: 1,
    condition: { requestDomains: ['other.example'], resourceTypes: ['main_frame'] },
    action: { type: 'redirect', redirect: { extensionPath: '/bare.html' } },
  };
  const manifest = {
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    permissions: ['declarativeNetRequestWithHostAccess'],
    host_permissions: ['https://other.example/*'],
    declarative_net_request: { rule_resources: [{ id: 'bare', enabled: true, path: 'rules.json' }] },
    web_accessible_resources: [{ resources: ['bare.html'], matches: ['<all_urls>'], use_dynamic_url: true }],
  };
  await Promise.all([
    writeFile(join(bare, 'manifest.json'), JSON.stringify(manifest)),
    writeFile(join(bare, 'rules.json'), JSON.stringify([rule])),
    writeFile(join(bare, 'bare.html'), '<!doctype html><title>Bare</title><main><h1 id="accept">Bare</h1></main>\n'),
  ]);
  return bare;
}
