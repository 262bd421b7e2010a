// Names that the address of the page has for other things than agreements: no agreement may have one for its id.

/** The list of all agreements. */
export const LIST = 'all';
export const PARTS: ReadonlySet<string> = new Set(['welcome', 'terms', 'changes', 'history', 'record', 'settings']);

export const isReservedId = (id: string): boolean => id === LIST || PARTS.has(id);
