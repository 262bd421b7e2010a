// What real Chromium draws of a page: every text in its layout with the markers of lists, and what stands for pictures and
// in fields, in the order of the layout. Made from a snapshot of the browser's own layout tree, with no code of the reader.
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Range as DeclaredRange, PageDeclaration } from '../../src/declaration/declaration.ts';

const ADDRESS = 'https://page.example/';

/** The parts of `DOMSnapshot.captureSnapshot` that are looked at. */
interface Sparse {
  readonly index: readonly number[];
  readonly value: readonly number[];
}
interface Snapshot {
  readonly strings: readonly string[];
  readonly documents: readonly {
    readonly nodes: {
      readonly parentIndex: readonly number[];
      readonly nodeName: readonly number[];
      readonly nodeValue: readonly number[];
      readonly attributes: readonly (readonly number[])[];
      readonly textValue: Sparse;
      readonly inputValue: Sparse;
      readonly inputChecked: { readonly index: readonly number[] };
      readonly contentDocumentIndex: Sparse;
    };
    readonly layout: {
      readonly nodeIndex: readonly number[];
      readonly text: readonly number[];
      readonly styles: readonly (readonly number[])[];
    };
  }[];
}

export interface Drawn {
  readonly text: string;
  /** Not drawn: hidden by the page, by one of its style sheets for one. */
  readonly isHidden?: true;
}

/** Runs in the page: takes out and marks what the declaration says, and opens what a person would open. */
function prepare({ select, remove }: { select: (string | DeclaredRange)[]; remove: (string | DeclaredRange)[] }): void {
  const rangeOf = ({ startBefore, startAfter, endBefore, endAfter }: DeclaredRange): Range | undefined => {
    const start = document.querySelector(startBefore ?? startAfter ?? '');
    const end = document.querySelector(endBefore ?? endAfter ?? '');
    if (!start || !end) return undefined;
    const range = document.createRange();
    if (startBefore) range.setStartBefore(start);
    else range.setStartAfter(start);
    if (endBefore) range.setEndBefore(end);
    else range.setEndAfter(end);
    return range;
  };
  for (const one of remove) {
    if (typeof one !== 'string') rangeOf(one)?.deleteContents();
    else for (const element of document.querySelectorAll(one)) element.remove();
  }
  const ranges = select.flatMap((one) => (typeof one === 'string' ? [] : (rangeOf(one) ?? [])));
  for (const one of select) {
    if (typeof one === 'string')
      for (const element of document.querySelectorAll(one)) element.setAttribute('seen-part', '');
  }
  for (const range of ranges) {
    const end = range.cloneRange();
    end.collapse(false);
    end.insertNode(document.createComment('seen-end'));
    range.insertNode(document.createComment('seen-start'));
  }
  const open = (element: Element | null): void => {
    if (!(element instanceof HTMLElement)) return;
    element.removeAttribute('hidden');
    element.style.removeProperty('display');
    element.style.removeProperty('visibility');
  };
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll('[hidden="until-found"], [role="tabpanel"]')) open(element);
  for (const control of document.querySelectorAll('[aria-controls]')) {
    for (const id of (control.getAttribute('aria-controls') ?? '').split(/\s+/)) open(document.getElementById(id));
  }
}

/** In drawings: laid out to be used elsewhere, and not painted where it stands. */
const UNPAINTED = /^(?:CLIPPATH|DEFS|MARKER|MASK|PATTERN|SYMBOL)$/;
const BULLETS = /^[•◦▪■▸▾‣]\s*$/u;
const listOf = <T>(one: T | readonly T[] | undefined): T[] =>
  one === undefined ? [] : Array.isArray(one) ? [...one] : [one as T];

