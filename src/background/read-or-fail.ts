// A page that breaks the reading itself is one that could not be read: remembered, waited with, and told.
import { type Failure, failure, type Reading } from '../words/reading.ts';
import type { ReadInput, ReadingPorts } from './ports.ts';

export async function readOrFail(ports: Pick<ReadingPorts, 'read'>, input: ReadInput): Promise<Reading | Failure> {
  try {
    return await ports.read(input);
  } catch (error) {
    console.error('A page broke the reading of it.', error);
    return failure('reading-broke', String(error));
  }
}
