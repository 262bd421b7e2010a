// The script of the other readers, brought in when a page is first read without a selector. It is larger than all the rest
// of the background, and hardly a wake needs it.
import type { OtherReaders } from '../sources/generic.ts';

const SCRIPT = 'other-readers.js';

declare global {
  /** Set by the script (`src/sources/other-readers-script.ts`). */
  var otherReaders: OtherReaders | undefined;
  /** Of a worker alone. */
  var importScripts: ((path: string) => void) | undefined;
}

/**
 * A worker may bring in later only what it has brought in while it was installed: from then on the browser keeps the
 * script with it. Registered at once, as every listener is.
 */
export function keepOtherReadersAtHand(): void {
  if (globalThis.importScripts) globalThis.addEventListener('install', () => globalThis.importScripts?.(SCRIPT));
}

/** Where nobody can be asked, our reader decides alone, and is unsure. */
const NOBODY: OtherReaders = () => [undefined];

/** Reads, and reads again with the other readers where they were asked for and were not yet here. */
export async function withOtherReaders<Read>(read: (others: OtherReaders) => Read): Promise<Read> {
  if (globalThis.otherReaders) return read(globalThis.otherReaders);
  let isAsked = false;
  const alone = read((html) => {
    isAsked = true;
    return NOBODY(html);
  });
  if (!isAsked) return alone;
  try {
    await bringIn();
  } catch (error) {
    console.error('The other readers could not be brought in.', error);
  }
  return globalThis.otherReaders ? read(globalThis.otherReaders) : alone;
}

async function bringIn(): Promise<void> {
  if (globalThis.importScripts) return globalThis.importScripts(SCRIPT);
  const script = document.createElement('script');
  script.src = SCRIPT;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
