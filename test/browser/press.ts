// A press that is meant: on what is in sight and no longer waits.
import type { Tab } from './driver.ts';
import { eventually } from './eventually.ts';

/** Brings the words into sight, then the control, and waits, as a person does, until it says that it can be pressed. */
export async function untilArmed(tab: Tab, selector: string): Promise<void> {
  await tab.activate();
  await eventually(`${selector} can be pressed`, () =>
    tab.evaluate(async (wanted: string) => {
      const control = document.querySelector(wanted);
      // Until the words have been in sight for long enough they are what a person looks at.
      if ((control?.closest('[data-wait]') ?? control)?.getAttribute('data-wait') === 'unread') {
        document.querySelector('.terms, .beside')?.scrollIntoView({ block: 'start', behavior: 'instant' });
        return false;
      }
      const before = control?.getBoundingClientRect().top;
      control?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      // What a script has moved waits anew, and says so after the next frame.
      if (control?.getBoundingClientRect().top !== before) {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return false;
      }
      return control !== null && control.getAttribute('aria-disabled') !== 'true';
    }, selector),
  );
}

export async function press(tab: Tab, selector: string): Promise<void> {
  await untilArmed(tab, selector);
  await tab.click(selector);
}
