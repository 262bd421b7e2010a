// Which agreements there are, as the screens find them: beside the background, which may be asleep.
import browser from 'webextension-polyfill';
import { hostsFrom } from '../../declaration/covered.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import { catalogueReader, copiedCatalogue } from '../../ledger/catalogue-store.ts';
import { databaseOpener } from '../../ledger/database.ts';
import { shutDomains } from '../../platform/shut-domains.ts';
import { readyDeclarations, shippedDeclarations } from './declared.ts';

export const open = databaseOpener();
export const isPrivate = browser.extension.inIncognitoContext === true;
const store = isPrivate ? copiedCatalogue() : catalogueReader(open);

const withId = (declarations: readonly Declaration[], id: string) => declarations.find((each) => each.id === id);

/** Undefined where the catalogue knows none of that id. */
export async function agreementOf(id: string): Promise<Declaration | undefined> {
  const shipped = withId(shippedDeclarations, id);
  if (shipped) return shipped;
  const row = await store.get(id);
  return row && (row.declaration ?? withId(readyDeclarations, id));
}

/** The one of an address, which may be anybody's; of two the one with the more specific host. */
export async function agreementAt(address: string): Promise<Declaration | undefined> {
  for (const host of hostsFrom(address)) {
    const shipped = shippedDeclarations.find(({ hosts }) => hosts.includes(host));
    if (shipped) return shipped;
    const row = await store.byHost(host);
    if (row) return agreementOf(row.agreement);
  }
  return undefined;
}

/** The ones that came with Assent first. */
export async function agreementIds(): Promise<string[]> {
  const shipped = shippedDeclarations.map(({ id }) => id);
  return [...shipped, ...(await store.ids()).filter((id) => !shipped.includes(id))];
}

export async function firstAgreement(): Promise<Declaration | undefined> {
  const [first] = await agreementIds();
  return first === undefined ? undefined : agreementOf(first);
}

/** The one of the page in front, or that its gate leads to; the browser tells where that is only of sites we may act on. */
export async function agreementInFront(): Promise<Declaration | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const isGate = url.startsWith(browser.runtime.getURL(''));
  return agreementAt(isGate ? url.slice(url.indexOf('#') + 1) : url);
}

/** Of most people one site is shut at a time: which one is known before anybody says where a tab was going. */
export async function onlyShut(): Promise<Declaration | undefined> {
  const domains = shutDomains(await browser.declarativeNetRequest.getDynamicRules());
  const shut = new Map<string, Declaration>();
  for (const domain of domains) {
    const found = await agreementAt(`https://${domain}/`);
    if (found) shut.set(found.id, found);
    if (shut.size > 1) return undefined;
  }
  const [only] = shut.values();
  return only;
}

/** Those that came with Assent and are off. */
export async function agreementsOff(): Promise<Declaration[]> {
  const known = await store.ids();
  return readyDeclarations.filter(({ id }) => !known.includes(id));
}
