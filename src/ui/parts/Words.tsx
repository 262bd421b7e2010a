// A run of the licensor's words as our own elements: text nodes, emphasis and outside links, nothing else.
import type { JSX } from 'preact';
import type { Inline } from '../../agreement/markdown/block.ts';

/** Characters that would turn round the direction of what stands after them, on our screen. */
const OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);

function Word({ inline }: { readonly inline: Inline }): JSX.Element {
  const words = inline.text.replace(OVERRIDES, '');
  const emphasised = inline.emphasis ? <em>{words}</em> : words;
  const marked = inline.strong ? <strong>{emphasised}</strong> : emphasised;
  if (!inline.link || !isWebAddress(inline.link)) return <>{marked}</>;
  return (
    <a href={inline.link} target="_blank" rel="noopener noreferrer" title={inline.link}>
      {marked}
    </a>
  );
}

export const Words = ({ inlines }: { readonly inlines: readonly Inline[] }): JSX.Element => (
  <>
    {inlines.map((inline, at) => (
      <Word key={at} inline={inline} />
    ))}
  </>
);
