// The declarations that come with Assent, as data. The background holds them against their schema at every start and the tests
// do before they ship, so the screens need not carry the schema.
import { READY, SHIPPED } from '../../agreements/bundled.ts';
import type { Declaration, WrittenDeclaration } from '../../declaration/declaration.ts';
import { withLeftOut } from '../../declaration/left-out.ts';

/** What parsing it gives: the defaults of single fields, and what is meant by the rest that is left out. */
export const completed = (written: object): Declaration =>
  withLeftOut({
    licensor: {},
    conditions: [],
    amendment: { rule: 'unstated', timeZone: 'UTC' },
    ...written,
  } as unknown as WrittenDeclaration);

export const shippedDeclarations: readonly Declaration[] = SHIPPED.map(completed);
export const readyDeclarations: readonly Declaration[] = READY.map(completed);
/** As they are written: what is recorded of them is the hash of that. */
export const bundledAsWritten: ReadonlyMap<string, unknown> = new Map(
  [...SHIPPED, ...READY].map((written) => [written.id, written]),
);
