// The declaration that a record is judged by. What a verdict rests on is part of the record: until another declaration has been
// written down there, the one that was counts, also where a new release or the person has changed it.
import type { Declaration } from '../declaration/declaration.ts';
import { parseDeclaration } from '../declaration/parse-declaration.ts';
import type { Chain } from '../record/chain.ts';
import { declaredIn } from '../record/declared.ts';
import type { RecordPorts } from './ports.ts';

export async function declarationIn(
  chain: Chain,
  { declaration, hash, ledger }: Pick<RecordPorts, 'declaration' | 'hash' | 'ledger'>,
): Promise<Declaration> {
  const declared = chain.ok ? declaredIn(chain.entries)?.declaration : undefined;
  if (declared === undefined || declared === hash) return declaration;
  const kept = await ledger.text(declared);
  const parsed = kept.ok ? parseDeclaration(parsedJson(kept.markdown)) : undefined;
  // One that a former release could read and this one cannot: what is declared now is nearest to it.
  return parsed?.ok ? parsed.value : declaration;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
