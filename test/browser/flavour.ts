// The fixed identity of the test flavour, so that its pages can be opened by address.
import { readFileSync } from 'node:fs';

const flavour: { chromiumId: string; firefoxId: string; firefoxUuid: string } = JSON.parse(
  readFileSync(new URL('flavour.json', import.meta.url), 'utf8'),
);
export const { chromiumId: CHROMIUM_ID, firefoxId: FIREFOX_ID, firefoxUuid: FIREFOX_UUID } = flavour;
export const CHROMIUM_ORIGIN = `chrome-extension://${CHROMIUM_ID}`;
export const FIREFOX_ORIGIN = `moz-extension://${FIREFOX_UUID}`;
