// Which column each cell of a table stands in: where a cell spans rows or columns, the places it covers are left empty, so
// that the cells beside and below keep the column they are read in. Hostile spans cover no more than a page may have.
import { attributeOf, type HtmlElement } from './html-tree.ts';

const MOST_COLUMNS = 40;

/** How many places may yet be covered on a page. */
export interface Coverable {
  left: number;
}
export const coverablePlaces = (): Coverable => ({ left: 20_000 });

/** A span as browsers read it: no number or nothing is one; none of rows is all that follow in the group. */
function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const value = attributeOf(cell, name);
  const span = value === undefined ? 1 : Number.parseInt(value, 10);
  if (span === 0 && name === 'rowspan') return Number.POSITIVE_INFINITY;
  return span > 0 ? span : 1;
}

export class Columns {
  /** For each column, the first row that is free again. */
  #freeFrom: number[] = [];
  #row = -1;
  #column = 0;
  readonly #coverable: Coverable;

  constructor(coverable: Coverable) {
    this.#coverable = coverable;
  }

  /** No cell reaches out of the head, the body or the foot it stands in. */
  beginGroup(): void {
    this.#freeFrom = [];
  }

  beginRow(): void {
    this.#row++;
    this.#column = 0;
  }

  /** How many covered places lie before the next cell, and how many it covers behind itself. */
  place(cell: HtmlElement): { readonly before: number; readonly behind: number } {
    let before = 0;
    while ((this.#freeFrom[this.#column] ?? 0) > this.#row && this.#isAllowed()) {
      before++;
      this.#column++;
    }
    const rows = spanOf(cell, 'rowspan');
    const last = this.#column + spanOf(cell, 'colspan') - 1;
    let behind = 0;
    this.#cover(rows);
    while (this.#column <= last && this.#isAllowed()) {
      behind++;
      this.#cover(rows);
    }
    return { before, behind };
  }

  #cover(rows: number): void {
    if (rows > 1 && this.#column < MOST_COLUMNS) this.#freeFrom[this.#column] = this.#row + rows;
    this.#column++;
  }

  #isAllowed(): boolean {
    return this.#column < MOST_COLUMNS && this.#coverable.left-- > 0;
  }
}
