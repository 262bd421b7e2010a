// The part of a tab that is the same in every browser: looking is done by functions evaluated in the page.
import type { PageFunction, Point, Tab } from './driver.ts';

export const sourceOf = (run: PageFunction<unknown>, args: readonly unknown[]) =>
  `(${run})(...${JSON.stringify(args)})`;

export abstract class ScriptedTab implements Tab {
  abstract open(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract back(): Promise<void>;
  abstract forward(): Promise<void>;
  abstract url(): Promise<string>;
  abstract click(selector: string): Promise<void>;
  abstract clickAt(places: readonly Point[], beat?: number): Promise<void>;
  abstract hammer(keys: readonly string[]): Promise<void>;
  abstract hold(key: string, repeats: number): Promise<void>;
  abstract moveWindow(by: number): Promise<void>;
  abstract clickAssistively(selector: string): Promise<void>;
  abstract type(selector: string, text: string): Promise<void>;
  abstract press(key: string): Promise<void>;
  abstract textInFrame(selector: string): Promise<string>;
  abstract stayWhenAsked(): void;
  abstract evaluate<Result>(run: PageFunction<Result>, ...args: unknown[]): Promise<Result>;
  abstract save(selector: string): Promise<{ readonly name: string; readonly content: string }>;
  abstract resize(width: number, height: number): Promise<void>;
  abstract screenshot(file: string): Promise<void>;
  abstract activate(): Promise<void>;
  abstract close(): Promise<void>;

  text(selector = 'body'): Promise<string> {
    // Not textContent: what a person sees is what is laid out.
    return this.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);
  }

  shows(selector: string): Promise<boolean> {
    return this.evaluate(
      (wanted: string) => (document.querySelector<HTMLElement>(wanted)?.getClientRects().length ?? 0) > 0,
      selector,
    );
  }
}
