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
 * @param {object} from
 * @param {Record<string, any>} from.source the parsed `manifest.json` of the root
 * @param {Browser} from.browser
 * @param {string} from.version
 * @param {readonly { hosts: readonly string[] }[]} from.declarations
 * @param {string} from.styleSource of the style sheet that stands in the pages
 * @param {string} [from.chromiumKey] gives the unpacked extension a fixed id (test flavour only)
 * @returns {Record<string, any>}
 */
export function manifestFor({ source, browser, version, declarations, styleSource, chromiumKey }) {
  const { chromium, firefox, content_security_policy: policy, ...common } = source;
  const hosts = declaredHosts(declarations);
  const origins = hosts.flatMap((host) => [`https://${host}`, `https://*.${host}`]);
  return {
    ...common,
    version,
    // `*.` covers the domain itself as well. To Firefox a name with a dot at its end is that of another site.
    host_permissions: hosts.flatMap((host) => [
      `*://*.${host}/*`,
      // Chromium's `*` leaves sockets out.
      ...(browser === 'firefox' ? [`*://*.${host}./*`] : [`wss://*.${host}/*`, `ws://*.${host}/*`]),
    ]),
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
