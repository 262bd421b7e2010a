// How the time to judge a record grows with its length: what is linear takes ten times as long for ten times as much.

import * as v from 'valibot';
// Node has no Temporal yet.
import 'temporal-polyfill/global';
import { agreementSchema } from '../../src/declaration/parse-declaration.ts';
import { seal, verifyChain } from '../../src/record/chain.ts';
import type { Entry } from '../../src/record/entry.ts';
import { modeOf } from '../../src/standing/mode.ts';
import { verdictOf } from '../../src/standing/verdict.ts';
import { answeredFacts } from './facts.ts';
import { median } from './turns.ts';

const LENGTHS = [100, 1_000, 10_000, 100_000];
const SINCE = Date.UTC(2020, 0, 1);

const declaration = v.parse(agreementSchema, {
  id: 'long',
  name: 'Long',
  hosts: ['long.example'],
  amendment: { rule: 'counted', days: 5, countNoticeDay: false, timeZone: 'UTC', basis: 'a stated term' },
  terms: { Terms: { fetch: 'https://long.example/terms' } },
});

export interface GrowthPoint {
  readonly length: number;
  /** Judging the verified entries, in microseconds for each. */
  readonly judging: number;
  /** Verifying the chain, in microseconds for each. */
  readonly verifying: number;
}

export function measureGrowth(runs: number): GrowthPoint[] {
  const track = { document: 'Terms', language: declaration.prevailing };
  const records = LENGTHS.map((length) => {
    const entries: Entry[] = [];
    for (const fact of answeredFacts(track, '0'.repeat(64), SINCE, length))
      entries.push(seal(fact, entries.at(-1), { at: SINCE, agreement: 'long', product: '1' }));
    return { length, entries, judging: [] as number[], verifying: [] as number[] };
  });
  // After the last of them: what is read ahead of the clock is judged otherwise.
  const now = SINCE + Math.max(...LENGTHS) * 24 * 60 * 60_000;
  for (let run = -1; run < runs; run += 1) {
    for (const { length, entries, judging, verifying } of records) {
      // A short record is judged as often as it takes to measure it.
      const times = Math.max(1, 10_000 / length);
      const begun = performance.now();
      let chain = verifyChain(entries, 'long');
      for (let time = 1; time < Math.min(times, 10); time += 1) chain = verifyChain(entries, 'long');
      const verified = performance.now();
      for (let time = 0; time < times; time += 1) {
        if (!chain.ok) throw new Error(chain.fault.code);
        verdictOf(chain, declaration, now);
        modeOf(chain.entries, declaration);
      }
      if (run < 0) continue; // the first warms up
      verifying.push(((verified - begun) / Math.min(times, 10) / length) * 1000);
      judging.push(((performance.now() - verified) / times / length) * 1000);
    }
  }
  return records.map(({ length, judging, verifying }) => ({
    length,
    judging: median(judging),
    verifying: median(verifying),
  }));
}
