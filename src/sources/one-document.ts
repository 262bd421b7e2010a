// A page may hold all of a licensor's documents one after the other. Where each begins with its own title and its own
// date, the one wanted can be told by its name; a section of a document never has a date of its own, so none is cut.
import type { Block } from '../words/markdown/block.ts';
import { blockText, normaliseBlocks } from '../words/markdown/markdown.ts';
import { countWords } from './page-signs.ts';

/** In this order: a cookie policy is not a privacy policy though its title may name privacy. */
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  ['cookies', /\bcookies?\b|\btrackers?\b|クッキー/],
  ['processing', /\bdata process(?:ing|or)\b|auftragsverarbeitung|sous-traitance|数据处理/],
  ['use', /\b(?:acceptable use|usage polic|community (?:guidelines|standards|rules))|charte|社区/],
  ['copyright', /\bcopyright\b|\bdmca\b|urheberrecht|droit d.auteur|版权/],
  [
    'privacy',
    /\bprivacy\b|\bdata protection\b|datenschutz|confidentialité|vie privée|privacidad|riservatezza|конфиденциальн|隐私|隱私|プライバシー|개인정보/,
  ],
  [
    'terms',
    /\bterms\b|\bconditions\b|\bagreement\b|\bagb\b|nutzungsbedingungen|términos|condiciones|termini|условия|соглашение|条款|條款|协议|協議|規約|약관/,
  ],
];
const LONGEST_TITLE = 80;
/** Less than this is no document but what was left of one: then nothing is cut. */
const LEAST_DOCUMENT = 60;
const DATED = /(?:19|20)\d\d/;
const ADDITION = /^(?:additional|supplement|annex|appendix|special)/;

const familyOf = (title: string): string | undefined =>
  FAMILIES.find(([, pattern]) => pattern.test(title.toLowerCase()))?.[0];

function titleOf(block: Block | undefined): string | undefined {
  if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return undefined;
  const text = blockText(block).trim();
  // A line with a date says of what day a document is: it is no title.
  return text.length <= LONGEST_TITLE && !/^\d|[.:;,]$|\n/.test(text) && !DATED.test(text) && familyOf(text)
    ? text.toLowerCase()
    : undefined;
}

function isDateLine(block: Block | undefined): boolean {
  if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return false;
  const text = blockText(block);
  return text.length <= LONGEST_TITLE && DATED.test(text);
}

interface Segment {
  readonly title: string | undefined;
  readonly blocks: Block[];
}

/** Where documents begin: at a title with a date, and once there are several kinds, at every title on a level with those. */
function beginningsOf(blocks: readonly Block[]): Map<number, string> {
  const titles = new Map<number, string>();
  const dated = new Map<number, string>();
  const levels = new Set<number>();
  blocks.forEach((block, index) => {
    const title = titleOf(block);
    if (title === undefined) return;
    titles.set(index, title);
    if (!isDateLine(blocks[index + 1]) && !isDateLine(blocks[index + 2])) return;
    dated.set(index, title);
    if (block.kind === 'heading') levels.add(block.level);
  });
  // One document may name other subjects in its headings. Only titles of several kinds, each with a date, are several.
  if (new Set([...dated.values()].map(familyOf)).size < 2) return dated.size < 2 ? dated : new Map();
  for (const [index, title] of titles) {
    const block = blocks[index];
    if (block?.kind === 'heading' && levels.has(block.level)) dated.set(index, title);
  }
  return dated;
}

function segmentsOf(blocks: readonly Block[]): Segment[] {
  const beginnings = beginningsOf(blocks);
  const segments: Segment[] = [];
  blocks.forEach((block, index) => {
    const title = beginnings.get(index);
    if (title !== undefined || index === 0) segments.push({ title, blocks: [] });
    segments.at(-1)?.blocks.push(block);
  });
  return segments;
}

/** The document of that name among those on the page; all there is where they cannot be told apart. */
export function oneDocument(blocks: Block[], name: string | undefined): Block[] {
  const family = name === undefined ? undefined : familyOf(name);
  const segments = segmentsOf(blocks);
  if (family === undefined || segments.length < 2) return blocks;
  const wanted = name?.toLowerCase();
  const isNamed = segments.some((segment) => segment.title === wanted);
  const kept = segments.filter(({ title }) => {
    if (title === undefined) return !isNamed;
    if (familyOf(title) !== family) return false;
    // Terms of other services stand beside the terms; every privacy notice is one of the person's.
    return family !== 'terms' || !isNamed || title === wanted || ADDITION.test(title);
  });
  const own = kept.flatMap((segment) => segment.blocks);
  const length = own.reduce((sum, block) => sum + countWords(blockText(block)), 0);
  return kept.some(({ title }) => title !== undefined) && length >= LEAST_DOCUMENT ? normaliseBlocks(own) : blocks;
}
