// Where one stands, as the overview has it, in the place and with the look in which the screen will say it.
import browser from 'webextension-polyfill';
import { hostsFrom } from '../../declaration/covered.ts';
import { text } from '../../platform/locale.ts';
import { isPlainStanding, plainState, plainWords } from '../../wording/plain-standing.ts';
import { stateName } from '../../wording/state-names.ts';

/** Milliseconds for which the screen waits: for the row, and for the frame in which it is said. */
const LONGEST = 100;

interface Row {
  readonly name: string;
  readonly plain?: unknown;
}

export async function sayFirst(release: string, bringIn: () => Promise<unknown>): Promise<void> {
  // In a tab behind there is no frame.
  if (document.visibilityState === 'visible') {
    const row = await Promise.race([rowToShow(release), pause()]).catch(() => undefined);
    if (row && draw(row)) await Promise.race([new Promise((done) => requestAnimationFrame(done)), pause()]);
  }
  await new Promise((done) => setTimeout(done)); // after the frame, not before it
  await bringIn();
}

const pause = (): Promise<undefined> => new Promise((done) => setTimeout(done, LONGEST));

/** The only one there is, or that of the page in front; else the screen shows them all. */
async function rowToShow(release: string): Promise<Row | undefined> {
  const opening = indexedDB.open('assent');
  opening.onupgradeneeded = () => opening.transaction?.abort(); // there is none yet, and this must not make it
  const database = await answerTo(opening);
  try {
    if (!database.objectStoreNames.contains('overview')) return undefined;
    const store = database.transaction('overview').objectStore('overview');
    const [first, second] = ((await answerTo(store.getAll(null, MOST_LOOKED_AT))) as unknown[]).filter(isRow);
    const row = second ? await rowInFront(database) : first;
    return row?.basis.startsWith(`${release} `) ? row : undefined;
  } finally {
    database.close();
  }
}

/** The sum of all rows stands among them. */
const MOST_LOOKED_AT = 3;

async function rowInFront(database: IDBDatabase): Promise<KnownRow | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  for (const host of hostsFrom(tab?.url ?? '')) {
    const index = database.transaction('overview').objectStore('overview').index('hosts');
    const row: unknown = await answerTo(index.get(host));
    if (isRow(row)) return row;
  }
  return undefined;
}

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

type KnownRow = Row & { readonly basis: string };

/** One without a plain standing says nothing that the screen would not say better. */
const isRow = (row: unknown): row is KnownRow =>
  typeof row === 'object' &&
  row !== null &&
  ['name', 'basis'].every((field) => typeof (row as Record<string, unknown>)[field] === 'string');

/** As the screen will say it. */
function draw({ name, plain }: Row): boolean {
  const app = document.getElementById('app');
  if (!app || app.hasChildNodes() || !isPlainStanding(plain)) return false;
  const state = plainState(plain);
  const { sentence, detail } = plainWords(plain, name);
  const sign = element('img', 'sign');
  Object.assign(sign, { src: `icons/${state}.svg`, alt: stateName(state), width: 32, height: 32 });
  const words = element('div', '', element('h1', '', sentence), element('p', '', detail));
  const header = element('header', '', element('div', `standing state-${state}`, sign, words));
  document.documentElement.lang = text('localeTag');
  document.documentElement.dir = text('localeDirection');
  app.append(element('main', 'arriving', element('div', 'scroll', header)));
  return true;
}

function element(tag: string, name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
