// What the address of the page names behind its `#`: an agreement and a part of it, one of the two, or the list of all.

import { PARTS } from '../../declaration/reserved-ids.ts';

export interface Address {
  readonly agreement?: string;
  readonly part?: string;
}

/** `#ID/part`, `#ID` or `#part`; whether there is such an agreement is for others to find out. */
export function addressIn(hash: string): Address {
  const [first = '', second] = hash.replace(/^#/, '').split('/');
  if (second !== undefined) return { agreement: first, part: second };
  return PARTS.has(first) ? { part: first } : first === '' ? {} : { agreement: first };
}
