// What the licensor saw of a browser that should have been kept out, and what of its site was put on screen.
import type { Licensor, SeenRequest } from '../../licensor/licensor.ts';
import { SHOWN } from '../../licensor/site.ts';

/** Too short to use a page, on a machine that has little else to do; the journeys leave room for one that has. */
export const BLINK = 3000;

const LEGAL = /\/(licensing|privacy|copyright|contactus)$/;
const isShutPage = ({ host, path }: SeenRequest): boolean =>
  /(^|\.)17track\.net\.?$/.test(host) && !host.startsWith('help.') && !LEGAL.test(path.split('?')[0] ?? '');

/** Requests since `from` of what is shut while the gate is up, as `GET www.17track.net/en/track`. */
export const shutRequests = (licensor: Licensor, from = 0): string[] =>
  licensor.requests
    .slice(from)
    .filter((seen) => isShutPage(seen) && !seen.path.startsWith(SHOWN) && seen.path !== '/favicon.ico')
    .map(({ method, host, path }) => `${method} ${host}${path}`);

/** How often a page of the site told that it was on screen. */
export const timesShown = (licensor: Licensor): number => licensor.requests.filter(({ path }) => path === SHOWN).length;

/** How long each page of the site was on screen when it was left, in milliseconds. */
export const shownFor = (licensor: Licensor): number[] =>
  licensor.requests.flatMap(({ path }) => (path.startsWith(`${SHOWN}/for?`) ? [Number(path.split('?')[1])] : []));
