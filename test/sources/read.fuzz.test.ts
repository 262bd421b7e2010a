import { describe, expect, it } from 'vitest';
import samples from './language-samples.json' with { type: 'json' };
import { hostileShapes, randomFrom, type SpoiltPage, spoil } from './page-mutations.ts';
import { judgeReading, wordsFromNowhere } from './read-oracle.ts';

// A few of the cases of `npm run fuzz`, over pages of our own.
const LIMIT_MILLISECONDS = 1000;
const CASES = 150;
/** For a busy machine; alone each takes about a second. */
const PATIENCE = 60_000;
const PAGES = Object.entries(samples).map(
  ([language, text]) => `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Terms of use</title>
<script>var menu = { "a": "</p>" };</script></head><body><nav><a href="/">Home</a></nav><main><h1>Terms of use</h1>
<p>Last updated: 3 May 2021</p><ol><li>${text}</li><li><b>${text}</b> <a href="/list?x=1">the list</a></li></ol>
<table><tr><th>Fee</th><td>$5.50</td></tr></table><p>${text}</p></main><footer>Imprint</footer></body></html>`,
);

const faultOf = (page: SpoiltPage): string | undefined => {
  const { fault, milliseconds } = judgeReading(page);
  return fault ?? (milliseconds > LIMIT_MILLISECONDS ? `${milliseconds} ms` : undefined);
};

describe('a spoilt page', () => {
  it(
    `of ${CASES} is read or refused in time, and no word comes from nowhere`,
    () => {
      const random = randomFrom(17);
      const faults = Array.from({ length: CASES }, (_, index) => spoil(PAGES[index % PAGES.length] ?? '', random))
        .map((page) => [page.name, faultOf(page)])
        .filter(([, fault]) => fault !== undefined);
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'of a shape built to take the reader over does not',
    () => {
      const faults = hostileShapes(1000)
        .map((page) => [page.name, faultOf(page)])
        .filter(([, fault]) => fault !== undefined);
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );

  it('whose words were made up would be found out', () => {
    expect(wordsFromNowhere('the house is open', '<p>the <b>ho</b>use is open</p>')).toEqual([]);
    expect(wordsFromNowhere('the house is closed', '<p>the house is open</p>')).toEqual(['closed']);
  });
});
