// How the parts that meet addresses ask whose they are.
import type { Declaration } from '../declaration/declaration.ts';

/** The agreement of an address, which may be anybody's. */
export type FindAgreement = (address: string) => Promise<Declaration | undefined>;
