// What the screens may ask for, carried out: requests to the background, and what only the browser can do.
import browser from 'webextension-polyfill';
import type { Declaration } from '../../declaration/declaration.ts';
import { addressOf, homeOf, pagesOf } from '../../declaration/declared-pages.ts';
import type { Requests } from '../../platform/messages.ts';
import { readTime } from '../../platform/timekeeper.ts';
import { readyDeclarations } from './declared.ts';
import { type Reader, readExport } from './read-situation.ts';
import type { Actions, Place, SavedFile } from './situation.ts';

/** One request to the background. What is not answered rejects; nothing is swallowed here. */
export async function request<Name extends keyof Requests>(
  name: Name,
  ...sent: Parameters<Requests[Name]>
): Promise<ReturnType<Requests[Name]>> {
  const reply: unknown = await browser.runtime.sendMessage({ request: name, sent });
  if (reply === undefined) throw new Error(`The background did not answer "${name}".`);
  return reply as ReturnType<Requests[Name]>;
}

/** What the screens of one agreement may ask for. */
export function actionsOf(declaration: Declaration, { readText }: Pick<Reader, 'readText'>): Actions {
  const { id } = declaration;
  return {
    answer: (answer) => request('answer', id, answer),
    checkNow: () => request('checkNow', id),
    chooseLanguage: (language) => request('chooseLanguage', id, language),
    setRecordAside: () => request('setRecordAside', id),
    chooseMode: (mode) => request('chooseMode', id, mode),
    endLicence: () => request('endLicence', id),
    selfCheck: () => request('selfCheck', id),
    lookedAt: (about) => request('lookedAt', id, about),
    remove: () => request('remove', id),
    readTabs: async () => {
      const { readOfficialTabs } = await import('./official-tabs.ts');
      return readOfficialTabs(declaration, (page) => request('readTab', id, page));
    },
    readText,
    exportRecord: () => saveRecord(id),
    saveFile,
    askForAccess: () => askForAccess(declaration),
    openPage: (place) => {
      const url = addressOfPlace(place, declaration);
      if (url !== undefined) void browser.tabs.create({ url });
    },
  };
}

/** The page with the list of all. */
export const openAllAgreements = (): void => void browser.tabs.create({ url: browser.runtime.getURL('page.html#all') });

/** One that came with Assent and is off. Called from the click itself. False: access was refused, and nothing changed. */
export async function turnOn(agreement: string): Promise<boolean> {
  const declaration = readyDeclarations.find(({ id }) => id === agreement);
  if (!declaration || !(await askForAccess(declaration))) return false;
  return (await request('turnOn', agreement)).ok;
}

/** Also the record of an agreement that no catalogue knows any more. */
export async function saveRecord(agreement: string): Promise<void> {
  const record = await readExport(agreement, (await readTime()).keeping.believed);
  const day = record.exportedAt.slice(0, 10);
  saveFile({
    name: `assent-${agreement}-${day}.json`,
    kind: 'application/json',
    content: `${JSON.stringify(record, null, 2)}\n`,
  });
}

/** Called from the click itself: after any wait the browser would refuse to ask. */
export function askForAccess({ hosts }: Declaration): Promise<boolean> {
  // Of what the manifest names all is asked for: Chromium gives access to sockets by patterns of their own.
  const { host_permissions: named = [], optional_host_permissions: optional = [] } = browser.runtime.getManifest();
  const isOfHost = (pattern: string): boolean => hosts.some((host) => pattern.includes(`.${host}`));
  return browser.permissions.request({ origins: [...named, ...(optional as string[])].filter(isOfHost) });
}

function saveFile({ name, kind, content }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The address of an agreement's own view on the page. */
export const pagePath = (agreement: string, part?: string): string =>
  `page.html#${agreement}${part === undefined ? '' : `/${part}`}`;

export function addressOfPlace(place: Place, declaration: Declaration): string | undefined {
  switch (place.kind) {
    case 'official': {
      const document = declaration.terms[place.document];
      const [page] = document ? pagesOf(document) : [];
      return page && addressOf(page, place.language);
    }
    case 'page':
      return browser.runtime.getURL(pagePath(declaration.id, place.part));
    case 'business':
      return declaration.licensor.business;
    case 'contact':
      return declaration.licensor.contact;
    case 'browser-settings':
      return `chrome://extensions/?id=${browser.runtime.id}`;
    case 'home':
      return homeOf(declaration);
    default:
      return place satisfies never;
  }
}
