// The version of Assent that runs.
import browser from 'webextension-polyfill';

export const release = (): string => browser.runtime.getManifest().version;
