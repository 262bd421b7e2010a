// The catalogue: the agreements that Assent watches in this browser, each with its declaration and where that came from,
// and which of them an address belongs to.
import canonicalize from 'canonicalize';
import { digest } from '../words/digest.ts';
import type { Sha256 } from '../words/vocabulary.ts';
import { hostNameOf } from './covered.ts';
import type { Declaration } from './declaration.ts';

/**
 * How an agreement came into the catalogue. `ready`: it came with Assent and the person turned it on. `policy`: an
 * organisation set it.
 */
export const ORIGINS = ['shipped', 'ready', 'added', 'imported', 'policy'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Catalogued {
  readonly declaration: Declaration;
  readonly origin: Origin;
  /** SHA-256 of the declaration as canonical JSON. */
  readonly hash: Sha256;
}

/**
 * The declaration as it was written, as canonical JSON: the same text in whatever order its fields stood. What cannot be
 * written as JSON throws.
 */
export function declarationText(declarationAsWritten: unknown): string {
  const text = canonicalize(declarationAsWritten);
  if (text === undefined) throw new TypeError('a declaration that is no JSON');
  return text;
}

export const declarationHash = (declarationAsWritten: unknown): Sha256 => digest(declarationText(declarationAsWritten));

type Hosted = { readonly declaration: Pick<Declaration, 'hosts'> };

/** Built once for a catalogue. No question to it takes longer with more agreements. */
export interface HostIndex<Agreement> {
  /** The agreement of an address: that of the most specific host which the address is on or below. */
  readonly lookup: (address: string) => Agreement | undefined;
  /** The same for a host name. */
  readonly lookupHost: (host: string) => Agreement | undefined;
  /**
   * The hosts below this declared one that belong to other agreements: what holds for the host and all below it leaves these
   * out, with all below them. Only the nearest are named.
   */
  readonly othersBelow: (host: string) => readonly string[];
}

/** `a.b.c`, `b.c`, `c`. A host name has 253 signs at most, so that the way up is short. */
function* upwards(host: string): Generator<string> {
  for (let at = 0; at >= 0; ) {
    yield host.slice(at);
    const dot = host.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
}

/** Longer than any host name: what is longer is on no host. */
const LONGEST_HOST = 253;
const NONE: readonly string[] = [];

/** By host, the nearest hosts below it that are others'. */
function othersBelowEach<Agreement>(owners: ReadonlyMap<string, Agreement>): Map<string, string[]> {
  const below = new Map<string, string[]>();
  for (const [host, owner] of owners) {
    let passed: Agreement | undefined;
    for (const above of upwards(host)) {
      const other = above === host ? undefined : owners.get(above);
      if (other === undefined) continue;
      // Above a host of its own, or of a third, that one is left out already, and this one with it.
      if (other === owner || (passed !== undefined && passed !== other)) break;
      const known = below.get(above);
      if (known) known.push(host);
      else below.set(above, [host]);
      passed = other;
    }
  }
  return below;
}

/** Where two agreements name one host, the first has it: `admit` lets no second one in. */
export function indexByHost<Agreement extends Hosted>(catalogue: readonly Agreement[]): HostIndex<Agreement> {
  const owners = new Map<string, Agreement>();
  for (const agreement of catalogue) {
    for (const host of agreement.declaration.hosts) if (!owners.has(host)) owners.set(host, agreement);
  }
  const below = othersBelowEach(owners);
  const lookupHost = (host: string): Agreement | undefined => {
    if (host.length > LONGEST_HOST) return undefined;
    for (const name of upwards(host)) {
      const owner = owners.get(name);
      if (owner !== undefined) return owner;
    }
    return undefined;
  };
  return {
    lookup: (address) => {
      const host = hostNameOf(address);
      return host === undefined ? undefined : lookupHost(host);
    },
    lookupHost,
    othersBelow: (host) => below.get(host) ?? NONE,
  };
}

/**
 * What a rule over all the hosts of an agreement has to leave out. Where one of its hosts is below one of these again (`a.b.c`
 * is its own, `b.c` another's, `c` its own), such a rule cannot say it: then it takes a rule for each host, by `othersBelow`.
 */
export const hostsOfOthersBelow = (
  { hosts }: Pick<Declaration, 'hosts'>,
  { othersBelow }: Pick<HostIndex<unknown>, 'othersBelow'>,
): string[] => [...new Set(hosts.flatMap(othersBelow))];
