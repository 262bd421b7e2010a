// Is a table data, or only a way to lay out a page? Data becomes rows; a layout is read as the blocks within it.
import { attributeOf, childrenOf, type HtmlElement, isElement } from './html-tree.ts';

const LONGEST_CELL = 2000;
const BLOCKS_OF_A_LAYOUT = new Set([
  'table',
  'h1',
  'h2',
  'main',
  'article',
  'section',
  'nav',
  'footer',
  'header',
  'form',
]);

interface Measures {
  rows: number;
  cells: number;
  headers: number;
  longest: number;
  holdsLayout: boolean;
}

/** One look at the table; it ends at the first nested one, so nested tables cost no more than flat ones. */
function measure(table: HtmlElement): Measures {
  const measures: Measures = { rows: 0, cells: 0, headers: 0, longest: 0, holdsLayout: false };
  const stack: { node: object; cell: { length: number } }[] = [];
  const push = (node: object, cell: { length: number }): void => {
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) stack.push({ node: children[index] as object, cell });
  };
  push(table, { length: 0 });
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    let { cell } = next;
    if ('value' in node) {
      cell.length += String(node.value).trim().length;
      measures.longest = Math.max(measures.longest, cell.length);
    }
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') measures.rows++;
    if (node.tagName === 'td' || node.tagName === 'th') {
      measures.cells++;
      if (node.tagName === 'th') measures.headers++;
      cell = { length: 0 };
    }
    if (BLOCKS_OF_A_LAYOUT.has(node.tagName)) {
      measures.holdsLayout = true;
      return measures;
    }
    push(node, cell);
  }
  return measures;
}

export function isDataTable(table: HtmlElement): boolean {
  const role = attributeOf(table, 'role');
  if (role === 'presentation' || role === 'none') return false;
  const { rows, cells, longest, headers, holdsLayout } = measure(table);
  if (holdsLayout || longest > LONGEST_CELL) return false;
  return cells > rows && (rows > 1 || headers > 0);
}
