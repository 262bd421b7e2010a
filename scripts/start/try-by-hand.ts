// A person tries Assent in a window; the terminal's keys play the licensor and the calendar.
import { emitKeypressEvents } from 'node:readline';
import type { BrowserUnderTest } from '../../test/browser/driver.ts';
import type { Licensor } from '../../test/licensor/licensor.ts';

const HOME = 'https://www.17track.net/en/track';
const DAY = 86_400_000;
const READABLE_DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });

interface Key {
  readonly key: string;
  readonly does: string;
  readonly act: () => Promise<string> | string;
}

function keysOf(browser: BrowserUnderTest, licensor: Licensor | undefined): Key[] {
  const passDays = async (days: number) => {
    licensor?.advance(days * DAY);
    await browser.advance(days * DAY);
    const now = await browser.now();
    await browser.putProbeAway();
    return `For Assent it is now ${READABLE_DAY.format(now)}.`;
  };
  const calendar: Key[] = [
    { key: 'd', does: 'moves the calendar on a day', act: () => passDays(1) },
    { key: '6', does: 'moves it on six days', act: () => passDays(6) },
  ];
  if (!licensor) return calendar;
  return [
    {
      key: 'a',
      does: 'posts an amendment',
      act: () => {
        licensor.postAmendment();
        return 'The licensor has posted an amendment. Press "Check now" in the popup, or wait for Assent to look.';
      },
    },
    {
      key: 'w',
      does: 'withdraws it',
      act: () => {
        licensor.withdraw();
        return 'The licensor has withdrawn its last notice: the former words stand again.';
      },
    },
    ...calendar,
  ];
}

export async function tryByHand(browser: BrowserUnderTest, licensor: Licensor | undefined): Promise<void> {
  await browser.putProbeAway();
  const [site] = await browser.tabs();
  await (site ?? (await browser.newTab())).open(HOME);
  const keys = keysOf(browser, licensor);
  console.log(`
Assent is in the window that opened, and stands before ${HOME}.
Its popup is behind the puzzle piece of the toolbar.
  1. Read the terms, declare personal use, accept: the site opens.
  2. Have an amendment posted, and press "Check now" in the popup: it counts down and shows what changed.
  3. Move the calendar on six days: the site is shut until you have answered again.
Keys in this terminal: ${keys.map(({ key, does }) => `${key} ${does}`).join(', ')}, q quits.`);
  if (licensor)
    console.log(`The licensor also obeys http://127.0.0.1:${licensor.controlPort} (POST /postAmendment, /break, …).`);
  await Promise.race([listen(keys), browser.ended]);
}

async function tell({ act }: Key): Promise<void> {
  try {
    console.log(await act());
  } catch (error) {
    console.error(`That did not work: ${error instanceof Error ? error.message : error}`);
  }
}

/** Until `q` or Ctrl+C. A terminal that gives no keys leaves it to the window to be closed. */
function listen(keys: readonly Key[]): Promise<void> {
  const { stdin } = process;
  if (stdin.isTTY) stdin.setRawMode(true);
  emitKeypressEvents(stdin);
  return new Promise((done) => {
    // One after the other, however fast they are pressed.
    let acting = Promise.resolve();
    stdin.on('keypress', (_, { name, sequence, ctrl }: { name?: string; sequence?: string; ctrl?: boolean }) => {
      const pressed = keys.find(({ key }) => key === name || key === sequence);
      if (name === 'q' || (ctrl && name === 'c')) acting = acting.then(done);
      else if (pressed) acting = acting.then(() => tell(pressed));
    });
  });
}
