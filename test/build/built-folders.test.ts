// What is shipped is what the manifest says and nothing else: no hook of the tests, no right that no declaration needs.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build/extension.mjs';
import { BROWSERS, type Browser, type Flavour, manifestFor } from '../../scripts/build/manifest.mjs';
import { OFFSET_KEY } from '../browser/clock-offset.ts';

let folder: string;
const folderOf = (browser: Browser, flavour: Flavour) => join(folder, flavour, browser);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assent-built-'));
  for (const browser of BROWSERS) {
    for (const flavour of ['shipped', 'test'] as const) {
      await buildExtension({ browser, flavour, outdir: folderOf(browser, flavour) });
    }
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const manifestOf = async (browser: Browser, flavour: Flavour) =>
  JSON.parse(await readFile(join(folderOf(browser, flavour), 'manifest.json'), 'utf8'));

async function scriptsOf(browser: Browser, flavour: Flavour): Promise<string> {
  const names = (await readdir(folderOf(browser, flavour))).filter((name) => name.endsWith('.js'));
  return (await Promise.all(names.map((name) => readFile(join(folderOf(browser, flavour), name), 'utf8')))).join('\n');
}

const pagesOf = async (browser: Browser): Promise<string[]> =>
  (await readdir(folderOf(browser, 'shipped'))).filter((name) => name.endsWith('.html'));

/** Every file a manifest or one of the pages names. */
async function namedFiles(browser: Browser): Promise<{ inManifest: string[]; inPages: string[] }> {
  const manifest = JSON.stringify(await manifestOf(browser, 'shipped'));
  const html = await Promise.all(
    (await pagesOf(browser)).map((page) => readFile(join(folderOf(browser, 'shipped'), page), 'utf8')),
  );
  const inManifest = manifest.match(/(?<=")[\w/-]+\.(?:html|js|png|svg)(?=")/g) ?? [];
  return { inManifest, inPages: html.flatMap((page) => page.match(/(?<=(?:src|href)=")[^"#:]+(?=")/g) ?? []) };
}

/** A script with all it waits for before it runs: what is imported by a statement, not what is loaded later. */
async function loadedWith(browser: Browser, script: string, known = new Set<string>()): Promise<Set<string>> {
  if (known.has(script)) return known;
  known.add(script);
  const code = await readFile(join(folderOf(browser, 'shipped'), script), 'utf8');
  for (const [, name = ''] of code.matchAll(/\bimport(?:[^"'()]*?from)?\s*["']\.\/([\w.-]+)["']/g)) {
    await loadedWith(browser, name, known);
  }
  return known;
}

/** What the first script of a page, which delays the opening of the popup, brings in after the first frame. */
async function screenOf(browser: Browser, first: string): Promise<string> {
  const code = await readFile(join(folderOf(browser, 'shipped'), first), 'utf8');
  const [screen = '', ...others] = [...code.matchAll(/\bimport\("\.\/([\w-]+\.js)"\)/g)].map(([, name]) => name);
  expect(others).toEqual([]);
  return screen;
}

describe.each(BROWSERS)('for %s', (browser) => {
  it('the shipped build carries no movable clock, the test flavour does', async () => {
    expect(await scriptsOf(browser, 'shipped')).not.toContain(OFFSET_KEY);
    expect(await scriptsOf(browser, 'test')).toContain(OFFSET_KEY);
  });

  it('the shipped build has no fixed key and no page of the tests', async () => {
    expect(await manifestOf(browser, 'shipped')).not.toHaveProperty('key');
    expect(existsSync(join(folderOf(browser, 'shipped'), 'probe.html'))).toBe(false);
  });

  it('the shipped build has no source map and cannot set HTML from a string', async () => {
    const scripts = await scriptsOf(browser, 'shipped');
    expect(scripts).not.toContain('sourceMappingURL');
    expect(scripts).not.toMatch(/\.(inner|outer)HTML\s*=[^=]/);
  });

  it.each(['popup', 'gate'])('the %s is drawn by one script of no more than 44 KB', async (page) => {
    const html = await readFile(join(folderOf(browser, 'shipped'), `${page}.html`), 'utf8');
    const [script = '', ...others] = [...html.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, name]) => name);
    expect(others).toEqual([]);
    const drawing = page === 'popup' ? await screenOf(browser, script) : script;
    expect([...(await loadedWith(browser, drawing))]).toEqual([drawing]);
    const code = await readFile(join(folderOf(browser, 'shipped'), drawing));
    expect(gzipSync(code).length).toBeLessThanOrEqual(44_000);
    expect(code.toString()).toMatch(/\bimport\("/); // the rest comes later
  });

  it('the popup says its first words by a script of no more than 4 KB', async () => {
    const first = await readFile(join(folderOf(browser, 'shipped'), 'popup.js'));
    expect([...(await loadedWith(browser, 'popup.js'))]).toEqual(['popup.js']);
    expect(gzipSync(first).length).toBeLessThanOrEqual(4000);
  });

  it('every page carries the one style sheet that it is allowed, and no other script or style', async () => {
    const { extension_pages: policy } = (await manifestOf(browser, 'shipped'))['content_security_policy'];
    for (const page of await pagesOf(browser)) {
      const html = await readFile(join(folderOf(browser, 'shipped'), page), 'utf8');
      const [style = '', ...others] = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text);
      expect(others).toEqual([]);
      expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`);
      expect(html).not.toMatch(/<script(?![^>]* src=)|\son\w+=|\sstyle=/);
    }
  });

  it('every file that the manifest or a page names is there', async () => {
    const { inManifest, inPages } = await namedFiles(browser);
    expect(inManifest.length).toBeGreaterThan(5);
    expect(inPages.length).toBeGreaterThanOrEqual(5);
    expect([...inManifest, ...inPages].filter((name) => !existsSync(join(folderOf(browser, 'shipped'), name)))).toEqual(
      [],
    );
  });
});

describe('the manifest', () => {
  const madeFor = async (browser: Browser, ready?: readonly { hosts: readonly string[] }[]) =>
    manifestFor({
      source: JSON.parse(await readFile(new URL('../../manifest.json', import.meta.url), 'utf8')),
      browser,
      version: '1.2.3',
      declarations: [{ hosts: ['b.example'] }, { hosts: ['a.example', 'b.example'] }],
      ...(ready && { ready }),
      styleSource: "'sha256-x'",
    });

  it('has host access and connections from the declarations', async () => {
    const { version, host_permissions, content_security_policy } = await madeFor('chromium');
    expect(version).toBe('1.2.3');
    expect(host_permissions).toEqual(
      ['a.example', 'b.example'].flatMap((host) => [`*://*.${host}/*`, `wss://*.${host}/*`, `ws://*.${host}/*`]),
    );
    expect(content_security_policy?.extension_pages).toContain("style-src 'sha256-x';");
    expect(content_security_policy?.extension_pages).toContain(
      "connect-src 'self' https://a.example https://*.a.example https://b.example https://*.b.example;",
    );
  });

  it('asks at installation for no host that is only ready, and may ask for it later', async () => {
    const ready = [{ hosts: ['r.example'] }];
    for (const browser of BROWSERS) {
      const [without, made] = [await madeFor(browser), await madeFor(browser, ready)];
      expect(without).not.toHaveProperty('optional_host_permissions');
      expect(made['host_permissions']).toEqual(without['host_permissions']);
      const others = browser === 'firefox' ? ['*://*.r.example./*'] : ['wss://*.r.example/*', 'ws://*.r.example/*'];
      expect(made['optional_host_permissions']).toEqual(['*://*.r.example/*', ...others]);
      expect(made['content_security_policy']?.extension_pages).toContain(
        ' https://b.example https://*.b.example https://r.example https://*.r.example;',
      );
    }
  });

  it.each(BROWSERS)(
    'of %s as it is shipped has access to 17track.net alone, and may ask for what is ready',
    async (browser) => {
      const { host_permissions, optional_host_permissions } = await manifestOf(browser, 'shipped');
      expect(host_permissions.every((pattern: string) => /^[a-z*]+:\/\/\*\.17track\.net\.?\/\*$/.test(pattern))).toBe(
        true,
      );
      expect(optional_host_permissions).toContain('*://*.tracktrace.delivery/*');
      expect(optional_host_permissions).toHaveLength(host_permissions.length);
    },
  );
});
