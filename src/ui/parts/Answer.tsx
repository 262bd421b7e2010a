// The answer: where the agreement asks for it, personal use is declared by an unticked box; Accept names what is accepted,
// Decline weighs the same and says what follows. Only a meant press on a page that stands by itself answers; nothing else ever does.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type TextKey, text } from '../../platform/locale.ts';
import type { AnswerRequest } from '../../platform/messages.ts';
import type { Surface } from '../../record/entry.ts';
import { isGated, type Verdict } from '../../standing/verdict.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import type { Shown } from '../pressing/attention.ts';
import { MeantButton, MeantCheck, type MeantProps } from '../pressing/Meant.tsx';
import { restAll } from '../pressing/use-arming.ts';
import { askedTexts, isAnswerable, isStillReading, isUnasked, keyOf, readingLanguage } from '../situation/editions.ts';
import type { Actions, Situation } from '../situation/situation.ts';
import { acceptLabel, nameOfLanguage } from '../wording/agreement-names.ts';
import { focusStanding } from './Standing.tsx';

export interface AnswerProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'answer' | 'openPage'>;
  readonly surface: Surface;
  readonly shown: () => Shown;
  readonly onAnswered?: (answer: AnswerRequest['answer']) => void;
}

const HEADINGS: { readonly [Kind in Verdict['kind']]?: TextKey } = {
  declined: 'answerTakeBack',
  ended: 'answerBeginAnew',
};

export function Answer(props: AnswerProps): JSX.Element | null {
  const { situation, actions, surface, shown, onAnswered } = props;
  const { declaration, verdict } = situation;
  const asked = askedTexts(verdict);
  const asksPersonalUse = declaration.conditions.includes('personal-use');
  const language = readingLanguage(situation);
  const key = keyOf(asked);
  // Bound to the words it was ticked for: it does not carry over to others, and stays where more arrive beside them.
  const [declaredFor, setDeclaredFor] = useState<string>();
  const isPersonal = declaredFor !== undefined && isWithin(declaredFor, key);
  const [isMissing, setMissing] = useState(false);
  const [outcome, attempt, setOutcome] = useOutcome();
  const [isSending, setSending] = useState(false);
  const [seenKey, setSeenKey] = useState(key);
  useEffect(() => {
    if (key === seenKey) return;
    setSeenKey(key);
    if (key !== '' && !isWithin(seenKey, key)) setOutcome(text('wordsReplaced'));
  }, [key, seenKey]);
  if (asked.length > 0 && isStillReading(situation)) return <p role="status">{text('stillReading')}</p>;
  if (!isAnswerable(situation) || situation.isAwaitingTexts) return null;

  const give = async (answer: AnswerRequest['answer']) => {
    if (answer === 'accepted' && asksPersonalUse && !isPersonal) {
      setMissing(true);
      document.getElementById('personal-use')?.focus();
      return;
    }
    restAll();
    setSending(true);
    setOutcome(text('recording'));
    await attempt(async () => {
      const reply = await actions.answer({
        answer,
        language,
        texts: asked,
        personalUse: isPersonal,
        surface,
        shown: shown(),
      });
      if (!reply.ok) return (await import('../wording/refusal-words.ts')).refusalWords(reply.refusal);
      focusStanding();
      onAnswered?.(answer);
      return text(answer === 'accepted' ? 'answeredAccepted' : 'answeredDeclined');
    });
    setSending(false);
  };

  const meant = { about: `${verdict.kind} ${key}`, shown, onRefused: setOutcome };
  const isTakenBack = verdict.kind === 'declined' || verdict.kind === 'ended';
  const isPossible = isUnasked(situation);
  const heading = text(isPossible ? 'answerPossible' : (HEADINGS[verdict.kind] ?? 'answerHeading'));
  const choices = (
    <>
      {isPossible && <p class="small">{text('answerPossibleHow')}</p>}
      {/* In the popup the words, which say so, are right above. */}
      {language !== declaration.prevailing && surface !== 'popup' && (
        <p class="small">{text('prevailingClause', nameOfLanguage(declaration, declaration.prevailing))}</p>
      )}
      {asksPersonalUse && (
        <PersonalUse
          name={declaration.name}
          meant={meant}
          isChecked={isPersonal}
          isMissing={isMissing}
          onMeant={(isChecked) => {
            setDeclaredFor(isChecked ? key : undefined);
            setOutcome('');
          }}
        />
      )}
      <BusinessOffer declaration={declaration} actions={actions} />
      <div class="choices">
        <MeantButton id="accept" class="choice" {...meant} isBusy={isSending} onMeant={() => give('accepted')}>
          {acceptLabel(declaration, asked)}
        </MeantButton>
        {!isTakenBack && (
          <MeantButton
            id="decline"
            class="choice"
            {...meant}
            isBusy={isSending}
            describedBy="decline-follows"
            onMeant={() => give('declined')}
          >
            {text('decline')}
          </MeantButton>
        )}
      </div>
      {!isTakenBack && (
        <p class="small" id="decline-follows">
          {text(followsDecline(situation), declaration.name)}
        </p>
      )}
    </>
  );
  // What was accepted is in force still, or nothing is asked, or the browser has to give access first: in the popup the room is for that.
  const { isEnforcing } = situation.enforcement;
  const isFolded =
    surface === 'popup' &&
    (verdict.kind === 'accepted' || isPossible || (!isEnforcing && situation.mode === 'enforce'));
  return (
    <section class={isTakenBack ? 'answer taken-back' : 'answer'} id="answer" aria-labelledby="answer-heading">
      {isFolded ? (
        <details>
          <summary id="answer-heading">{heading}</summary>
          {choices}
        </details>
      ) : (
        <>
          <h2 id="answer-heading" tabIndex={-1}>
            {heading}
          </h2>
          {choices}
        </>
      )}
      <p role="status" class="outcome" id="answer-outcome">
        {outcome}
      </p>
    </section>
  );
}

