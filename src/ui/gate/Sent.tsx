// Something was sent on the way to the site, as by a form: it did not arrive, and nobody has kept it. That is said, and
// the tab never goes on by itself to ask for the page without it.
import type { JSX } from 'preact';
import { text } from '../../platform/locale.ts';
import { shortAddress } from './short-address.ts';

interface SentProps {
  /** Where it was sent. */
  readonly target: string;
  readonly isOpen: boolean;
  readonly isLeaving: boolean;
  readonly onGo: () => void;
  /** Absent where this tab has shown no page before: the form stands in another one. */
  readonly onBack: (() => void) | undefined;
}

export function Sent({ target, isOpen, isLeaving, onGo, onBack }: SentProps): JSX.Element {
  const address = shortAddress(target);
  return (
    <section class="notice" id="sent" aria-labelledby="sent-heading">
      <h2 id="sent-heading">{text('sentHeading')}</h2>
      <p>
        {text('sentTo')} <bdi>{address}</bdi>
      </p>
      <p>{text('sentNotKept')}</p>
      <p>{text(onBack ? 'sentBackHow' : 'sentElsewhere')}</p>
      {onBack && (
        <button type="button" id="back-to-form" onClick={onBack}>
          {text('sentBack')}
        </button>
      )}
      {isOpen && !isLeaving && (
        <button type="button" id="go-on" onClick={onGo}>
          {text('sentGoOn', address)}
        </button>
      )}
      <p role="status">
        {isLeaving ? (
          <>
            {text('goingOnOnly')} <bdi>{address}</bdi>
          </>
        ) : (
          isOpen && text('sentOpen')
        )}
      </p>
    </section>
  );
}
