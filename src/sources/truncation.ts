// A page that was cut off: its HTML breaks off inside something, or its text is the first part of the text before.
const NEAR_START = 4096;
const BOX_OPENS = /<(?:div|section|main|article)[\s>]/gi;
const BOX_CLOSES = /<\/(?:div|section|main|article)\s*>/gi;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const ENDS_A_SENTENCE = /[\p{P}\p{S}]$/u;

/** What the HTML breaks off inside of; undefined for a page that ends. Tags that may be left open are no sign. */
export function brokenOffInside(html: string): string | undefined {
  const isWhole = /<\/(?:body|html)\s*>/i.test(html.slice(html.length / 2));
  if (isWhole || !/<(?:html|body|!doctype)/i.test(html.slice(0, NEAR_START))) return undefined;
  const lastOpen = html.lastIndexOf('<');
  if (lastOpen > html.lastIndexOf('>') && /^<[a-z/!]/i.test(html.slice(lastOpen, lastOpen + 2))) return 'a tag';
  for (const [name, opens, closes] of [
    ['a script', /<script[\s>]/gi, /<\/script\s*>/gi],
    ['a style sheet', /<style[\s>]/gi, /<\/style\s*>/gi],
    ['a comment', /<!--/g, /-->/g],
  ] as const) {
    if (count(html, opens) > count(html, closes)) return name;
  }
  const end = html.trimEnd();
  if (!ENDS_A_SENTENCE.test(end.slice(-2))) return 'a sentence';
  const shown = html.replace(/<(script|style)[\s>][\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '');
  const depth = count(shown, BOX_OPENS) - count(shown, BOX_CLOSES);
  return depth >= 3 ? `${depth} boxes` : undefined;
}

/** Whether a text is no more than the beginning of the one before, and much of that one is gone. */
export function isBeginningOf(canonical: string, previous: string): boolean {
  if (canonical.length >= previous.length * 0.7 || canonical.length < 200) return false;
  // The last words may be cut or followed by what stands at the end of every page.
  const sample = canonical.slice(0, Math.floor(canonical.length * 0.9));
  return previous.startsWith(sample);
}
