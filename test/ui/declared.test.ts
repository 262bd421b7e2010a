// What the screens read without its schema is what the schema makes of the declarations that come with Assent.
import { expect, it } from 'vitest';
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { bundledAsWritten, readyDeclarations, shippedDeclarations } from '../../src/ui/situation/declared.ts';

const known = [...shippedDeclarations, ...readyDeclarations];

it('each declaration of the screens is the checked one', () => {
  expect(known.map(({ id }) => id)).toEqual([...bundledAsWritten.keys()]);
  for (const declaration of known) {
    const checked = parseDeclaration(bundledAsWritten.get(declaration.id));
    expect(checked.ok && checked.value).toEqual(declaration);
  }
});
