// The reader for pages nobody declared, or whose selector no longer matches: follows the prose down the tree to the
// element that holds the agreement, leaves out what stands around it on the way, and asks two other readers.
import type { Block } from '../words/markdown/block.ts';
import { normaliseBlocks } from '../words/markdown/markdown.ts';
import { blocksOf } from './blocks.ts';
import { isNamedApart, isNamedSurrounding, isSurrounding } from './boilerplate.ts';
import { closingsOf } from './closings.ts';
import { consentDialogs } from './consent-dialog.ts';
import { asks } from './footer-parts.ts';
import { type HtmlDocument, type HtmlElement, parseHtml, textOf } from './html-tree.ts';
import type { LinkReader } from './links.ts';
import { plainPage } from './plain-page.ts';
import { isOneWord, type Measure, measureProse } from './prose.ts';
import { secondLayouts } from './second-layout.ts';
import { isAmongSections } from './text-sections.ts';
import { type Ballot, heldByMost, type Vote } from './votes.ts';

/** What other readers keep of a page, as HTML; undefined where one finds nothing. The page is well-formed HTML. */
export type OtherReaders = (html: string) => readonly (string | undefined)[];

/** A part with this share of the prose around it holds the text; less, and the text is in several parts. */
const SPINE_SHARE = 0.7;
/** What holds more of the page's prose than this is never left out for its name, alone or together. */
const NAME_SHARE = 0.1;
const NAMES_SHARE = 0.2;
/** So many neighbours of like names are the parts of a text. */
const ALIKE = 3;
const CONTAINERS = new Set(['div', 'section', 'header', 'main', 'article', 'form', 'ul', 'ol', 'table', 'span']);
const IN_TEXT = new Set(['ul', 'ol', 'table', 'span']);

/** The elements a site makes for itself have a hyphen in their name, and are boxes like any other. */
const isContainer = ({ tagName }: HtmlElement): boolean => CONTAINERS.has(tagName) || tagName.includes('-');

function isOutside(part: Measure, whole: Measure): boolean {
  const { element } = part;
  if (!element) return false;
  if (part.linked > part.text * 0.6 && part.prose < part.text * 0.3) return true;
  return part.prose < whole.prose / 2 && isOneWord(textOf(element));
}

const hasName = ({ element }: Measure): boolean =>
  element !== undefined && isNamedSurrounding(element) && !isAmongSections(element);

/** The parts that are named like what surrounds a text, unless most of the parts with words are. */
function namedAround(parts: readonly Measure[], whole: Measure): Measure[] {
  const named = parts.filter((part) => hasName(part) && part.prose < whole.prose * NAME_SHARE);
  const telling = parts.filter((part) => part.prose > 0);
  const namedTelling = telling.filter(hasName);
  const areContent = namedTelling.length >= ALIKE && namedTelling.length > telling.length / 2;
  return areContent ? named.filter((part) => part.prose === 0) : named;
}

interface Level {
  readonly spine: Measure | undefined;
  /** The boxes beside it that may stand around the text. */
  readonly boxes: readonly Measure[];
}

function levelOf(at: Measure): Level {
  let fullest: Measure | undefined;
  for (const part of at.parts) if (part.prose > (fullest?.prose ?? 0)) fullest = part;
  const spine = fullest && fullest.prose >= at.prose * SPINE_SHARE ? fullest : undefined;
  const isBox = ({ element, text }: Measure): boolean =>
    element !== undefined && text > 0 && isContainer(element) && (spine !== undefined || !IN_TEXT.has(element.tagName));
  return { spine, boxes: at.parts.filter((part) => part !== spine && isBox(part)) };
}

interface Way {
  /** The elements along it, from the outermost to the one that holds the text. */
  readonly spine: HtmlElement[];
  /** Everything beside it that is not the text. */
  readonly around: Set<HtmlElement>;
}

/** The way down to the text. */
function wayDown(whole: Measure): Way {
  const elements: HtmlElement[] = [];
  const around: Measure[] = [];
  const named: Measure[] = [];
  let at: Measure | undefined = whole;
  while (at) {
    const { spine, boxes }: Level = levelOf(at);
    if (at.element) elements.push(at.element);
    around.push(...boxes.filter((part) => isOutside(part, whole)));
    named.push(...namedAround(boxes, whole));
    at = spine;
  }
  const lost = named.reduce((sum, part) => sum + part.prose, 0);
  const byName = lost > whole.prose * NAMES_SHARE ? named.filter((part) => part.prose === 0) : named;
  return { spine: elements, around: new Set([...around, ...byName].flatMap(({ element }) => element ?? [])) };
}

const NOTHING: ReadonlySet<object> = new Set();

function blocksIn(html: string | undefined, links: LinkReader): Block[] | undefined {
  const document = html === undefined ? undefined : parseHtml(html);
  return document && normaliseBlocks(blocksOf([{ root: document, skipped: NOTHING }], links));
}

/** What each reader keeps of a page. `previous` is the Markdown of the text that was read last. */
export function ballotOf(document: HtmlDocument, links: LinkReader, others?: OtherReaders, previous?: string): Ballot {
  const dialogs = consentDialogs(document);
  const isLeftOut = (element: HtmlElement): boolean => isSurrounding(element) || dialogs.has(element);
  const whole = measureProse(document, isLeftOut);
  const twins = secondLayouts(whole, links);
  const apart = new Set([...dialogs, ...twins]);
  const { spine, around } = wayDown(
    twins.size === 0 ? whole : measureProse(document, (element) => isLeftOut(element) || twins.has(element)),
  );
  const beside = new Set([...around, ...apart]);
  const { footers, leftOut, holder, behind, isDoubtful } = closingsOf(spine, beside, links);
  const isAround = (element: HtmlElement): boolean => isSurrounding(element) && !footers.has(element);
  const read = (root: HtmlDocument | HtmlElement, ...skipped: Iterable<HtmlElement>[]): Block[] => {
    const all = skipped.flatMap((some) => [...some]).filter((one) => !footers.has(one));
    return normaliseBlocks(blocksOf([{ root, skipped: new Set(all) }], links, isAround));
  };
  const ours = read(document, beside, leftOut);
  if (!others) return { all: ours, ours, theirs: [], closing: [], previous };
  const all = normaliseBlocks(blocksOf([{ root: document, skipped: apart }], links));
  const closing = holder ? read(holder, beside, leftOut, behind) : [];
  // Its name and what it asks tell the same: no reader has to be asked whether a box is of the text.
  const asking = [...around].filter((element) => isNamedApart(element) && asks(element));
  const page = plainPage(document, {
    leftOut: new Set([...apart, ...leftOut, ...asking]),
    holder,
    around: beside,
    footers,
  });
  return { all, ours, theirs: others(page).map((html) => blocksIn(html, links)), closing, isDoubtful, previous };
}

/** What only one reader sees changed in the text that was read last has not changed. */
export const readGenerically = (
  document: HtmlDocument,
  links: LinkReader,
  others?: OtherReaders,
  previous?: string,
): Vote => heldByMost(ballotOf(document, links, others, previous));
