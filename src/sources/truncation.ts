// A page that was cut off: its HTML breaks off inside something, or its text is the first part of the text before.
const NEAR_END = 4096;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What the HTML breaks off inside of; undefined for a page that ends. Tags that may be left open are no sign. */
export function brokenOffInside(html: string): string | undefined {
  const isWhole = /<\/(?:body|html)\s*>/i.test(html.slice(-NEAR_END));
  if (isWhole || !/<(?:html|body|!doctype)/i.test(html.slice(0, NEAR_END))) return undefined;
  const lastOpen = html.lastIndexOf('<');
  if (lastOpen > html.lastIndexOf('>') && /^<[a-z/!]/i.test(html.slice(lastOpen, lastOpen + 2))) return 'a tag';
  for (const [name, opens, closes] of [
    ['a script', /<script[\s>]/gi, /<\/script\s*>/gi],
    ['a style sheet', /<style[\s>]/gi, /<\/style\s*>/gi],
    ['a comment', /<!--/g, /-->/g],
  ] as const) {
    if (count(html, opens) > count(html, closes)) return name;
  }
  const depth =
    count(html, /<(?:div|section|main|article)[\s>]/gi) - count(html, /<\/(?:div|section|main|article)\s*>/gi);
  return depth >= 3 ? `${depth} boxes` : undefined;
}

/** Whether a text is no more than the beginning of the one before, and much of that one is gone. */
export function isBeginningOf(canonical: string, previous: string): boolean {
  if (canonical.length >= previous.length * 0.7 || canonical.length < 200) return false;
  // The last words may be cut or followed by what stands at the end of every page.
  const sample = canonical.slice(0, Math.floor(canonical.length * 0.9));
  return previous.startsWith(sample);
}
