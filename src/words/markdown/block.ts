// A document as blocks: what Markdown is written from, what is rendered, compared and made canonical.

/** A run of words with one set of marks. */
export interface Inline {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  /** Absolute address; http(s) or mailto only. */
  readonly link?: string;
}

export type Block =
  /** `marker` is the number with its point of a heading that is an item of a numbered list. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4 | 5 | 6;
      readonly marker?: string;
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  /** `depth` counts from 0; `marker` is `-` or the number with its point, `3.`. */
  | { readonly kind: 'item'; readonly depth: number; readonly marker: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'row'; readonly header: boolean; readonly cells: readonly (readonly Inline[])[] }
  | { readonly kind: 'rule' };
