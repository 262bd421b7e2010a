// Reads a declaration that somebody wrote, and names each of its faults by the field it is in.
import * as v from 'valibot';
import { agreementFields, type Declaration, type ReadableDeclaration, readableSchema } from './declaration.ts';
import { misfitsOf } from './declaration-misfits.ts';
import { withLeftOut } from './left-out.ts';

/** The way to a field, as an issue gives it. */
function stepsTo(whole: object, path: readonly string[]): v.IssuePathItem[] {
  let at: unknown = whole;
  return path.map((key) => {
    const input = at as Record<string, unknown>;
    at = input[key];
    return { type: 'object', origin: 'value', input, key, value: at };
  });
}

/** A whole agreement, its fields held against one another, and what it leaves out filled in. */
export const agreementSchema = v.pipe(
  agreementFields,
  v.rawCheck(({ dataset, addIssue }) => {
    // Where a field is bad by itself, that is what is said of it.
    if (!dataset.typed || dataset.issues) return;
    for (const { path, message } of misfitsOf(dataset.value)) {
      const [first, ...others] = stepsTo(dataset.value, path);
      addIssue({ message, ...(first && { path: [first, ...others] }) });
    }
  }),
  v.transform(withLeftOut),
);

export interface DeclarationFault {
  /** The field, as a path: `amendment.timeZone`. */
  readonly field: string;
  readonly message: string;
}
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: DeclarationFault[] };

const standsInside = (issue: v.BaseIssue<unknown>): boolean =>
  issue.path !== undefined || (issue.issues ?? []).some(standsInside);

/** Of a union's alternatives, the one the writer meant: the one whose faults lie inside the value. */
function innermost(issue: v.BaseIssue<unknown>, above: readonly string[] = []): DeclarationFault[] {
  const path = [...above, ...(issue.path ?? []).map((step) => String(step.key))];
  const inner = (issue.issues ?? []).filter(standsInside);
  if (inner.length > 0) return inner.flatMap((nested) => innermost(nested, path));
  return [{ field: path.join('.') || '(the whole declaration)', message: issue.message }];
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  min_length: 'a list that is not empty',
};

/** Where the schema itself has no words for what is wrong. */
function whatItMustBe(issue: v.BaseIssue<unknown>): string {
  if (issue.received === 'undefined') return 'is missing';
  const kind = KINDS[issue.type];
  return kind ? `must be ${kind}` : `must be ${issue.expected ?? 'of another kind'}, not ${issue.received}`;
}

function parse<S extends v.GenericSchema>(schema: S, input: unknown): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, input, { message: whatItMustBe });
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, faults: result.issues.flatMap((issue) => innermost(issue)) };
}

/** A declaration that can be read by: ours, or one of Open Terms Archive's as it stands. */
export const parseReadable = (input: unknown): Parsed<ReadableDeclaration> => parse(readableSchema, input);

/** A declaration that can also be judged and enforced by. A bad one disables only itself. */
export const parseDeclaration = (input: unknown): Parsed<Declaration> => parse(agreementSchema, input);
