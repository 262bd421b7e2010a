// Waiting for a condition, never for a duration.

const POLL_MILLISECONDS = 50;

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/**
 * Asks again and again until the answer is truthy, and gives it back.
 *
 * @param what named in the error when it never became true
 * @param timeout in milliseconds
 */
export async function eventually<Value>(
  what: string,
  ask: () => Value | Promise<Value>,
  timeout = 30_000,
): Promise<NonNullable<Value>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(POLL_MILLISECONDS);
  } while (Date.now() < end);
  throw new Error(`Not within ${timeout / 1000} s: ${what}. Last seen: ${String(last)}`, { cause: last });
}
