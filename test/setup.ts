// Node has no Temporal yet; the browsers we support do.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

export {};
