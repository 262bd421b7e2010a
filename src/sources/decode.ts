// Bytes → characters as a browser would: byte order mark, then the HTTP header, then the page's own meta, then UTF-8 if
// it is valid UTF-8, then windows-1252. https://html.spec.whatwg.org/#determining-the-character-encoding
const PRESCAN_BYTES = 4096;

function knownLabel(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const labelIn = (contentType: string | undefined): string | undefined =>
  /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"'/>]+))/i
    .exec(contentType ?? '')
    ?.slice(1)
    .find(Boolean);

function fromByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}

/** The encoding the page names in a meta element or, as XML, in its first line. UTF-16 named in ASCII is UTF-8. */
function fromMeta(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES)).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  for (const [tag] of head.matchAll(/<meta[\s/][^>]*>/gi)) {
    const encoding = knownLabel(labelIn(tag));
    if (encoding) return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  }
  return knownLabel(/^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(head)?.[1]);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** What Node before 23 leaves as control characters: the upper corner of windows-1252. */
const CORNER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The encoding of a page's bytes, as the page and its header say. */
export const encodingOf = (page: Uint8Array, contentType?: string): string =>
  fromByteOrderMark(page) ??
  knownLabel(labelIn(contentType)) ??
  fromMeta(page) ??
  (isUtf8(page) ? 'utf-8' : 'windows-1252');

export function decode(page: Uint8Array | string, contentType?: string): string {
  if (typeof page === 'string') return page.replace(/^\ufeff/, '').toWellFormed();
  const encoding = encodingOf(page, contentType);
  const text = new TextDecoder(encoding).decode(page);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => CORNER[control.charCodeAt(0) - 0x80] ?? control);
}
