// What this browser remembers for the reader alone, beside the record: the size of the words and where reading stopped.
// It may be lost, or not be had at all, without harm.
import type { Sha256 } from '../../words/vocabulary.ts';

const SIZE = 'text-size';
const PLACES = 'places';
/** So many texts; whoever reads more has forgotten the first. */
const REMEMBERED = 20;

export const SIZES = [0.875, 1, 1.125, 1.25, 1.5, 1.75] as const;

export function keptSize(): number {
  const size = Number(read(SIZE));
  return SIZES.find((each) => each === size) ?? 1;
}

export const keepSize = (size: number): void => write(SIZE, String(size));

/** The block at which reading a text stopped; undefined where it never went far. */
export const keptPlace = (identity: Sha256): number | undefined => places().find(([of]) => of === identity)?.[1];

export function keepPlace(identity: Sha256, place: number): void {
  const others = places().filter(([of]) => of !== identity);
  write(PLACES, JSON.stringify([[identity, place], ...others].slice(0, REMEMBERED)));
}

function places(): (readonly [Sha256, number])[] {
  const stored = read(PLACES);
  if (stored === null) return [];
  try {
    const parsed: unknown = JSON.parse(stored);
    return Array.isArray(parsed) ? parsed.filter(isPlace) : [];
  } catch (error) {
    console.warn('The places could not be read.', error);
    return [];
  }
}

const isPlace = (kept: unknown): kept is readonly [Sha256, number] =>
  Array.isArray(kept) && typeof kept[0] === 'string' && Number.isSafeInteger(kept[1]);

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    console.warn('The places could not be kept.', error);
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    console.warn('The places could not be kept.', error);
  }
}
