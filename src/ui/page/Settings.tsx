// How Assent works for this agreement: what it does, what it reads, and what of the browser it covers.
import type { JSX } from 'preact';
import { list, text } from '../../locale.ts';
import type { Situation } from '../situation.ts';

export function Settings({ situation }: { readonly situation: Situation }): JSX.Element {
  const { declaration, mode, enforcement } = situation;
  const modes = { enforce: 'modeEnforce', remind: 'modeRemind', watch: 'modeWatch' } as const;
  const documents = Object.keys(declaration.terms);
  return (
    <dl class="settings">
      <dt>{text('settingMode')}</dt>
      <dd>{text(modes[mode], declaration.name)}</dd>
      <dt>{text('settingHosts')}</dt>
      <dd>{list(declaration.hosts)}</dd>
      <dt>{text('settingReads')}</dt>
      <dd>{text('settingReadsWhat', list(documents))}</dd>
      <dt>{text('settingPrivate')}</dt>
      <dd>{text(enforcement.coversPrivateWindows ? 'settingPrivateCovered' : 'settingPrivateOpen')}</dd>
      <dt>{text('settingParty')}</dt>
      <dd>{declaration.licensor.company}</dd>
    </dl>
  );
}
