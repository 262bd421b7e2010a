// The words of one block as Markdown and back. Every character of a page that could be markup is escaped, so what is
// unescaped is ours: `**` strong, `_` emphasis, `[words](address)`. One pass each way.
import type { Inline } from './block.ts';
import { keptLink } from './inlines.ts';

const ALWAYS = /[\\`*_[\]<|~]|&(?=#?\w{1,32};)/g;
const AT_LINE_START = /^(?:[#>+=-]|\d{1,9}(?=[.)](?:\s|$)))/gm;

const escapeText = (text: string): string => text.replace(ALWAYS, '\\$&');

/** A line that begins like a heading, list, quote or rule is kept from being one. */
const escapeLineStarts = (written: string): string =>
  written.replace(AT_LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

type Mark = '**' | '_';

const marksOf = (inline: Inline): Mark[] => [
  ...(inline.strong ? (['**'] as const) : []),
  ...(inline.emphasis ? (['_'] as const) : []),
];

/** Markdown of a normalised run of words; line breaks are `\` + newline, each line safe at its start. */
export function writeInlines(inlines: readonly Inline[]): string {
  const out: string[] = [];
  let open: Mark[] = [];
  let link: string | undefined;
  const closeTo = (wanted: readonly Mark[]): void => {
    const firstUnwanted = open.findIndex((mark) => !wanted.includes(mark));
    if (firstUnwanted < 0) return;
    for (const mark of open.slice(firstUnwanted).reverse()) out.push(mark);
    open = open.slice(0, firstUnwanted);
  };
  const endLink = (): void => {
    closeTo([]);
    if (link !== undefined) out.push(`](${link})`);
    link = undefined;
  };
  for (const inline of inlines) {
    const wanted = marksOf(inline);
    if (inline.link !== link) {
      endLink();
      if (inline.link !== undefined) {
        const before = out.at(-1);
        if (before?.endsWith('!')) out[out.length - 1] = `${before.slice(0, -1)}\\!`;
        out.push('[');
      }
      link = inline.link;
    }
    closeTo(wanted);
    for (const mark of wanted) {
      if (open.includes(mark)) continue;
      out.push(mark);
      open.push(mark);
    }
    out.push(escapeText(inline.text));
  }
  endLink();
  return escapeLineStarts(out.join('')).replaceAll('\n', '\\\n');
}

interface Token {
  readonly kind: 'text' | '**' | '*' | '_' | '[' | '![' | ']';
  readonly text: string;
  readonly address?: string;
}

const SPECIAL =
  /\\[\s\S]|\*\*|__|[*_[]|!\[|\]\((?:\\[()]|[^\s()[\]\\]|\([^\s()[\]]{0,2000}\)){0,4000}(?:\s+(?:"[^"\]]*"|'[^'\]]*'))?\)|<br ?\/?>/g;
const PUNCTUATION = /^[!-/:-@[-`{-~]$/;

function token(match: string): Token {
  const second = match.charAt(1);
  if (match.startsWith('\\')) {
    if (second === '\n') return { kind: 'text', text: '\n' };
    return { kind: 'text', text: PUNCTUATION.test(second) ? second : match };
  }
  if (match.startsWith('](')) {
    const address = match
      .slice(2, -1)
      .replace(/\s[\s\S]*/, '')
      .replace(/\\([()])/g, '$1');
    return { kind: ']', text: match, address };
  }
  if (match.startsWith('<')) return { kind: 'text', text: '\n' };
  if (match === '__') return { kind: '**', text: match };
  return { kind: match as Token['kind'], text: match };
}

function tokenise(written: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of written.matchAll(SPECIAL)) {
    if (match.index > end) tokens.push({ kind: 'text', text: written.slice(end, match.index) });
    tokens.push(token(match[0]));
    end = match.index + match[0].length;
  }
  if (end < written.length) tokens.push({ kind: 'text', text: written.slice(end) });
  return tokens;
}

/** The address each opening bracket leads to; a bracket without one, and a mark without its pair, is text. */
function pair(tokens: readonly Token[]): { addresses: Map<number, string>; literal: Uint8Array } {
  const addresses = new Map<number, string>();
  const literal = new Uint8Array(tokens.length);
  const unpaired = new Map<string, number>();
  let bracket: number | undefined;
  tokens.forEach((one, index) => {
    if (one.kind === '[' || one.kind === '![') {
      if (bracket !== undefined) literal[bracket] = 1;
      bracket = index;
    } else if (one.kind === ']') {
      if (bracket === undefined) literal[index] = 1;
      else addresses.set(bracket, one.address ?? '');
      bracket = undefined;
    } else if (one.kind !== 'text' && !unpaired.delete(one.kind)) {
      unpaired.set(one.kind, index);
    }
  });
  if (bracket !== undefined) literal[bracket] = 1;
  for (const index of unpaired.values()) literal[index] = 1;
  return { addresses, literal };
}

/** The words of one block as they were written, not yet normalised. Pictures of foreign Markdown say nothing. */
export function parseInlines(written: string): Inline[] {
  const tokens = tokenise(written);
  const { addresses, literal } = pair(tokens);
  const inlines: Inline[] = [];
  const marks = { '**': false, '*': false, _: false };
  let link: string | undefined;
  let isPicture = false;
  let text = '';
  const endRun = (): void => {
    if (text === '') return;
    inlines.push({
      text,
      ...(marks['**'] && { strong: true as const }),
      ...(marks['*'] !== marks._ && { emphasis: true as const }),
      ...(link !== undefined && { link }),
    });
    text = '';
  };
  tokens.forEach((one, index) => {
    if (one.kind === 'text' || literal[index] === 1) {
      if (!isPicture) text += one.text;
      return;
    }
    endRun();
    if (one.kind === '[') link = keptLink(addresses.get(index) ?? '');
    else if (one.kind === '![') isPicture = true;
    else if (one.kind === ']') {
      link = undefined;
      isPicture = false;
    } else marks[one.kind] = !marks[one.kind];
  });
  endRun();
  return inlines;
}
