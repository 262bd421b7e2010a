// How Assent works for this agreement: how strictly, what it reads, which windows it covers, the record to take along,
// and the end of the licence.
import type { JSX } from 'preact';
import { SHIPPED } from '../../agreements/bundled.ts';
import { list, text } from '../../platform/locale.ts';
import { TheirWords } from '../reading/TheirWords.tsx';
import type { Actions, Situation } from '../situation/situation.ts';
import { EndLicence } from './EndLicence.tsx';
import { ExportRecord } from './ExportRecord.tsx';
import { ModeChoice } from './ModeChoice.tsx';
import { SelfCheck } from './SelfCheck.tsx';
import { StopWatching } from './StopWatching.tsx';

/** What came with Assent and is on from the beginning stays in the list; its mode can be chosen. */
const isShipped = (agreement: string): boolean => SHIPPED.some(({ id }) => id === agreement);

export interface SettingsProps {
  readonly situation: Situation;
  readonly actions: Actions;
}

export function Settings({ situation, actions }: SettingsProps): JSX.Element {
  const { declaration } = situation;
  return (
    <div class="settings">
      <ModeChoice situation={situation} actions={actions} />
      <SelfCheck situation={situation} actions={actions} />
      <PrivateWindows situation={situation} actions={actions} />
      <section>
        <h2>{text('settingReads')}</h2>
        <p>{text('settingReadsWhat', list(Object.keys(declaration.terms)))}</p>
        <dl>
          <div>
            <dt>{text('settingHosts')}</dt>
            <dd>{list(declaration.hosts)}</dd>
          </div>
          {declaration.licensor.company !== undefined && (
            <div>
              <dt>{text('settingParty')}</dt>
              <dd>
                <TheirWords words={declaration.licensor.company} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      <ExportRecord situation={situation} actions={actions} />
      <EndLicence situation={situation} actions={actions} />
      {!isShipped(declaration.id) && <StopWatching situation={situation} actions={actions} />}
    </div>
  );
}

function PrivateWindows({ situation, actions }: Pick<SettingsProps, 'situation' | 'actions'>): JSX.Element {
  const { coversPrivateWindows, isFirefox } = situation.enforcement;
  return (
    <section>
      <h2>{text('settingPrivate')}</h2>
      {coversPrivateWindows ? (
        <p>{text('settingPrivateCovered')}</p>
      ) : (
        <>
          <p>{text('settingPrivateOpen')}</p>
          <p class="small">
            {text(isFirefox ? 'settingPrivateFirefox' : 'settingPrivateChromium')} {text('settingPrivateReloads')}
          </p>
          {!isFirefox && (
            <button type="button" class="quiet" onClick={() => actions.openPage({ kind: 'browser-settings' })}>
              {text('openBrowserSettings')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
