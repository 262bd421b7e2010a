// A tab of Firefox.
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PageFunction, Point } from './driver.ts';
import { eventually, pause } from './eventually.ts';
import { evaluate, type Session } from './firefox-session.ts';
import { type Marionette, MarionetteError } from './marionette.ts';
import { ScriptedTab } from './scripted-tab.ts';

export const PATIENCE = 20_000;

const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Marionette answers with an element as an object with one key, WebDriver's identifier for elements. */
type ElementReference = { value: Record<string, string> };

export class FirefoxTab extends ScriptedTab {
  readonly #session: Session;
  readonly handle: string;

  constructor(session: Session, handle: string) {
    super();
    this.#session = session;
    this.handle = handle;
  }

  async #navigate(command: string, parameters: object = {}): Promise<void> {
    try {
      await this.#session.inTab(this.handle, false, (marionette) => marionette.send(command, parameters));
    } catch (error) {
      // A page that could not be reached is where the person then stands, as in Chromium.
      if (!(error instanceof MarionetteError) || error.code !== 'unknown error') throw error;
    }
  }

  open(url: string): Promise<void> {
    return this.#navigate('WebDriver:Navigate', { url });
  }

  reload(): Promise<void> {
    return this.#navigate('WebDriver:Refresh');
  }

  back(): Promise<void> {
    return this.#navigate('WebDriver:Back');
  }

  forward(): Promise<void> {
    return this.#navigate('WebDriver:Forward');
  }

  async url(): Promise<string> {
    const { value } = await this.#session.inTab(this.handle, false, (marionette) =>
      marionette.send<{ value: string }>('WebDriver:GetCurrentURL'),
    );
    return value;
  }

  async #withElement(selector: string, work: (marionette: Marionette, id: string) => Promise<unknown>): Promise<void> {
    let last: unknown;
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      try {
        await this.#session.inTab(this.handle, true, async (marionette) => {
          const found = await marionette.send<ElementReference>('WebDriver:FindElement', {
            using: 'css selector',
            value: selector,
          });
          const [id = ''] = Object.values(found.value);
          const { value: isEnabled } = await marionette.send<{ value: boolean }>('WebDriver:IsElementEnabled', { id });
          if (!isEnabled) throw new MarionetteError('', 'element not interactable', `${selector} is disabled`);
          await work(marionette, id);
        });
        return;
      } catch (error) {
        if (!(error instanceof MarionetteError) || !isNotYet(error)) throw error;
        last = error;
        await pause(50);
      }
    }
    throw new Error(`${selector} could not be used within ${PATIENCE / 1000} s`, { cause: last });
  }

  click(selector: string): Promise<void> {
    return this.#withElement(selector, (marionette, id) => marionette.send('WebDriver:ElementClick', { id }));
  }

  async clickAt(places: readonly Point[], beat = 0): Promise<void> {
    const actions = places.flatMap(([x, y], at) => [
      ...(at > 0 ? [{ type: 'pause', duration: beat }] : []),
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
    await this.#perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async hammer(keys: readonly string[]): Promise<void> {
    await this.#perform({ type: 'key', id: 'keyboard', actions: keys.flatMap(strokesOf) });
  }

  async hold(key: string, repeats: number): Promise<void> {
    const value = KEYS[key] ?? key;
    const down = Array.from({ length: repeats + 1 }, () => ({ type: 'keyDown', value }));
    await this.#perform({ type: 'key', id: 'keyboard', actions: [...down, { type: 'keyUp', value }] });
  }

  async #perform(source: object): Promise<void> {
    try {
      await this.#session.inTab(this.handle, true, (marionette) =>
        marionette.send('WebDriver:PerformActions', { actions: [source] }),
      );
    } catch (error) {
      // What was pressed took the page away, which can then say nothing of the press.
      if (!(error instanceof MarionetteError) || !/cannot be cloned/.test(error.message)) throw error;
    }
  }

  async moveWindow(by: number): Promise<void> {
    await this.#session.inTab(this.handle, true, async (marionette) => {
      const { x } = await marionette.send<{ x: number }>('WebDriver:GetWindowRect');
      await marionette.send('WebDriver:SetWindowRect', { x: x + by });
    });
  }

  async clickAssistively(selector: string): Promise<void> {
    await this.activate();
    const id = selector.replace(/^#/, '');
    await eventually(`assistive technology finds ${selector}`, () =>
      this.#session.inChrome((wanted: string) => {
        // @ts-expect-error: known only to Firefox's own scripts
        const { Cc, Ci } = globalThis;
        const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
        // @ts-expect-error: known only to Firefox's own scripts
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        interface Accessible {
          readonly id: string;
          readonly childCount: number;
          getChildAt(index: number): Accessible;
          doAction(index: number): void;
        }
        const find = (accessible: Accessible): boolean => {
          if (accessible.id === wanted) {
            accessible.doAction(0);
            return true;
          }
          for (let at = 0; at < accessible.childCount; at += 1) if (find(accessible.getChildAt(at))) return true;
          return false;
        };
        return find(service.getAccessibleFor(window.gBrowser.selectedBrowser));
      }, id),
    );
  }

  type(selector: string, text: string): Promise<void> {
    return this.#withElement(selector, (marionette, id) => marionette.send('WebDriver:ElementSendKeys', { id, text }));
  }

  async press(key: string): Promise<void> {
    await this.hammer([key]);
  }

  textInFrame(selector: string): Promise<string> {
    return this.#session.inTab(this.handle, false, async (marionette) => {
      const { value: element } = await marionette.send<ElementReference>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      const [id = ''] = Object.values(element);
      await marionette.send('WebDriver:SwitchToFrame', { element: id });
      try {
        return await evaluate(marionette, null, () => document.body.innerText, []);
      } finally {
        await marionette.send('WebDriver:SwitchToFrame');
      }
    });
  }

  stayWhenAsked(): void {
    // The session answers no questions: they stand.
  }

  evaluate<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result> {
    return this.#session.inTab(this.handle, false, (marionette) => evaluate(marionette, null, run, args));
  }

  async save(selector: string): Promise<{ name: string; content: string }> {
    const saved = () =>
      this.#session.inChrome(async () => {
        // @ts-expect-error: known only to Firefox's own scripts
        const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
        const all = await (await Downloads.getList(Downloads.ALL)).getAll();
        return all.flatMap((each: { succeeded: boolean; target: { path: string } }) =>
          each.succeeded ? [each.target.path] : [],
        ) as string[];
      });
    const before = await saved();
    await this.click(selector);
    const path = await eventually(`${selector} saves a file`, async () =>
      (await saved()).find((each) => !before.includes(each)),
    );
    return { name: basename(path), content: await readFile(path, 'utf8') };
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#session.inTab(this.handle, true, async (marionette) => {
      // The window is set; what matters is the page inside of it.
      const frame = await evaluate(
        marionette,
        null,
        () => [window.outerWidth - window.innerWidth, window.outerHeight - window.innerHeight],
        [],
      );
      const [besides = 0, above = 0] = frame;
      await marionette.send('WebDriver:SetWindowRect', { width: width + besides, height: height + above });
    });
  }

  async screenshot(file: string): Promise<void> {
    const { value } = await this.#session.inTab(this.handle, true, (marionette) =>
      marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false }),
    );
    await writeFile(file, Buffer.from(value, 'base64'));
  }

  async activate(): Promise<void> {
    await this.#session.inTab(this.handle, true, async () => undefined);
  }

  async close(): Promise<void> {
    await this.#session.inTab(this.handle, false, (marionette) => marionette.send('WebDriver:CloseWindow'));
  }
}

/** Down and up again, what is held with it around. */
function strokesOf(key: string): object[] {
  const [last = key, ...held] = key.split('+').toReversed();
  return [
    ...held.map((each) => ({ type: 'keyDown', value: KEYS[each] })),
    ...['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[last] ?? last })),
    ...held.map((each) => ({ type: 'keyUp', value: KEYS[each] })),
  ];
}

/** The page may still be on its way to what a person would click. */
const isNotYet = ({ code }: MarionetteError) =>
  [
    'no such element',
    'stale element reference',
    'element not interactable',
    'element click intercepted',
    'detached shadow root',
  ].includes(code);
