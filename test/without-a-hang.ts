// Work that has to end soon whatever it is given. How fast it is, benchmarks measure; here only what grows faster than
// its input is caught: on a megabyte that takes minutes, where the rest takes a fraction of a second.
import { expect } from 'vitest';

const MOST_SECONDS = 8;

/** What the work gave back. Counts this process's own time: the machine may be busy with others. */
export function withoutAHang<Result>(work: () => Result, what?: string): Result {
  const begun = process.cpuUsage();
  const result = work();
  expect(process.cpuUsage(begun).user / 1_000_000, what).toBeLessThan(MOST_SECONDS);
  return result;
}
