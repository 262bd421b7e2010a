// A digest in words: at how many agreements, and at which, terms changed.
import { counted, list, text } from '../platform/locale.ts';
import type { Digest } from './digest.ts';

const MOST_NAMES = 3;

export function digestWords({ agreements }: Digest): { readonly title: string; readonly message: string } {
  const names = agreements.map(({ name }) => name);
  const texts = agreements.reduce((sum, { about }) => sum + about.length, 0);
  return {
    title: text('digestTitle', named(names, 1)),
    message: counted('digestMessage', texts, named(names, MOST_NAMES)),
  };
}

/** "Example and 4 others". */
function named(names: readonly string[], most: number): string {
  const others = names.length - most;
  return list([...names.slice(0, most), ...(others > 0 ? [counted('digestOthers', others)] : [])]);
}
