// The size of the agreement's words, in steps; the measure of the lines grows with it. And paper, for whoever prefers it.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { SIZES } from '../situation/kept-locally.ts';

interface TextSizeProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

export function TextSize({ size, onChange }: TextSizeProps): JSX.Element {
  const at = (SIZES as readonly number[]).indexOf(size);
  const step = (by: 1 | -1) => {
    const next = SIZES[at + by];
    if (next !== undefined) onChange(next);
  };
  return (
    <span class="row sizes">
      <button
        type="button"
        class="quiet step"
        id="smaller"
        aria-label={text('smaller')}
        aria-disabled={at <= 0}
        onClick={() => step(-1)}
      >
        <span class="small-letter" aria-hidden="true">
          A
        </span>
      </button>
      <button
        type="button"
        class="quiet step"
        id="larger"
        aria-label={text('larger')}
        aria-disabled={at >= SIZES.length - 1}
        onClick={() => step(1)}
      >
        <span class="large-letter" aria-hidden="true">
          A
        </span>
      </button>
      <button type="button" class="quiet print" id="print" onClick={() => window.print()}>
        {text('print')}
      </button>
    </span>
  );
}
