// The controls that only a press that was meant works: a button and a check box. While they wait they say so, and a press
// that did not count is told to be none; nothing is recorded of it.
import type { ComponentChildren, JSX } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { type TextKey, text } from '../../platform/locale.ts';
import type { Judgement, Wait } from './arming.ts';
import type { Shown } from './attention.ts';
import { SightContext } from './sight.ts';
import { type Armed, useArming } from './use-arming.ts';

export interface MeantProps {
  readonly id: string;
  /** Names what it is about: with something else it waits anew. */
  readonly about: string;
  /** How long the words were on screen that it is about; absent where they stand beside it. */
  readonly shown?: () => Shown;
  readonly describedBy?: string | undefined;
  /** Says why a press did not count. */
  readonly onRefused: (why: string) => void;
  readonly children: ComponentChildren;
}

interface MeantButtonProps extends MeantProps {
  readonly class?: string;
  readonly isBusy?: boolean;
  readonly onMeant: () => void;
}

export function MeantButton(props: MeantButtonProps): JSX.Element {
  const { id, isBusy, children, onMeant } = props;
  const armed = useMeant<HTMLButtonElement>(props);
  return (
    <>
      <button
        ref={armed.control}
        type="button"
        id={id}
        class={props.class}
        data-wait={waitShown(armed)}
        aria-disabled={armed.wait !== 'armed' || isBusy ? 'true' : undefined}
        aria-describedby={described(armed, props)}
        onClick={(event) => armed.isMeant(event) && onMeant()}
      >
        {children}
      </button>
      <WaitTold id={id} wait={armed.wait} />
    </>
  );
}

interface MeantCheckProps extends MeantProps {
  readonly isChecked: boolean;
  readonly isInvalid: boolean;
  readonly onMeant: (isChecked: boolean) => void;
}

/** Milliseconds in which the second click of a double click comes: it would untick what the first one ticked. */
const DOUBLE_CLICK = 500;

/** Nothing but a meant press ticks it: no form that is filled in or restored. */
export function MeantCheck(props: MeantCheckProps): JSX.Element {
  const { id, isChecked, isInvalid, children, onMeant } = props;
  const armed = useMeant<HTMLLabelElement>(props);
  const isByPress = useRef(false);
  const last = useRef(Number.NEGATIVE_INFINITY);
  return (
    <>
      <label ref={armed.control} class="check" data-wait={waitShown(armed)}>
        <input
          type="checkbox"
          id={id}
          autocomplete="off"
          checked={isChecked}
          aria-invalid={isInvalid}
          aria-disabled={armed.wait !== 'armed' ? 'true' : undefined}
          aria-describedby={described(armed, props)}
          onClick={(event) => {
            const isSecondOfTwo = event.timeStamp - last.current < DOUBLE_CLICK;
            isByPress.current = armed.isMeant(event) && !isSecondOfTwo;
            if (isByPress.current) last.current = event.timeStamp;
            else event.preventDefault();
          }}
          onChange={({ currentTarget }) => {
            if (isByPress.current) onMeant(currentTarget.checked);
            else currentTarget.checked = isChecked;
            isByPress.current = false;
          }}
        />
        <span>{children}</span>
      </label>
      <WaitTold id={id} wait={armed.wait} />
    </>
  );
}

interface Meant<Control extends HTMLElement> extends Armed<Control> {
  /** Whether a click counts; says why where it does not. */
  readonly isMeant: (click: Event) => boolean;
}

function useMeant<Control extends HTMLElement>({ about, shown, onRefused }: MeantProps): Meant<Control> {
  const { wasShown } = useContext(SightContext);
  const armed = useArming<Control>(about, () => shown === undefined || wasShown(shown()));
  const isMeant = (click: Event): boolean => {
    const judgement = armed.judge(click);
    if (judgement === 'meant') return true;
    if (judgement !== 'again') onRefused(text(judgement === undefined ? 'notGenuine' : REFUSED[judgement]));
    return false;
  };
  return { ...armed, isMeant };
}

const REFUSED: Readonly<Record<Exclude<Judgement, 'meant' | 'again'>, TextKey>> = {
  early: 'pressEarly',
  unread: 'pressUnread',
  held: 'pressHeld',
};

const waitShown = ({ wait }: Pick<Meant<HTMLElement>, 'wait'>) => (wait === 'armed' ? undefined : wait);

const described = ({ wait }: Pick<Meant<HTMLElement>, 'wait'>, { id, describedBy }: MeantProps): string | undefined =>
  [wait === 'armed' ? undefined : `${id}-wait`, describedBy].filter(Boolean).join(' ') || undefined;

/** For whoever does not see that it waits. */
const WaitTold = ({ id, wait }: { readonly id: string; readonly wait: Wait }): JSX.Element => (
  <span id={`${id}-wait`} hidden>
    {wait !== 'armed' && text(wait === 'unread' ? 'waitUnread' : 'waitSettling')}
  </span>
);
