// SHA-256 of words, synchronous and the same in every engine.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from './vocabulary.ts';

export const digest = (words: string): Sha256 => bytesToHex(sha256(utf8ToBytes(words)));
