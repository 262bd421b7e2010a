// What Assent can really do right now, as the background finds it: access, rules, the last good reading, private windows.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dateTime, ownZone, type TextKey, text } from '../../platform/locale.ts';
import type { SelfCheck as Found } from '../../platform/messages.ts';
import { useOutcome } from '../hooks/use-outcome.ts';
import type { Actions, Situation } from '../situation/situation.ts';

interface SelfCheckProps {
  readonly situation: Situation;
  readonly actions: Pick<Actions, 'selfCheck'>;
}

export function SelfCheck({ situation, actions }: SelfCheckProps): JSX.Element {
  const [found, setFound] = useState<Found>();
  const [trouble, attempt] = useOutcome();
  useEffect(() => {
    void attempt(async () => {
      setFound(await actions.selfCheck());
      return '';
    });
  }, [situation, actions]);
  const rows: (readonly [TextKey, string])[] = found
    ? [
        ['selfCheckAccess', text(found.hasAccess ? 'selfCheckHeld' : 'selfCheckMissing')],
        ['selfCheckRules', text(found.areRulesAsWanted ? 'selfCheckAsWanted' : 'selfCheckNotAsWanted')],
        ...(found.lacksOpenPages ? ([['selfCheckOpenPages', text('selfCheckNoRoom')]] as const) : []),
        [
          'selfCheckReading',
          found.lastGoodReading === null ? text('selfCheckNever') : dateTime(found.lastGoodReading, ownZone()),
        ],
        ['settingPrivate', text(found.coversPrivateWindows ? 'selfCheckCovered' : 'selfCheckNotCovered')],
      ]
    : [];
  return (
    <section id="self-check">
      <h2>{text('selfCheck')}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p role="status">{trouble}</p>
    </section>
  );
}
