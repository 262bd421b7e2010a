// Work done one piece after the other.

/** That a piece failed is told to whoever asked for it, not to the next. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
}

/**
 * Work that shows how things are at the moment it runs. Called for while it runs, it runs once more afterwards, however
 * often it was called for: whoever called waits for a run that began after the call.
 */
export function onceMore(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    next = undefined;
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return next ?? run();
    next ??= running.then(run, run);
    return next;
  };
}

/** In milliseconds. */
const SLICE = 10;

/** Work over many, a slice of time after the other: whoever clicks meanwhile comes first. */
export async function inSlices<T, Done>(each: readonly T[], work: (one: T, at: number) => Done): Promise<Done[]> {
  const done: Done[] = [];
  let begun = performance.now();
  for (const [at, one] of each.entries()) {
    if (performance.now() - begun > SLICE) {
      await new Promise((next) => setTimeout(next));
      begun = performance.now();
    }
    done.push(work(one, at));
  }
  return done;
}

/** Not waited for any longer than this many milliseconds, it has failed; what it still does is for itself to be harmless. */
export async function within<T>(milliseconds: number, work: () => Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([work(), isLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** One after the other; one that fails keeps none of the others from being done, and is told in the end. */
export async function eachByItself(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults, 'Several steps failed.');
}
