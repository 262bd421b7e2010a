// Marionette knows only "the current window" and "the current context"; this keeps each command in the one it is meant for.
import type { PageFunction } from './driver.ts';
import type { Marionette } from './marionette.ts';
import { sourceOf } from './scripted-tab.ts';

/** One command at a time, and each in the tab it is meant for. */
export class Session {
  readonly marionette: Marionette;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette) {
    this.marionette = marionette;
  }

  exclusively<Result>(work: (marionette: Marionette) => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(() => work(this.marionette));
    // The next in the queue goes on whether or not this one failed; its own caller is told.
    this.#queue = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  inTab<Result>(handle: string, focus: boolean, work: (marionette: Marionette) => Promise<Result>): Promise<Result> {
    return this.exclusively(async (marionette) => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus });
      return work(marionette);
    });
  }

  /** Runs with the browser's own rights. */
  inChrome<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result> {
    return this.exclusively(async (marionette) => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await evaluate(marionette, 'system', run, args);
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }
}

export async function evaluate<Result>(
  marionette: Marionette,
  sandbox: string | null,
  run: PageFunction<Result>,
  args: readonly unknown[],
): Promise<Result> {
  const script = `const done = arguments[0];
    (async () => ${sourceOf(run, args)})().then((result) => done({ result }), (error) => done({ error: String(error) }));`;
  const { value } = await marionette.send<{ value: { result?: Result; error?: string } }>(
    'WebDriver:ExecuteAsyncScript',
    { script, args: [], sandbox, newSandbox: false },
  );
  if (value.error !== undefined) throw new Error(value.error);
  return value.result as Result;
}
