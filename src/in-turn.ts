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
    if (!running) return run();
    next ??= running.then(run, run);
    return next;
  };
}
