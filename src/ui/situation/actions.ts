// What the screens may ask for, carried out: requests to the background, and what only the browser can do.
import browser from 'webextension-polyfill';
import type { Declaration } from '../../declaration/declaration.ts';
import { addressOf, pagesOf } from '../../declaration/declared-pages.ts';
import type { Requests } from '../../platform/messages.ts';
import { readTime } from '../../platform/timekeeper.ts';
import { declaration } from './declared.ts';
import { readExport, readText } from './read-situation.ts';
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

export const actions: Actions = {
  answer: (answer) => request('answer', answer),
  checkNow: () => request('checkNow'),
  chooseLanguage: (language) => request('chooseLanguage', language),
  setRecordAside: () => request('setRecordAside'),
  chooseMode: (mode) => request('chooseMode', mode),
  endLicence: () => request('endLicence'),
  lookedAt: () => Promise.resolve({ ok: false }),
  selfCheck: () => request('selfCheck'),
  readTabs: async () => {
    const { readOfficialTabs } = await import('./official-tabs.ts');
    return readOfficialTabs(declaration, (page) => request('readTab', page));
  },
  readText,
  exportRecord: async () => {
    const record = await readExport((await readTime()).keeping.believed);
    const day = record.exportedAt.slice(0, 10);
    saveFile({
      name: `assent-${declaration.id}-${day}.json`,
      kind: 'application/json',
      content: `${JSON.stringify(record, null, 2)}\n`,
    });
  },
  saveFile,
  // Called from the click itself: after any wait the browser would refuse to ask. All that the manifest names is asked for:
  // Chromium gives access to sockets by patterns of their own.
  askForAccess: () => browser.permissions.request({ origins: browser.runtime.getManifest().host_permissions ?? [] }),
  openPage: (place) => {
    const url = addressOfPlace(place, declaration);
    if (url !== undefined) void browser.tabs.create({ url });
  },
};

function saveFile({ name, kind, content }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function addressOfPlace(place: Place, declaration: Declaration): string | undefined {
  switch (place.kind) {
    case 'official': {
      const document = declaration.terms[place.document];
      const [page] = document ? pagesOf(document) : [];
      return page && addressOf(page, place.language);
    }
    case 'page':
      return browser.runtime.getURL(place.part === undefined ? 'page.html' : `page.html#${place.part}`);
    case 'business':
      return declaration.licensor.business;
    case 'contact':
      return declaration.licensor.contact;
    case 'browser-settings':
      return `chrome://extensions/?id=${browser.runtime.id}`;
    case 'home':
      return declaration.licensor.home;
    default:
      return place satisfies never;
  }
}
