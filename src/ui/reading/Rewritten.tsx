// Two texts with hardly a paragraph in common: marked word by word they would be unreadable, so both stand whole, said to
// be what they are. Drawn in steps, however long they are.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { counted, text } from '../../platform/locale.ts';
import { parseMarkdown } from '../../words/markdown/markdown.ts';
import { useSteps } from '../hooks/use-steps.ts';
import { passagesOf } from './passages.ts';
import { Terms } from './Terms.tsx';

interface RewrittenProps {
  readonly before: string;
  readonly after: string;
  readonly languageTag: string;
  readonly prefix: string;
}

export const Rewritten = ({ before, after, languageTag, prefix }: RewrittenProps): JSX.Element => (
  <div class="redline">
    <p class="rewritten">{text('rewritten')}</p>
    <div class="rewritten-texts">
      <Whole name={text('newWords')} markdown={after} languageTag={languageTag} prefix={`${prefix}-new`} />
      <Whole name={text('formerWords')} markdown={before} languageTag={languageTag} prefix={`${prefix}-former`} />
    </div>
  </div>
);

/** So many passages at first, and with every step. */
const STEP = 100;

interface WholeProps {
  readonly name: string;
  readonly markdown: string;
  readonly languageTag: string;
  readonly prefix: string;
}

function Whole({ name, markdown, languageTag, prefix }: WholeProps): JSX.Element {
  const passages = useMemo(() => passagesOf(parseMarkdown(markdown), prefix), [markdown, prefix]);
  const { limit, more, frame } = useSteps<HTMLElement>(STEP, '.terms');
  return (
    <section aria-labelledby={prefix} ref={frame}>
      <p id={prefix} class="which">
        {name}
      </p>
      <Terms passages={passages.slice(0, limit)} languageTag={languageTag} under={3} />
      {passages.length > limit && (
        <button type="button" class="quiet" onClick={more}>
          {counted('showMore', Math.min(STEP, passages.length - limit))}
        </button>
      )}
    </section>
  );
}
