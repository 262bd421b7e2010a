// The declaration that is shipped, as data. The background holds it against its schema at every start and the tests do
// before it ships, so the screens need not carry the schema.

import shipped from '../../agreements/17track.json';
import type { Declaration, DocumentDeclaration } from '../../declaration/declaration.ts';

const documents: readonly [string, DocumentDeclaration][] = Object.entries(shipped.terms).map(([name, document]) => [
  name,
  { asks: false, ...document },
]);

export const declaration: Declaration = {
  ...shipped,
  conditions: shipped.conditions as Declaration['conditions'],
  amendment: shipped.amendment as Declaration['amendment'],
  terms: Object.fromEntries(documents),
};
