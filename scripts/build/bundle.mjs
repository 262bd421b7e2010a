// The scripts of one folder, bundled by esbuild. The test flavour differs in one module: the clock.
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The pages Assent has: each is `public/<name>.html` with `src/ui/<name>/main.tsx`. */
export const PAGES = ['popup', 'gate', 'page'];

/** Those that first run `src/ui/<name>/first.ts`, which says where one stands and then brings in the other script. */
const WITH_FIRST_WORDS = ['popup'];

/**
 * Puts another module in the place of `src/platform/clock.ts`, whoever imports it.
 *
 * @param {string} root
 * @param {string} replacement
 * @returns {import('esbuild').Plugin}
 */
const replaceClock = (root, replacement) => ({
  name: 'replace-clock',
  setup({ onResolve }) {
    const clock = join(root, 'src/platform/clock.ts');
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
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\b\w+\.innerHTML=[\w.]+/g, 'void 0');
      if (/\.innerHTML\s*=[^=]/.test(contents))
        throw new Error(`${path} sets innerHTML in a way the build does not know`);
      return { contents, loader: 'js' };
    });
  },
};

/**
 * The documents of the other readers are linkedom's, which nobody sees. What they call the properties that set HTML from a
 * string is renamed in all of them, so that they are not able to set any in a page.
 *
 * @type {import('esbuild').Plugin}
 */
const withDocumentsOfTheirOwn = {
  name: 'with-documents-of-their-own',
  setup({ onLoad }) {
    const readers = /[\\/]node_modules[\\/](?:linkedom|defuddle|@mozilla[\\/]readability)[\\/].*\.m?js$/;
    onLoad({ filter: readers }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/\b(innerHTML|outerHTML|insertAdjacentHTML)\b/g, 'own_$1'),
      loader: 'js',
    }));
  },
};

/**
 * The polyfill is two thirds of what a first script would be.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutPolyfill = {
  name: 'without-polyfill',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^webextension-polyfill$/ }, () => ({ path: 'browser', namespace: 'own' }));
    onLoad({ filter: /.*/, namespace: 'own' }, () => ({
      contents: 'export default globalThis.browser ?? globalThis.chrome;',
    }));
  },
};

/**
 * A part that is loaded later brings its page's own script along, so that all the page needs first has the same users:
 * esbuild then leaves it whole. Cut into what each later part shares, it would be ten files to ask for one by one.
 *
 * @param {string} page
 * @returns {import('esbuild').Plugin}
 */
const wholeForFirst = (page) => ({
  name: 'whole-for-first',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: resolve(resolveDir, path), namespace: 'later' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `import ${JSON.stringify(page)}; export * from ${JSON.stringify(path)};`,
      resolveDir: dirname(path),
    }));
  },
});

/**
 * @param {object} of
 * @param {string} of.root
 * @param {string} of.outdir
 * @param {string} of.target the browser to write for, as esbuild names it
 * @param {import('./manifest.mjs').Flavour} of.flavour
 * @returns {Promise<{ scripts: Map<string, string>, inputs: string[] }>} by page, the script that it runs; and the paths of
 *   all that the scripts were made of
 */
export async function bundle({ root, outdir, target, flavour }) {
  const plugins = [withoutHtmlFromStrings];
  if (flavour === 'test') plugins.push(replaceClock(root, join(root, 'test/browser/settable-clock.ts')));
  /** @satisfies {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    minify: true,
    sourcemap: false,
    charset: /** @type {const} */ ('utf8'),
    jsx: /** @type {const} */ ('automatic'),
    jsxImportSource: 'preact',
    target,
    logLevel: /** @type {const} */ ('error'),
    metafile: /** @type {const} */ (true),
  };
  /** @param {string} page */
  const bundlePage = async (page) => {
    const main = join(root, `src/ui/${page}/main.tsx`);
    const hasFirstWords = WITH_FIRST_WORDS.includes(page);
    const { metafile } = await build({
      ...common,
      plugins: [...plugins, wholeForFirst(main)],
      entryPoints: { [hasFirstWords ? `${page}-screen` : page]: main },
      chunkNames: `${page}-[hash]`,
      format: 'esm',
      splitting: true,
    });
    const outputs = Object.entries(metafile.outputs);
    const holding = outputs.find(([, { inputs }]) => `src/ui/${page}/main.tsx` in inputs);
    if (!holding) throw new Error(`No script holds the page ${page}`);
    const screen = basename(holding[0]);
    // The entry does nothing but import the other.
    for (const [path, { entryPoint }] of outputs) {
      if (entryPoint === `src/ui/${page}/main.tsx` && basename(path) !== screen) await rm(resolve(root, path));
    }
    const inputs = Object.keys(metafile.inputs);
    return hasFirstWords ? bundleFirst(page, screen, inputs) : { page, script: screen, inputs };
  };
  /**
   * @param {string} page
   * @param {string} screen the script that it brings in
   * @param {string[]} inputs
   */
  const bundleFirst = async (page, screen, inputs) => {
    const { metafile } = await build({
      ...common,
      entryPoints: { [page]: join(root, `src/ui/${page}/first.ts`) },
      // It calls nothing that answers later, in which alone the browsers differ.
      plugins: [...plugins, withoutPolyfill],
      define: { SCREEN: JSON.stringify(`./${screen}`) },
      external: [`./${screen}`],
      format: 'iife',
    });
    return { page, script: `${page}.js`, inputs: [...inputs, ...Object.keys(metafile.inputs)] };
  };
  const [pages, { metafile }] = await Promise.all([
    Promise.all(PAGES.map(bundlePage)),
    build({ ...common, plugins, entryPoints: { background: 'src/background/main.ts' }, format: 'iife' }),
    build({
      ...common,
      plugins: [withDocumentsOfTheirOwn],
      entryPoints: { 'other-readers': 'src/sources/other-readers-script.ts' },
      format: 'iife',
    }),
  ]);
  return {
    scripts: new Map(pages.map(({ page, script }) => [page, script])),
    inputs: [...pages.flatMap(({ inputs }) => inputs), ...Object.keys(metafile.inputs)],
  };
}
