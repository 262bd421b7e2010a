// Chooses the rule by which readers are put together with whole companies left out: for each company, the rule that is best
// on the pages of all others is tried on its own. A part of the rule that no page pays for leaves the figure as it is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import { decode } from '../../src/sources/decode.ts';
import { drawInPlace } from '../../src/sources/drawn-tree.ts';
import { ballotOf } from '../../src/sources/generic.ts';
import { parseHtml } from '../../src/sources/html-tree.ts';
import { LinkReader } from '../../src/sources/links.ts';
import { oneDocument } from '../../src/sources/one-document.ts';
import { readByOthers } from '../../src/sources/other-readers.ts';
import { openPanels } from '../../src/sources/panels.ts';
import { keptOf, VOTE_RULE, type VoteRule, votesOf } from '../../src/sources/votes.ts';
import { blockText } from '../../src/words/markdown/markdown.ts';
import type { CorpusRow } from './badpages.ts';
import { PARTS_OF_A_PAGE } from './extraction.ts';
import { likeness, wordsOf } from './words.ts';

const RULES: readonly VoteRule[] = ([1, 2, 3] as const).flatMap((least) =>
  [true, false].flatMap((trustsBeginnings) =>
    [0, 60, 200].flatMap((longestGap) =>
      [0, 60, 200].map((longestEnding): VoteRule => ({ least, trustsBeginnings, longestGap, longestEnding })),
    ),
  ),
);

const nameOf = ({ least, trustsBeginnings, longestGap, longestEnding }: VoteRule): string =>
  `${least} of 3, ${trustsBeginnings ? 'with' : 'without'} beginnings, gaps of ${longestGap} words, endings of ${longestEnding}`;

interface Page {
  readonly company: string;
  /** The F1 of each rule, in the order of RULES. */
  readonly f1: readonly number[];
}

function scored(folder: string, id: string): Page | undefined {
  const at = `${folder}/${id}`;
  const meta = JSON.parse(readFileSync(`${at}/meta.json`, 'utf8')) as { service?: string; expected_quality?: string };
  const parsed = parseReadable(JSON.parse(readFileSync(`${at}/declaration.json`, 'utf8')));
  const document = parseHtml(decode(readFileSync(`${at}/snapshot.html`), 'text/html'));
  if (!parsed.ok || !document || (meta.expected_quality ?? 'clean') !== 'clean') return undefined;
  const name = Object.keys(parsed.value.terms)[0];
  drawInPlace(document);
  openPanels(document);
  const ballot = ballotOf(document, new LinkReader(document, 'https://page.example/', []), readByOthers);
  const votes = votesOf(ballot);
  const expected = wordsOf(readFileSync(`${at}/expected.md`, 'utf8'));
  const known = new Map<string, number>();
  const f1 = RULES.map((rule) => {
    const kept = keptOf(votes, rule);
    // Most rules keep the same blocks of most pages.
    const key = kept.map(Number).join('');
    const before = known.get(key);
    if (before !== undefined) return before;
    const blocks = oneDocument(
      ballot.all.filter((_, index) => kept[index]),
      name,
    );
    const found = likeness(
      blocks.flatMap((block) => wordsOf(blockText(block))),
      expected,
    ).f1;
    known.set(key, found);
    return found;
  });
  return { company: meta.service ?? id, f1 };
}

const areRight = (pages: readonly Page[], rule: number): number =>
  pages.filter(({ f1 }) => (f1[rule] ?? 0) >= 0.95).length;
const meanOf = (pages: readonly Page[], rule: number): number =>
  pages.reduce((sum, { f1 }) => sum + (f1[rule] ?? 0), 0) / Math.max(1, pages.length);

/** The rule with the most pages right, then the highest mean; of equals the one in use, then the first. */
function bestFor(pages: readonly Page[]): number {
  const inUse = RULES.findIndex((rule) => nameOf(rule) === nameOf(VOTE_RULE));
  let best = inUse;
  for (const rule of RULES.keys()) {
    const more = areRight(pages, rule) - areRight(pages, best);
    if (more > 0 || (more === 0 && meanOf(pages, rule) > meanOf(pages, best) + 1e-6)) best = rule;
  }
  return best;
}

/** The rows of the corpus table; `corpus` and the pages collected later beside it. */
export function measureVote(corpus: string): CorpusRow[] {
  const folders = [`${corpus}/extraction`, `${corpus}/../fresh/extraction`].filter((folder) => existsSync(folder));
  const pages = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((id) => existsSync(`${folder}/${id}/snapshot.html`) && !(id in PARTS_OF_A_PAGE))
      .flatMap((id) => scored(folder, id) ?? []),
  );
  const row = (measure: string, value: string, reach = 'told', isReached = true): CorpusRow => ({
    set: 'vote',
    measure,
    value: pages.length === 0 ? 'not measured' : value,
    reach,
    isReached: isReached && pages.length > 0,
  });
  const companies = [...new Set(pages.map(({ company }) => company))];
  const chosen = new Map<number, number>();
  let right = 0;
  for (const company of companies) {
    const best = bestFor(pages.filter((page) => page.company !== company));
    chosen.set(best, (chosen.get(best) ?? 0) + 1);
    right += areRight(
      pages.filter((page) => page.company === company),
      best,
    );
  }
  const isInUse = (rule: number): boolean => nameOf(RULES[rule] as VoteRule) === nameOf(VOTE_RULE);
  const told = [...chosen].map(([rule, count]) => `${nameOf(RULES[rule] as VoteRule)}: ${count}`).join('; ');
  const agreed =
    [...chosen].reduce((sum, [rule, count]) => sum + (isInUse(rule) ? count : 0), 0) >= companies.length * 0.9;
  return [
    row(
      'each company left out, pages with F1 ≥ 0.95',
      `${right} of ${pages.length}`,
      '≥ 95 %',
      right >= pages.length * 0.95,
    ),
    row(`rule chosen without it, of ${companies.length} companies`, told, 'that in use for 9 of 10', agreed),
    ...RULES.map((rule, at) =>
      row(`… ${nameOf(rule)}`, `${areRight(pages, at)} right, mean F1 ${meanOf(pages, at).toFixed(4)}`),
    ),
  ];
}
