// The licence texts of all that is shipped lie in the folders. What is shipped is told by the bundler, asked here anew.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../scripts/build/bundle.mjs';
import { buildExtension, ROOT } from '../../scripts/build/extension.mjs';
import { LICENCES_FILE, writeLicences } from '../../scripts/build/licences.mjs';
import { BROWSERS } from '../../scripts/build/manifest.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assent-licences-'));
  for (const browser of BROWSERS) await buildExtension({ browser, flavour: 'shipped', outdir: join(folder, browser) });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each package behind the scripts, with the licence that its own `package.json` names. */
async function shippedPackages(): Promise<Map<string, string>> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/background/main.ts', ...PAGES.map((page) => `src/ui/${page}/main.tsx`)],
    outdir: folder,
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const packages = new Map<string, string>();
  for (const path of Object.keys(metafile.inputs)) {
    const parts = path.split('/');
    const at = parts.lastIndexOf('node_modules');
    if (at < 0) continue;
    const depth = parts[at + 1]?.startsWith('@') ? 3 : 2;
    const own = join(ROOT, ...parts.slice(0, at + depth), 'package.json');
    const { name, version, license } = JSON.parse(await readFile(own, 'utf8'));
    packages.set(`${name}@${version}`, license);
  }
  return packages;
}

/** Words that stand in the text of a licence and in no other. */
const WORDS: Record<string, RegExp> = {
  MIT: /Permission is hereby granted, free of charge/,
  ISC: /Permission to use, copy, modify, and\/or distribute/,
  'BSD-2-Clause': /Redistributions of source code must retain/,
  'Apache-2.0': /Apache License/,
  'MPL-2.0': /Mozilla Public License/,
};

describe.each(BROWSERS)('the folder for %s', (browser) => {
  it('holds the text of the licence of every package that is in its scripts', async () => {
    const parts = (await readFile(join(folder, browser, LICENCES_FILE), 'utf8')).split(/^-{80}$/m);
    const packages = await shippedPackages();
    expect(packages.size).toBeGreaterThan(8);
    for (const [name, licence] of packages) {
      const part = parts.find((each) => each.split('\n').includes(name));
      expect(part, name).toBeDefined();
      expect(part, `${name}: ${licence}`).toMatch(WORDS[licence] ?? /^an expression for this licence is to be added$/);
    }
  });

  it('holds that of the figures of languages, which were taken from a package', async () => {
    expect(await readFile(join(folder, browser, LICENCES_FILE), 'utf8')).toMatch(/^trigrams@/m);
  });

  it('holds its own licence', async () => {
    expect(await readFile(join(folder, browser, 'LICENSE'), 'utf8')).toBe(
      await readFile(join(ROOT, 'LICENSE'), 'utf8'),
    );
  });
});

it('nothing is built where the text of a licence is missing', async () => {
  // A tool, which is not among what may be shipped.
  const inputs = ['src/platform/clock.ts', 'node_modules/vitest/dist/index.js'];
  await expect(writeLicences({ root: ROOT, outdir: folder, inputs })).rejects.toThrow(/licence text .*vitest@/);
});
