// Writes the JSON Schema of declarations from the schema that also checks them at run time: one source for both.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { loadSource } from './load-source.mjs';

const target = fileURLToPath(new URL('../src/agreements/declaration.schema.json', import.meta.url));

/**
 * Checks that only code can make (time zones, language tags, CSS selectors) have no JSON Schema: an editor leaves those
 * to the run-time check.
 *
 * @param {import('valibot').GenericSchema} schema
 */
export function declarationSchema(schema) {
  const definition = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  return `${JSON.stringify({ title: 'A licence agreement that Assent watches', ...definition }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { agreementSchema } = await loadSource('src/declaration/parse-declaration.ts');
  const wanted = declarationSchema(agreementSchema);
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== wanted) await writeFile(target, wanted);
  console.log(present === wanted ? 'The schema is up to date.' : `Written: ${target}`);
}
