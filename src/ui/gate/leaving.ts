// How long a page that has been asked for may take to begin.

/** A download, an answer without a page, or Stop leave the tab at the gate: after this the way on is offered once more. */
export const LEAVING_MILLISECONDS = 10_000;
