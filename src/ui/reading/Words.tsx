// A run of the licensor's words as our own elements: text nodes, emphasis and outside links, nothing else.
import type { JSX } from 'preact';
import type { Inline } from '../../words/markdown/block.ts';
import { TheirRun } from './TheirWords.tsx';

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);

function Word({ inline }: { readonly inline: Inline }): JSX.Element {
  const words = <TheirRun words={inline.text} />;
  const emphasised = inline.emphasis ? <em>{words}</em> : words;
  const marked = inline.strong ? <strong>{emphasised}</strong> : emphasised;
  if (!inline.link || !isWebAddress(inline.link)) return <>{marked}</>;
  const { href } = new URL(inline.link); // as the browser goes there: written out in plain letters
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
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
