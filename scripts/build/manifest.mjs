// The manifest of one browser, made from the one source manifest: its own section laid over the common part, and
// everything that depends on the declared sites (host access, where the pages may connect) derived, never typed.
import { swap } from './swap.mjs';

/** @typedef {'chromium' | 'firefox'} Browser */
/** @typedef {'shipped' | 'test'} Flavour */

/** @type {readonly Browser[]} */
export const BROWSERS = ['chromium', 'firefox'];

/** @param {readonly { hosts: readonly string[] }[]} declarations */
const declaredHosts = (declarations) => [...new Set(declarations.flatMap(({ hosts }) => hosts))].sort();

/**
 * `*.` covers the domain itself as well. To Firefox a name with a dot at its end is that of another site; Chromium's `*`
 * leaves sockets out.
 *
 * @param {readonly string[]} hosts
 * @param {Browser} browser
 */
const accessTo = (hosts, browser) =>
  hosts.flatMap((host) => [
    `*://*.${host}/*`,
    ...(browser === 'firefox' ? [`*://*.${host}./*`] : [`wss://*.${host}/*`, `ws://*.${host}/*`]),
  ]);

/**
 * @param {object} from
 * @param {Record<string, any>} from.source the parsed `manifest.json` of the root
 * @param {Browser} from.browser
 * @param {string} from.version
 * @param {readonly { hosts: readonly string[] }[]} from.declarations watched from the start
 * @param {readonly { hosts: readonly string[] }[]} [from.ready] watched once the person turns them on, and asked for then
 * @param {string} from.styleSource of the style sheet that stands in the pages
 * @param {string} [from.chromiumKey] gives the unpacked extension a fixed id (test flavour only)
 * @returns {Record<string, any>}
 */
export function manifestFor({ source, browser, version, declarations, ready = [], styleSource, chromiumKey }) {
  const { chromium, firefox, content_security_policy: policy, ...common } = source;
  const hosts = declaredHosts(declarations);
  const readyHosts = declaredHosts(ready);
  const origins = [...hosts, ...readyHosts].flatMap((host) => [`https://${host}`, `https://*.${host}`]);
  return {
    ...common,
    version,
    host_permissions: accessTo(hosts, browser),
    ...(readyHosts.length > 0 && { optional_host_permissions: accessTo(readyHosts, browser) }),
    content_security_policy: {
      extension_pages: [
        ["style-src 'self'", `style-src ${styleSource}`],
        ["connect-src 'self'", ["connect-src 'self'", ...origins].join(' ')],
      ].reduce(swap, policy.extension_pages),
    },
    ...(browser === 'chromium' ? chromium : firefox),
    ...(browser === 'chromium' && chromiumKey ? { key: chromiumKey } : {}),
  };
}
