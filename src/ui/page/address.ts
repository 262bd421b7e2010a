// What the address of the page names behind its `#`: an agreement and a part of it, one of the two, or the list of all.

export interface Address {
  readonly agreement?: string;
  readonly part?: string;
}

/** An address of its own for the list, also where there is but one agreement. */
export const LIST = 'all';

const PARTS: ReadonlySet<string> = new Set(['welcome', 'terms', 'changes', 'history', 'record', 'settings']);

/** `#ID/part`, `#ID` or `#part`; whether there is such an agreement is for others to find out. */
export function addressIn(hash: string): Address {
  const [first = '', second] = hash.replace(/^#/, '').split('/');
  if (second !== undefined) return { agreement: first, part: second };
  return PARTS.has(first) ? { part: first } : first === '' ? {} : { agreement: first };
}
