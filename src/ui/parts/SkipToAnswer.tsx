// The way to the answer over a long text, where it does not stand beside it.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { isAnswerable } from '../situation/editions.ts';
import type { Situation } from '../situation/situation.ts';

export const SkipToAnswer = ({ situation }: { readonly situation: Situation }): JSX.Element | null =>
  isAnswerable(situation) ? (
    <button type="button" class="skip" onClick={goToAnswer}>
      {text('skipToAnswer')}
    </button>
  ) : null;

function goToAnswer(): void {
  const heading = document.getElementById('answer-heading');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