interface PersonalUseProps {
  readonly name: string;
  readonly meant: Pick<MeantProps, 'about' | 'shown' | 'onRefused'>;
  readonly isChecked: boolean;
  /** An acceptance was tried without it. */
  readonly isMissing: boolean;
  readonly onMeant: (isChecked: boolean) => void;
}

const PersonalUse = ({ name, meant, isChecked, isMissing, onMeant }: PersonalUseProps): JSX.Element => (
  <>
    <MeantCheck
      id="personal-use"
      {...meant}
      isChecked={isChecked}
      isInvalid={isMissing && !isChecked}
      describedBy={isMissing && !isChecked ? 'personal-use-missing' : undefined}
      onMeant={onMeant}
    >
      {text('personalUse', name)}
    </MeantCheck>
    {/* Its room stays when the box is ticked: the buttons below would move, and wait anew. */}
    {isMissing && (
      <p class={isChecked ? 'missing mended' : 'missing'} id="personal-use-missing" role="alert">
        {text('personalUseMissing')}
      </p>
    )}
  </>
);

/** Where the licensor offers another licence for business. */
const BusinessOffer = ({
  declaration,
  actions,
}: Pick<Situation, 'declaration'> & { readonly actions: Pick<Actions, 'openPage'> }): JSX.Element | null =>
  declaration.licensor.business === undefined ? null : (
    <p class="small">
      {text('businessUse')}{' '}
      <button type="button" class="link" onClick={() => actions.openPage({ kind: 'business' })}>
        {text('businessOffer', declaration.name)}
      </button>
    </p>
  );

/** What a decline brings: a site that is open today for words accepted before is closed at once all the same. */
function followsDecline({ verdict, mode, enforcement }: Situation): TextKey {
  if (mode !== 'enforce' || !enforcement.isEnforcing) return 'declineFollowsOpen';
  const isOpen = !isGated(verdict);
  if (verdict.kind === 'in-use' && verdict.amendments.length === 0) return 'declineFollowsInUse';
  return isOpen ? 'declineFollowsEarly' : 'declineFollows';
}

/** Whether every text that one key names is named by another: the first to arrive, and more beside them, replace none. */
const isWithin = (key: string, other: string): boolean =>
  key === '' || key.split(' ').every((identity) => other.split(' ').includes(identity));
