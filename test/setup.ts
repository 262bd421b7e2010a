// Node has no Temporal yet; the browsers we support do.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

// Parts that are loaded later take their time on a busy machine: they are waited for, not hurried.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 10_000 });
  // jsdom has no window to measure: no media query holds there.
  window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
}

export {};
