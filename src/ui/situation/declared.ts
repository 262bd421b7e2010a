// The declarations that come with Assent, as data. The background holds them against their schema at every start and the tests
// do before they ship, so the screens need not carry the schema.
import { READY, SHIPPED } from '../../agreements/bundled.ts';
import type { Declaration, DocumentDeclaration } from '../../declaration/declaration.ts';

type Written = (typeof SHIPPED)[number] | (typeof READY)[number];

/** What parsing it gives. */
function completed(written: Written): Declaration {
  const documents: [string, DocumentDeclaration][] = Object.entries(written.terms).map(([name, document]) => [
    name,
    { asks: false, ...document },
  ]);
  return {
    ...written,
    conditions: ('conditions' in written ? written.conditions : []) as Declaration['conditions'],
    amendment: written.amendment as Declaration['amendment'],
    terms: Object.fromEntries(documents),
  };
}

export const shippedDeclarations: readonly Declaration[] = SHIPPED.map(completed);
export const readyDeclarations: readonly Declaration[] = READY.map(completed);
/** As they are written: what is recorded of them is the hash of that. */
export const bundledAsWritten: ReadonlyMap<string, unknown> = new Map(
  [...SHIPPED, ...READY].map((written) => [written.id, written]),
);
