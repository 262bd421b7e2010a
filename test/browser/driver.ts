// What a journey can do with a browser: the same words for Chromium and Firefox.
import type { Licensor } from '../licensor/licensor.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The unpacked test flavour; for Firefox also its `.xpi`, which then survives a restart. */
  readonly extension: string;
  /** The program; found by itself unless named. */
  readonly executable?: string;
  /** Without one the real internet is reached. */
  readonly licensor?: Licensor;
  readonly isHeadless?: boolean;
  /** Chromium without the overrides of its driver: the tabs behind are hidden, as a person's are, and draw nothing. */
  readonly knowsWhatIsInFront?: boolean;
  /** A profile that Firefox has already set up, to begin with a copy of: setting one up is most of its start. */
  readonly firefoxProfile?: string;
  /** Firefox set to "never remember history": all of it is one private window. */
  readonly remembersNothing?: boolean;
  /** The folder of another extension, installed beside Assent. */
  readonly another?: string;
  /** IANA name; journeys run in UTC unless they say otherwise. */
  readonly timeZone?: string;
}

/** A function and its arguments travel as text: it must not use anything from outside itself. */
// biome-ignore lint/suspicious/noExplicitAny: a function of the page may take whatever JSON can carry
export type PageFunction<Result> = (...args: any[]) => Result | Promise<Result>;

/** In CSS pixels from the upper left corner of the window. */
export type Point = readonly [x: number, y: number];

/** What a browser begins with: an address, or the tabs it ended with. */
export type Beginning = { readonly url: string } | 'tabs';

export interface Tab {
  /** Goes to an address and waits until loading has ended, wherever it ended. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): Promise<string>;
  /** The words a person sees in the first element that matches; empty when there is none. */
  text(selector?: string): Promise<string>;
  /** The same of the page in a frame, whatever stands there. */
  textInFrame(selector: string): Promise<string>;
  /** Whether such an element is there and takes up room. */
  shows(selector: string): Promise<boolean>;
  /** A real click, once the element is there and enabled. */
  click(selector: string): Promise<void>;
  /** Real clicks at places in the window, a moment apart, whatever stands there; nothing is waited for. */
  clickAt(places: readonly Point[], beat?: number): Promise<void>;
  /** Real keys into a field. */
  type(selector: string, text: string): Promise<void>;
  /** One real key: `Tab`, `Shift+Tab`, `Enter`, `Escape`, `ArrowDown`, … */
  press(key: string): Promise<void>;
  /** Real keys, one right after the other; nothing is waited for. */
  hammer(keys: readonly string[]): Promise<void>;
  /** One real key held down: it repeats so many times before it is let go. */
  hold(key: string, repeats: number): Promise<void>;
  /** A person who is asked whether to leave the page does not leave: says so in Chromium, and in Firefox says nothing. */
  stayWhenAsked(): void;
  evaluate<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result>;
  /** Clicks what saves a file, and gives the file as it lies on the disk. */
  save(selector: string): Promise<{ readonly name: string; readonly content: string }>;
  resize(width: number, height: number): Promise<void>;
  /** Moves the window on the screen by so many pixels to the right. */
  moveWindow(by: number): Promise<void>;
  /** Clicks as assistive technology does: no pointer and no key is pressed before. */
  clickAssistively(selector: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserUnderTest {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** The profile and whatever else this session left on disk; gone after `close`. */
  readonly sessionDir: string;
  /** Resolves when the browser has ended, by whomever. */
  readonly ended: Promise<void>;
  newTab(url?: string): Promise<Tab>;
  /** A tab in a window of its own; a private one is what Chromium calls incognito. */
  newWindow(options?: { isPrivate?: boolean }): Promise<Tab>;
  /** Every open tab but the drivers' own. */
  tabs(): Promise<Tab[]>;
  /** The popup's page in a tab, where it can be clicked: the real one can be looked into from a page of the extension alone. */
  openPopup(): Promise<Tab>;
  /** Runs in a page of the extension, where `browser` is (`chrome` in Chromium); the page itself does nothing. */
  inExtension<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result>;
  /** Closes the drivers' own tab; the next look into the extension opens it anew. */
  putProbeAway(): Promise<void>;
  /** Waits until a newly installed Assent has shut the site. */
  isShut(): Promise<void>;
  badge(): Promise<{ text: string; title: string }>;
  /** The ids of the notifications on screen. */
  notifications(): Promise<string[]>;
  /** Moves the extension's calendar on, and its alarms with it: those that became due ring. */
  advance(milliseconds: number): Promise<void>;
  /** What the extension takes for now. */
  now(): Promise<number>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** Whether the service worker or event page runs. */
  isBackgroundRunning(): Promise<boolean>;
  /** Lets the extension into private windows, as a person does in the browser's own settings. */
  allowPrivateWindows(): Promise<void>;
  /** Loads the extension anew, as an update does; or switches it off and on again. */
  reloadExtension(how: 'reload' | 'off-and-on'): Promise<void>;
  /** Takes the extension's access to the site away, or gives it back, as a person does in the browser's own settings. */
  setAccess(isGiven: boolean): Promise<void>;
  /** Whatever Assent asks the browser for from now on, it gives: nobody can press the browser's own buttons here. */
  giveWhatIsAsked(): Promise<void>;
  /** Ends the browser and starts it again with the same profile, in Firefox with what it is to begin with. */
  restart(beginning?: Beginning): Promise<void>;
  close(): Promise<void>;
}
