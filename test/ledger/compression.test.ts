// What is kept compressed comes back to the byte, and is smaller.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compress, decompress } from '../../src/ledger/compression.ts';

test('any bytes come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      expect(await decompress(await compress(bytes))).toEqual(bytes);
    }),
    { numRuns: 100 },
  );
});

test('a part of a larger buffer is compressed alone', async () => {
  const part = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
  expect(await decompress(await compress(part))).toEqual(new Uint8Array([1, 2, 3]));
});

test('two megabytes of words shrink to less than a tenth', async () => {
  const bytes = new TextEncoder().encode('The licensee may use the service. '.repeat(60_000));
  const compressed = await compress(bytes);
  expect(compressed.length).toBeLessThan(bytes.length / 10);
  expect(Buffer.compare(await decompress(compressed), bytes)).toBe(0);
});

test('what is not gzip is refused', async () => {
  await expect(decompress(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});
