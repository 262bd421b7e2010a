// Lets declarations into the catalogue, wherever they come from. Each is hostile until parsed, and a bad one disables only
// itself: it is refused with its reason, and all others go on.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { digest } from '../words/digest.ts';
import { type Catalogued, declarationText, type Origin } from './catalogue.ts';
import type { Declaration } from './declaration.ts';
import { type DeclarationFault, parseDeclaration } from './parse-declaration.ts';

export interface OfferedDeclaration {
  readonly input: unknown;
  readonly origin: Origin;
}

export interface RefusedDeclaration {
  /** Where the input says so, whatever else it is. */
  readonly id?: string;
  readonly name?: string;
  readonly origin: Origin;
  readonly faults: readonly DeclarationFault[];
}

export interface Admission {
  /** In the order of precedence: who stands first keeps its id and its hosts. */
  readonly catalogue: readonly Catalogued[];
  readonly refused: readonly RefusedDeclaration[];
}

export interface AdmissionRules {
  /** Whether under this name sites of many owners are registered: `com`, `co.uk`, `github.io`. */
  readonly isPublicSuffix?: (host: string) => boolean;
}

/** In bytes of the canonical JSON. 17TRACK's has 5,000. */
export const LARGEST_DECLARATION = 1_000_000;

/** Whose id and hosts are whose, where two name the same. */
const PRECEDENCE: readonly Origin[] = ['policy', 'shipped', 'ready', 'added', 'imported'];

/** What a hostile input has told of itself and of its faults: enough to be found, never enough to flood a screen. */
const MOST_FAULTS = 20;
const MOST_SIGNS = 200;

const WHOLE = '(the whole declaration)';
const shortened = (words: string): string => (words.length > MOST_SIGNS ? `${words.slice(0, MOST_SIGNS)}…` : words);

function toldOf(input: unknown, field: 'id' | 'name'): string | undefined {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, field)) return undefined;
  const value: unknown = Reflect.get(input, field);
  return typeof value === 'string' ? shortened(value) : undefined;
}

function refusedFor({ input, origin }: OfferedDeclaration, faults: readonly DeclarationFault[]): RefusedDeclaration {
  const [id, name] = [toldOf(input, 'id'), toldOf(input, 'name')];
  const told = faults
    .slice(0, MOST_FAULTS)
    .map(({ field, message }) => ({ field: shortened(field), message: shortened(message) }));
  return { ...(id !== undefined && { id }), ...(name !== undefined && { name }), origin, faults: told };
}

/** The text of an input and what it declares, or what is wrong with it by itself. */
function readOffered(input: unknown): { text: string; declaration: Declaration } | readonly DeclarationFault[] {
  let text: string;
  try {
    text = declarationText(input);
  } catch {
    return [{ field: WHOLE, message: 'cannot be written as JSON' }];
  }
  const { length } = utf8ToBytes(text);
  if (length > LARGEST_DECLARATION) {
    return [{ field: WHOLE, message: `has ${length} bytes of JSON, and the most is ${LARGEST_DECLARATION}` }];
  }
  const parsed = parseDeclaration(input);
  return parsed.ok ? { text, declaration: parsed.value } : parsed.faults;
}

/** Those of the hosts of which `faultOf` tells something, each by its field. */
const faultsOfHosts = (
  { hosts }: Declaration,
  faultOf: (host: string) => string | false | undefined,
): DeclarationFault[] =>
  hosts.flatMap((host, index) => {
    const message = faultOf(host);
    return message ? [{ field: `hosts.${index}`, message }] : [];
  });

/** The same in time that grows with the number of declarations alone. */
export function admit(offered: readonly OfferedDeclaration[], { isPublicSuffix }: AdmissionRules = {}): Admission {
  const catalogue: Catalogued[] = [];
  const refused: RefusedDeclaration[] = [];
  const ids = new Map<string, Declaration>();
  const owners = new Map<string, Declaration>();
  const inOrder = PRECEDENCE.flatMap((origin) => offered.filter((one) => one.origin === origin));
  for (const one of inOrder) {
    const read = readOffered(one.input);
    const faults = 'text' in read ? clashesOf(read.declaration) : read;
    if (!('text' in read) || faults.length > 0) {
      refused.push(refusedFor(one, faults));
      continue;
    }
    const { text, declaration } = read;
    ids.set(declaration.id, declaration);
    for (const host of declaration.hosts) owners.set(host, declaration);
    catalogue.push({ declaration, origin: one.origin, hash: digest(text) });
  }
  return { catalogue, refused };

  function clashesOf(declaration: Declaration): DeclarationFault[] {
    const same = ids.get(declaration.id);
    return [
      ...(same ? [{ field: 'id', message: `is that of “${shortened(same.name)}” already` }] : []),
      ...faultsOfHosts(declaration, (host) => {
        if (isPublicSuffix?.(host)) return 'is a name under which sites of many owners stand, and not one of them';
        const owner = owners.get(host);
        return owner && `belongs to “${shortened(owner.name)}” already`;
      }),
    ];
  }
}
