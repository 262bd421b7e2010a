// Where the two browsers differ. Both know `browser`, so it is told by the scheme of our own pages.
import browser from 'webextension-polyfill';

export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');
