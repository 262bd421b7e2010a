// Measures what happens when a single word of a real text is another one, is gone, or has come: whether the person is asked.
// The data stands beside the project and is not part of it.
import { difference, isAsked } from '../../src/words/difference/difference.ts';
import { blockText, parseMarkdown } from '../../src/words/markdown/markdown.ts';
import { identify } from '../../src/words/text.ts';
import type { CorpusRow } from './dates.ts';
import { histories } from './version-histories.ts';

const MUTATIONS = 1000;
/** Longer texts only take longer. */
const LONGEST = 40_000;

/** A repeatable chance (mulberry32): the same mutations in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KINDS = ['another word', 'a word gone', 'a word more', 'another figure'] as const;
type Kind = (typeof KINDS)[number];

interface Mutation {
  readonly kind: Kind;
  readonly where: string;
  readonly found: string;
  readonly isAsked: boolean;
  readonly shown: string;
}

/** Words of a line of Markdown that are read: not in the target of a link. */
const WORD = /(?<![\p{L}\p{M}\p{N}/:%#?=&_-])[\p{L}\p{M}\p{N}]+(?![\p{L}\p{M}\p{N}])(?![^()\s]*\))/gu;

function mutated(markdown: string, words: readonly string[], random: () => number) {
  const places = [...markdown.matchAll(WORD)];
  const kind = KINDS[Math.floor(random() * KINDS.length)] as Kind;
  const usable = kind === 'another figure' ? places.filter(([word]) => /^\d+$/.test(word)) : places;
  const place = usable[Math.floor(random() * usable.length)];
  if (!place) return undefined;
  const [word] = place;
  const other = words[Math.floor(random() * words.length)] ?? 'other';
  const instead = {
    'another word': other,
    'a word gone': '',
    'a word more': `${word} ${other}`,
    'another figure': String(Number(word) + 1),
  }[kind];
  if (instead.toLowerCase() === word.toLowerCase()) return undefined;
  const after = markdown.slice(0, place.index) + instead + markdown.slice(place.index + word.length);
  return { kind, after, shown: markdown.slice(Math.max(0, place.index - 40), place.index + 40), word, instead };
}

/** The kind of the first block that differs. */
function whereOf(before: string, after: string): string {
  const [old, young] = [parseMarkdown(before), parseMarkdown(after)];
  const at = young.findIndex((block, index) => {
    const other = old[index];
    return other === undefined || blockText(block) !== blockText(other);
  });
  return (young[at] ?? old.at(-1))?.kind ?? 'nothing';
}

export function judgeMutations(corpus: string): Mutation[] {
  const random = chance(17);
  const texts = histories(corpus).flatMap(({ id, language, versions }) => {
    const [first] = versions;
    if (!first || first.markdown.length > LONGEST) return [];
    const readOn = first.date.slice(0, 10);
    const vocabulary = (first.markdown.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length > 2);
    return [
      { id, language, readOn, vocabulary, markdown: first.markdown, ...identify(first.markdown, { language, readOn }) },
    ];
  });
  if (texts.length === 0) return [];
  const found: Mutation[] = [];
  for (let tries = 0; found.length < MUTATIONS && tries < 2 * MUTATIONS; tries++) {
    const text = texts[Math.floor(random() * texts.length)];
    const mutation = text && mutated(text.markdown, text.vocabulary, random);
    if (!text || !mutation) continue;
    const { language, readOn } = text;
    const after = { markdown: mutation.after, ...identify(mutation.after, { language, readOn }) };
    const { class: judged } = difference(text, after, language);
    found.push({
      kind: mutation.kind,
      where: whereOf(text.markdown, mutation.after),
      found: judged,
      isAsked: isAsked(judged),
      shown: `${text.id}: ${mutation.shown.replaceAll('\n', ' ')} [${mutation.word} → ${mutation.instead}]`,
    });
  }
  return found;
}

export function measureMutations(corpus: string): CorpusRow[] {
  const all = judgeMutations(corpus);
  const silent = all.filter((mutation) => !mutation.isAsked);
  const row = (measure: string, value: string, reach: string, isReached: boolean): CorpusRow => ({
    set: 'mutations',
    measure,
    value,
    reach,
    isReached,
  });
  if (all.length === 0) return [row('single words changed', 'not measured', '–', false)];
  const unseen = silent.filter(({ found }) => found === 'none').length;
  // Figures are dates and numbers of clauses as often as amounts: what became of them is told below.
  const words = all.filter(({ kind }) => kind !== 'another figure');
  const quietWords = words.filter((mutation) => !mutation.isAsked).length;
  return [
    row('single words changed, taken for the same text', `${unseen} of ${all.length}`, '0', unseen === 0),
    row(
      '… a word changed and not asked',
      `${quietWords} of ${words.length}`,
      '≤ 2 %',
      quietWords <= 0.02 * words.length,
    ),
    ...KINDS.map((kind) => {
      const of = all.filter((mutation) => mutation.kind === kind);
      const quiet = of.filter((mutation) => !mutation.isAsked);
      const classes = [...new Set(quiet.map(({ where, found }) => `${found} in a ${where}`))].sort();
      const told = quiet.length === 0 ? '' : ` (${classes.join(', ')})`;
      return row(`… ${kind}, not asked`, `${quiet.length} of ${of.length}${told}`, '–', true);
    }),
  ];
}