class DrawnReader {
  readonly drawn: Drawn[] = [];
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  read(at: number, isWhole: boolean): void {
    const { strings, documents } = this.#snapshot;
    const document = documents[at];
    if (!document) return;
    const { nodes, layout } = document;
    const string = (index: number | undefined): string => strings[index ?? -1] ?? '';
    const nameOf = (node: number): string => string(nodes.nodeName[node]).toUpperCase();
    const attributesOf = (node: number): Map<string, string> => {
      const pairs = nodes.attributes[node] ?? [];
      const map = new Map<string, string>();
      for (let index = 0; index < pairs.length; index += 2) map.set(string(pairs[index]), string(pairs[index + 1]));
      return map;
    };
    const children = new Map<number, number[]>();
    nodes.parentIndex.forEach((parent, node) => {
      const siblings = children.get(parent);
      if (siblings) siblings.push(node);
      else children.set(parent, [node]);
    });
    const textBelow = (node: number): string =>
      nameOf(node) === '#TEXT' ? string(nodes.nodeValue[node]) : (children.get(node) ?? []).map(textBelow).join('');
    const below = (node: number, name: string): number[] =>
      (children.get(node) ?? []).flatMap((child) => (nameOf(child) === name ? [child] : below(child, name)));
    const sparse = ({ index, value }: Sparse, node: number): string | undefined => {
      const place = index.indexOf(node);
      return place < 0 ? undefined : string(value[place]);
    };

    const isUnpainted: boolean[] = [];
    const isInPart: boolean[] = [];
    const isIn: boolean[] = [];
    let isInRange = false;
    nodes.parentIndex.forEach((parent, node) => {
      const value = nameOf(node) === '#COMMENT' ? string(nodes.nodeValue[node]) : '';
      if (value === 'seen-start') isInRange = true;
      if (value === 'seen-end') isInRange = false;
      isInPart[node] = isWhole || (isInPart[parent] ?? false) || attributesOf(node).has('seen-part');
      isUnpainted[node] = (isUnpainted[parent] ?? false) || UNPAINTED.test(nameOf(node));
      isIn[node] = (isInRange || (isInPart[node] ?? false)) && !isUnpainted[node];
    });

    const inputText = (node: number, attributes: Map<string, string>): string => {
      const type = (attributes.get('type') ?? 'text').toLowerCase();
      const isChecked = nodes.inputChecked.index.includes(node);
      if (type === 'checkbox') return isChecked ? '☑' : '☐';
      if (type === 'radio') return isChecked ? '◉' : '○';
      if (type === 'image') return attributes.get('alt') ?? '';
      if (/^(?:color|file|hidden|password|range)$/.test(type)) return '';
      return attributes.get('value')?.trim() || attributes.get('placeholder') || '';
    };
    const shownFor = (node: number): string => {
      const attributes = attributesOf(node);
      switch (nameOf(node)) {
        case 'IMG':
          return attributes.get('alt') ?? attributes.get('aria-label') ?? attributes.get('title') ?? '';
        case 'INPUT':
          return inputText(node, attributes);
        case 'TEXTAREA':
          return sparse(nodes.textValue, node)?.trim() || attributes.get('placeholder') || '';
        case 'SELECT':
          return below(node, 'OPTION')
            .map(
              (option) =>
                `${attributesOf(option).has('selected') ? '☑' : ''} ${attributesOf(option).get('label') ?? textBelow(option)}`,
            )
            .join('\n');
        case 'SVG': {
          if (attributes.get('aria-hidden') === 'true') return '';
          const title = (children.get(node) ?? []).find((child) => nameOf(child) === 'TITLE');
          return attributes.get('aria-label') || (title === undefined ? '' : textBelow(title));
        }
        default:
          return attributes.get('role') === 'img' && textBelow(node).trim() === ''
            ? (attributes.get('aria-label') ?? '')
            : '';
      }
    };

    const laidOut = new Set(layout.nodeIndex);
    nodes.parentIndex.forEach((parent, node) => {
      const isText = nameOf(node) === '#TEXT' && !/^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(nameOf(parent));
      if (isIn[node] && isText && !laidOut.has(node))
        this.drawn.push({ text: string(nodes.nodeValue[node]), isHidden: true });
    });
    layout.nodeIndex.forEach((node, index) => {
      if (!isIn[node]) return;
      const frame = nodes.contentDocumentIndex.index.indexOf(node);
      if (frame >= 0 && attributesOf(node).has('srcdoc'))
        this.read(nodes.contentDocumentIndex.value[frame] ?? -1, true);
      const [visibility] = layout.styles[index] ?? [];
      const text = string(layout.text[index]) || shownFor(node);
      if (/^(?:hidden|collapse)$/.test(string(visibility))) {
        this.drawn.push({ text, isHidden: true });
        return;
      }
      // What a style sheet writes before and behind an element is not on the page.
      const around = nameOf(node) === '#TEXT' ? (nodes.parentIndex[node] ?? -1) : node;
      const isGenerated = /^::(?:BEFORE|AFTER)$/.test(nameOf(around));
      if (text !== '' && !isGenerated && !BULLETS.test(text)) this.drawn.push({ text });
    });
  }
}

export class PageOracle {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #session: CDPSession;
  #html = '';

  private constructor(browser: Browser, page: Page, session: CDPSession) {
    this.#browser = browser;
    this.#page = page;
    this.#session = session;
  }

  static async open(): Promise<PageOracle> {
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found.');
    const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const oracle = new PageOracle(browser, page, await page.context().newCDPSession(page));
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({
            body: oracle.#html,
            contentType: 'text/html; charset=utf-8',
            // Scripts are on, so that `noscript` is not drawn, and none may run.
            headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
          })
        : route.abort(),
    );
    return oracle;
  }

  /** What is drawn of the declared part of a page; of all of it where none is declared. */
  async drawn(html: string, { select, remove }: Pick<PageDeclaration, 'select' | 'remove'>): Promise<Drawn[]> {
    this.#html = html.replace(/<meta[^>]{0,200}http-equiv[^>]{0,500}>/gi, '');
    await this.#page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
    await this.#page.evaluate(prepare, { select: listOf(select), remove: listOf(remove) });
    const snapshot = await this.#session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['visibility'] });
    const reader = new DrawnReader(snapshot as unknown as Snapshot);
    reader.read(0, select === undefined);
    return reader.drawn;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
