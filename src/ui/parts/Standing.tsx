// The first thing on every screen: where the person stands, in one sentence, with a sign that tells it without colour.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { stateName } from '../../wording/state-names.ts';
import type { StandingWords } from '../wording/standing-words.ts';

const Sign = ({ words: { state, isEnded } }: { readonly words: StandingWords }): JSX.Element => (
  <img class="sign" src={`icons/${state}.svg`} alt={stateName(state, isEnded)} width={32} height={32} />
);

export const Standing = ({ words }: { readonly words: StandingWords }): JSX.Element => (
  <div class={`standing state-${words.state}`}>
    <Sign words={words} />
    <div id="standing">
      <h1 tabIndex={-1}>{words.sentence}</h1>
      {words.detail && <p>{words.detail}</p>}
    </div>
    <Told words={words} />
  </div>
);

/** Where one stands now, for whoever has just answered: the button with the focus is gone. */
export const focusStanding = (): void => document.querySelector<HTMLElement>('#standing h1')?.focus();

/** Spoken when the standing changes under one's eyes, and not with every minute of the countdown in it. */
function Told({ words: { of, sentence } }: { readonly words: StandingWords }): JSX.Element {
  const [told, setTold] = useState({ of, sentence: '' });
  useEffect(() => {
    if (of !== told.of) setTold({ of, sentence });
  }, [of, sentence, told]);
  return (
    <p role="status" class="sr">
      {told.sentence}
    </p>
  );
}
