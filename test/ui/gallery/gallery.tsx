// Draws one screen over one sample situation, named in the address: gallery.html?screen=gate&situation=lapsed
import { render } from 'preact';
import { directionOf, locale } from '../../../src/locale.ts';
import { Gate } from '../../../src/ui/gate/Gate.tsx';
import { Page } from '../../../src/ui/page/Page.tsx';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import { ACTIONS, SITUATIONS } from '../situations.ts';

const asked = new URLSearchParams(location.search);
const name = asked.get('situation') ?? 'unanswered';
const screen = asked.get('screen') ?? 'popup';
const part = asked.get('part');
const situation = SITUATIONS[name as keyof typeof SITUATIONS];
const root = document.getElementById('app') ?? document.body;
document.body.className = screen;
document.documentElement.lang = locale();
document.documentElement.dir = asked.get('dir') || directionOf(locale());
document.title = 'Assent';

if (screen === 'gate') {
  const wanted = 'https://www.17track.net/en/track?nums=AB123456789CN#list';
  const common = { situation, actions: ACTIONS, wanted, isGenuine: () => true };
  render(<Gate {...common} confinement={asked.has('confined') ? 'opened-by-another-page' : undefined} />, root);
} else if (screen === 'page') {
  render(
    <Page situation={situation} actions={ACTIONS} isGenuine={() => true} {...(part !== null && { part })} />,
    root,
  );
} else {
  render(<Popup situation={situation} actions={ACTIONS} isGenuine={() => true} />, root);
}

// A step further into a screen: the button with this id is pressed once it is there.
const press = asked.get('press');
if (press !== null) setTimeout(() => document.getElementById(press)?.click(), 100);
