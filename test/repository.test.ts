// The repository keeps its own rules: import arrows, sizes, names, texts, files, and what must never be in it.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(root.length + 1), entry.name));

const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
const sources = filesUnder('src').filter(isCode);

/** What a file imports, types included: files of ours by their path, packages by their name. */
function importsOf(path: string): string[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\b[^;'"`]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...read(path).matchAll(statements)].map((found) => {
    const name = found[1] ?? found[2] ?? '';
    return name.startsWith('.') ? posix.join(dirname(path), name) : name;
  });
}
/** The rooms of the rules, from the ground up. */
const PURE = ['words', 'declaration', 'record', 'standing', 'decisions'];
const partOf = (path: string): string => /^src\/([^/]+)/.exec(path)?.[1] ?? path;
const arrows = sources.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
const arrowsOf = (part: string) => arrows.filter(({ from }) => partOf(from) === part);
const isOurs = (path: string): boolean => path.startsWith('src/');
const told = (broken: typeof arrows) => broken.map(({ from, to }) => `${from} → ${to}`);

describe('the import arrows', () => {
  it('are all seen', () => {
    expect(arrows.length).toBeGreaterThan(100);
    expect(importsOf('test/repository.test.ts')).toContain('node:fs');
    for (const { to } of arrows.filter(({ to }) => isOurs(to))) expect(existsSync(join(root, to)), to).toBe(true);
  });

  it('a room of the rules imports itself, those below it and small pure libraries, and nothing else', () => {
    const pure = ['valibot', 'canonicalize', 'css-what', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'];
    const broken = PURE.flatMap((room, index) => {
      const below = PURE.slice(0, index + 1);
      return arrowsOf(room).filter(({ to }) => !(isOurs(to) ? below.includes(partOf(to)) : pure.includes(to)));
    });
    expect(told(broken)).toEqual([]);
  });

  it('the rules know no platform, no clock, no chance, and wait for nothing', () => {
    const platform =
      /\b(browser\.|chrome\.|window\.|document\.(?:create|query|body)|globalThis|localStorage|indexedDB|crypto\.|fetch\(|setTimeout|Date\.now|new Date\(\)|performance\.|Math\.random|await |async |Promise\b|process\.|Buffer\b)/;
    const broken = sources
      .filter((path) => PURE.includes(partOf(path)))
      .flatMap((path) => {
        const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        const found = platform.exec(code)?.[0];
        return found ? [`${path}: ${found}`] : [];
      });
    expect(broken).toEqual([]);
  });

  it('go in no circle', () => {
    const imports = new Map(sources.map((path) => [path, importsOf(path).filter(isOurs)]));
    /** Nothing in it leads back to itself. */
    const cleared = new Set<string>();
    const circleFrom = (path: string, way: readonly string[]): string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (cleared.has(path)) return undefined;
      for (const next of imports.get(path) ?? []) {
        const circle = circleFrom(next, [...way, path]);
        if (circle) return circle;
      }
      cleared.add(path);
      return undefined;
    };
    expect(sources.flatMap((path) => circleFrom(path, [])?.join(' → ') ?? [])).toEqual([]);
  });

  it('the edge folders never import one another, nor the background, nor the screens', () => {
    const edges = ['sources', 'ledger', 'enforcement', 'sync', 'prompts'];
    const others = [...edges, 'background', 'ui'];
    const broken = edges.flatMap((edge) =>
      arrowsOf(edge).filter(({ to }) => isOurs(to) && partOf(to) !== edge && others.includes(partOf(to))),
    );
    expect(told(broken)).toEqual([]);
  });

  it('nothing imports the background but itself', () => {
    const broken = arrows.filter(({ from, to }) => partOf(to) === 'background' && partOf(from) !== 'background');
    expect(told(broken)).toEqual([]);
  });

  it('the screens reach beyond themselves by the platform, the wording and the reading side of the ledger alone', () => {
    const readingSide = [
      ...['reading-side', 'record-source', 'mirror', 'database', 'head', 'exported', 'unkept'],
      ...['catalogue-store', 'layout', 'overview'],
    ].map((name) => `src/ledger/${name}.ts`);
    const parts = ['ui', 'agreements', 'wording', 'platform', ...PURE];
    const broken = arrowsOf('ui').filter(
      ({ to }) => isOurs(to) && !parts.includes(partOf(to)) && !readingSide.includes(to),
    );
    expect(told(broken)).toEqual([]);
  });

  it('what the screens are drawn from meets the browser in few files', () => {
    const doors = [
      'src/ui/mount.tsx',
      ...['actions.ts', 'agreements.ts', 'official-tabs.ts', 'read-listing.ts', 'read-situation.ts'].map(
        (name) => `src/ui/situation/${name}`,
      ),
      'src/ui/popup/first-words.ts',
    ];
    const broken = arrowsOf('ui').filter(({ from, to }) => to === 'webextension-polyfill' && !doors.includes(from));
    expect(told(broken)).toEqual([]);
  });

  it('only the clock tells the time, and the alarm, which the browser sets by its own', () => {
    const telling = sources.filter((path) => /\bDate\.now\b|new Date\(\)/.test(read(path)));
    expect(telling.filter((path) => path !== 'src/platform/clock.ts' && path !== 'src/sync/alarm.ts')).toEqual([]);
  });

  it('nobody judges by the clock alone: only the timekeeper reads it, for the background and for the screens', () => {
    const readers = arrows.filter(({ to }) => to === 'src/platform/clock.ts').map(({ from }) => from);
    expect([...new Set(readers)].sort()).toEqual(['src/background/browser-ports.ts', 'src/platform/timekeeper.ts']);
  });
});

describe('the commits', () => {
  const SINCE = '2026-11-28T03:00:00Z'; // longer subjects were written before
  /** Undefined where there is no history, or nobody to ask for it: the product needs Node alone. */
  const subjects = ((): string[] | undefined => {
    try {
      const asked = ['log', `--since=${SINCE}`, '--format=%s'];
      return execFileSync('git', asked, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).split('\n');
    } catch {
      return undefined;
    }
  })();

  it.runIf(subjects !== undefined)('say what they do in no more than 72 characters', () => {
    expect(subjects?.filter((subject) => subject.length > 72)).toEqual([]);
  });
});

describe('the files', () => {
  const code = [...sources, ...filesUnder('test').filter(isCode), ...filesUnder('scripts').filter(isCode)];

  it('are none of them longer than 300 lines', () => {
    const longer = code.filter((path) => read(path).split('\n').length > 301);
    expect(longer).toEqual([]);
  });

  it('have names that say something', () => {
    const drawers = /(^|[/.-])(utils?|helpers?|common|misc|managers?|services?|handlers?|types?|index|data|info)\.\w+$/;
    expect(code.filter((path) => drawers.test(path))).toEqual([]);
    const kebabOrComponent =
      /\/([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|mjs)|[A-Z][A-Za-z]*(\.test)?\.tsx|[a-z-]+(\.test)?\.tsx)$/;
    expect(code.filter((path) => !kebabOrComponent.test(path))).toEqual([]);
  });

  it('of the product all have a room', () => {
    expect(sources.filter((path) => path.split('/').length < 3)).toEqual([]);
  });

  it('of the product export no name twice for different things', () => {
    const owners = new Map<string, string[]>();
    // A component may bear the name of what it shows.
    for (const path of sources.filter((each) => !each.endsWith('.tsx'))) {
      const exported = /^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm;
      for (const [, name = ''] of read(path).matchAll(exported)) owners.set(name, [...(owners.get(name) ?? []), path]);
    }
    const shared = [...owners].filter(([, paths]) => paths.length > 1);
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([]);
  });

  it('of the product open with what they are', () => {
    expect(sources.filter((path) => !/^(\/\/|\/\*\*) /.test(read(path)))).toEqual([]);
  });
});

describe('the texts', () => {
  const locales = readdirSync(join(root, 'public/_locales'));
  const textsOf = (locale: string): Record<string, { message: string }> =>
    JSON.parse(read(`public/_locales/${locale}/messages.json`));
  const keysOf = (locale: string) => Object.keys(textsOf(locale));
  const plural = /_(zero|one|two|few|many|other)$/;
  const isUsedIn = (words: string) => (key: string) =>
    [`'${key}'`, `'${key.replace(plural, '')}'`, `__MSG_${key}__`].some((written) => words.includes(written));

  it('that are used are defined', () => {
    const written = sources.map(read).join('\n');
    const used = [...written.matchAll(/\b(text|counted)\(\s*'(\w+)'/g)].map(([, kind, key]) =>
      kind === 'counted' ? `${key}_other` : `${key}`,
    );
    const named = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => `${key}`);
    expect(used.length).toBeGreaterThan(50);
    expect([...used, ...named].filter((key) => !keysOf('en').includes(key))).toEqual([]);
  });

  it('that are defined are used', () => {
    const written = [...sources, 'manifest.json', 'scripts/build/page.mjs'].map(read).join('\n');
    expect(keysOf('en').filter((key) => !isUsedIn(written)(key))).toEqual([]);
  });

  it.each(locales)('of %s are those of English, with the same places to fill in, and none empty', (locale) => {
    const base = (keys: string[]) => [...new Set(keys.map((key) => key.replace(plural, '')))].sort();
    expect(base(keysOf(locale))).toEqual(base(keysOf('en')));
    const places = (message = '') => [...new Set(message.match(/\$\d/g))].sort();
    const english = textsOf('en');
    for (const [key, { message }] of Object.entries(textsOf(locale))) {
      expect(message.trim(), key).not.toBe('');
      if (!plural.test(key)) expect(places(message), key).toEqual(places(english[key]?.message));
    }
  });
});

describe('the manifest', () => {
  it('names only files that are there, or that the build makes of a source', () => {
    const named = [...read('manifest.json').matchAll(/"([\w/-]+\.(?:html|png|svg|js|css))"/g)].map(
      ([, path]) => `${path}`,
    );
    expect(named.length).toBeGreaterThan(5);
    const pages = named.filter((path) => path.endsWith('.html'));
    const inPages = pages.flatMap((page) =>
      [...read(`public/${page}`).matchAll(/(?:src|href)="([^"#:]+)"/g)].map(([, path]) => `${path}`),
    );
    const made = ['background.js', 'gate.js', 'page.js', 'popup.js'];
    const missing = [...named, ...inPages].filter(
      (path) => !made.includes(path) && !existsSync(join(root, 'public', path)),
    );
    expect(missing).toEqual([]);
  });
});

describe('what is tracked', () => {
  const isRepository = existsSync(join(root, '.git'));
  const tracked = isRepository
    ? execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
    : [];
  const written = tracked.filter((path) => existsSync(join(root, path)) && !/\.(png|ico|woff2|zip)$/.test(path));

  it.skipIf(!isRepository)('holds no path of a machine and no package registry', () => {
    const path = /(^|[\s"'`(=:])\/(work|root|home|Users|mnt)\/\w|[A-Z]:\\\\Users/m;
    const registry = /"resolved": |registry[.=]|\b(npmmirror|artifactory|verdaccio|nexus)\b/;
    const found = written.filter((name) => path.test(read(name)) || (name !== THIS && registry.test(read(name))));
    expect(found).toEqual([]);
  });

  const agreements = join(root, '../shared/agreement');
  it.skipIf(!isRepository || !existsSync(agreements))('holds no sentence of the real agreement', () => {
    const wordsOf = (html: string): string[] =>
      html
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
        .replace(/<[^>]+>|\]\([^)]*\)|&#?\w+;/g, ' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const shingles = (words: string[]) => words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
    const theirs = new Set(
      readdirSync(agreements).flatMap((name) => shingles(wordsOf(readFileSync(join(agreements, name), 'utf8')))),
    );
    expect(theirs.size).toBeGreaterThan(500);
    const copied = written.flatMap((name) => {
      const found = shingles(wordsOf(read(name))).find((eight) => theirs.has(eight));
      return found ? [`${name}: ${found}`] : [];
    });
    expect(copied).toEqual([]);
  });
});

const THIS = 'test/repository.test.ts';
