// Where the person was going, and the way there once it is free.
import type { JSX } from 'preact';
import { homeOf } from '../../declaration/declared-pages.ts';
import { text } from '../../platform/locale.ts';
import { TheirWords } from '../reading/TheirWords.tsx';
import type { Situation } from '../situation/situation.ts';
import { shortAddress } from './short-address.ts';

interface OnwardProps {
  readonly situation: Situation;
  readonly wanted: string | null | undefined;
  readonly isOpen: boolean;
  readonly isLeaving: boolean;
  readonly onGo: () => void;
}

export function Onward({ situation, wanted, isOpen, isLeaving, onGo }: OnwardProps): JSX.Element {
  const target = shortAddress(wanted ?? homeOf(situation.declaration));
  if (!isOpen && !isLeaving) {
    return (
      <p class="wanted">
        {wanted && (
          <>
            {text('wanted')} <TheirWords words={target} />
          </>
        )}
      </p>
    );
  }
  return (
    <div class="onward">
      <p role="status">
        {isLeaving ? (
          <>
            {text(situation.verdict.kind === 'accepted' ? 'goingOn' : 'goingOnOnly')} <TheirWords words={target} />
          </>
        ) : (
          text('nothingToAnswer', situation.declaration.name)
        )}
      </p>
      {!isLeaving && (
        <button type="button" id="go-on" onClick={onGo}>
          {text('goOn', target)}
        </button>
      )}
    </div>
  );
}
