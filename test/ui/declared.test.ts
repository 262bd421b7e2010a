// What the screens read without its schema is what the schema makes of the shipped declaration.
import { expect, it } from 'vitest';
import shipped from '../../src/agreements/17track.json' with { type: 'json' };
import { parseDeclaration } from '../../src/declaration/parse-declaration.ts';
import { shippedDeclarations } from '../../src/ui/situation/declared.ts';

it('the declaration of the screens is the checked one', () => {
  const { $schema: _, ...parsed } = shipped;
  const checked = parseDeclaration(parsed);
  const { $schema: __, ...declaration } = shippedDeclarations[0] ?? {};
  expect(checked.ok && checked.value).toEqual(declaration);
});
