// Every figure is a median; what is compared is measured in turns, so that a busy machine is busy for all of it.

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** So often, one after the other; the first two times warm up. */
export async function inTurns(runs: number, ...measures: (() => Promise<number>)[]): Promise<number[]> {
  const taken: number[][] = measures.map(() => []);
  for (let run = -2; run < runs; run += 1) {
    for (const [index, measure] of measures.entries()) {
      const value = await measure();
      if (run >= 0) taken[index]?.push(value);
    }
  }
  return taken.map(median);
}
