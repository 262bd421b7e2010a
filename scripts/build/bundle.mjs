// The scripts and the style sheet of one folder, bundled by esbuild. The test flavour differs in one module: the clock.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The pages Assent has: each is `public/<name>.html` with `src/ui/<name>/main.tsx`. */
export const PAGES = ['popup', 'gate', 'page'];

/**
 * Puts another module in the place of `src/clock.ts`, whoever imports it.
 *
 * @param {string} root
 * @param {string} replacement
 * @returns {import('esbuild').Plugin}
 */
const replaceClock = (root, replacement) => ({
  name: 'replace-clock',
  setup({ onResolve }) {
    const clock = join(root, 'src/clock.ts');
    onResolve({ filter: /\/clock(\.ts)?$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path.replace(/(\.ts)?$/, '.ts')) === clock ? { path: replacement } : undefined,
    );
  },
});

/**
 * Preact can set HTML from a string (`dangerouslySetInnerHTML`). Assent never does, so the shipped code is not able to.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutHtmlFromStrings = {
  name: 'without-html-from-strings',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.(m?js|module\.js)$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\b\w+\.innerHTML=[\w.]+/g, 'void 0');
      if (/\.innerHTML\s*=[^=]/.test(contents))
        throw new Error(`${path} sets innerHTML in a way the build does not know`);
      return { contents, loader: 'js' };
    });
  },
};

/**
 * @param {object} of
 * @param {string} of.root
 * @param {string} of.outdir
 * @param {import('./manifest.mjs').Browser} of.browser
 * @param {import('./manifest.mjs').Flavour} of.flavour
 * @returns {Promise<import('esbuild').Metafile>} what became of the pages
 */
export async function bundle({ root, outdir, browser, flavour }) {
  const plugins = [withoutHtmlFromStrings];
  if (flavour === 'test') plugins.push(replaceClock(root, join(root, 'test/browser/settable-clock.ts')));
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    minify: true,
    sourcemap: false,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: browser === 'chromium' ? 'chrome144' : 'firefox142',
    logLevel: 'error',
    plugins,
  };
  const style = 'src/ui/style.css';
  const [{ metafile }] = await Promise.all([
    build({
      ...common,
      metafile: true,
      entryPoints: Object.fromEntries(PAGES.map((page) => [page, `src/ui/${page}/main.tsx`])),
      chunkNames: 'shared-[hash]',
      format: 'esm',
      splitting: true,
    }),
    build({ ...common, entryPoints: { background: 'src/background/main.ts' }, format: 'iife' }),
    existsSync(join(root, style)) &&
      build({ ...common, entryPoints: { style }, external: ['*.woff2', '*.svg', '*.png'] }),
  ]);
  return metafile;
}
