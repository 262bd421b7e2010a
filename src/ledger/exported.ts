// The record as one file that anybody can check: the entries as they are stored, and the words of every text they name.
// Checking needs nothing but SHA-256: each entry seals the one before it, each text stands under its own hash.
import * as v from 'valibot';
import { type Head, verifyChain } from '../record/chain.ts';
import { digest } from '../words/digest.ts';
import type { Instant } from '../words/vocabulary.ts';
import { readStored } from './reading-side.ts';
import type { RecordSource } from './record-source.ts';

const FORMAT = 'assent-record-1';

const exported = v.object({
  format: v.literal(FORMAT),
  /** UTC. */
  exportedAt: v.string(),
  how: v.string(),
  /** Its id; absent in files from before it was written. */
  agreement: v.exactOptional(v.string()),
  head: v.exactOptional(v.object({ position: v.number(), hash: v.string() })),
  entries: v.array(v.unknown()),
  /** Markdown by its SHA-256. */
  texts: v.record(v.string(), v.string()),
  /** Records that did not verify and were put aside: as they were found, by name. */
  archives: v.exactOptional(v.record(v.string(), v.array(v.unknown()))),
});
export type ExportedRecord = v.InferOutput<typeof exported>;

const HOW =
  'hash = SHA-256 of "assent-entry-1\\n" and the entry without its hash as canonical JSON (RFC 8785), in UTF-8; previous = the hash of the entry before it, 64 zeros for the first; every key of texts = SHA-256 of its words in UTF-8, and an entry names it as "markdown".';

/** Everything, damaged or not: what cannot be verified is exported as it is found. */
export async function exportRecord(
  source: RecordSource,
  head: Head | undefined,
  now: Instant,
): Promise<ExportedRecord> {
  const [entries, archives] = await Promise.all([source.entries(), source.archives()]);
  const texts = await Promise.all(
    markdownsOf([...entries, ...Object.values(archives).flat()]).map(
      async (hash) => [hash, await readStored(source, hash)] as const,
    ),
  );
  return {
    format: FORMAT,
    exportedAt: new Date(now).toISOString(),
    how: HOW,
    agreement: source.agreement,
    ...(head && { head }),
    entries,
    texts: Object.fromEntries(texts.flatMap(([hash, text]) => (text.ok ? [[hash, text.markdown]] : []))),
    ...(Object.keys(archives).length > 0 && {
      archives: Object.fromEntries(Object.entries(archives).map(([name, aside]) => [name, [...aside]])),
    }),
  };
}

export type Verified =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly texts: number;
      /** How many records put aside are with it; they are not verified. */
      readonly archives: number;
      /** The hash of the last entry. Without one in the file a record that was cut short cannot be told. */
      readonly head?: string;
    }
  | { readonly ok: false; readonly fault: string };

export function verifyExported(input: unknown): Verified {
  const parsed = v.safeParse(exported, input);
  if (!parsed.success) return { ok: false, fault: 'not a record exported by Assent' };
  const { entries, head, texts, archives = {} } = parsed.output;
  const agreement = parsed.output.agreement ?? agreementOf(entries[0]);
  const chain = verifyChain(entries, agreement, head);
  if (!chain.ok) return { ok: false, fault: `entry ${chain.fault.position + 1}: ${chain.fault.code}` };
  const altered = Object.entries(texts).find(([hash, words]) => digest(words) !== hash);
  if (altered) return { ok: false, fault: `text ${altered[0]}: its words are not those of its hash` };
  const missing = markdownsOf(entries).find((hash) => texts[hash] === undefined);
  if (missing !== undefined) return { ok: false, fault: `text ${missing}: missing` };
  return {
    ok: true,
    entries: entries.length,
    texts: Object.keys(texts).length,
    archives: Object.keys(archives).length,
    ...(head && { head: head.hash }),
  };
}

const named = v.object({ agreement: v.string() });
const agreementOf = (entry: unknown): string => (v.is(named, entry) ? entry.agreement : '');

const naming = v.object({ fact: v.object({ markdown: v.string() }) });

const markdownsOf = (entries: readonly unknown[]): string[] => [
  ...new Set(
    entries.flatMap((entry) => {
      const parsed = v.safeParse(naming, entry);
      return parsed.success ? [parsed.output.fact.markdown] : [];
    }),
  ),
];
