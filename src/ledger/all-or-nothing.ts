// Several requests to the database of which all are done, or none.

/**
 * Waits until everything asked for is written. Where a request is refused on the spot, the browser would still commit
 * the others: then the transaction is broken off.
 */
export async function allOrNothing(
  transaction: { readonly error: DOMException | null; readonly done: Promise<void>; abort(): void },
  requests: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const asked = requests.map(async (request) => request());
  const settled = Promise.allSettled([...asked, transaction.done]);
  try {
    await Promise.all(asked);
  } catch (error) {
    if (transaction.error === null) transaction.abort();
    await settled;
    throw error;
  }
  await transaction.done;
}
