// Answers the requests of our own pages. Nobody else is heard: not another extension, not a page, not a framed page.
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { decideAnswer, decideContinueOnce, decideEnd } from '../decisions/decide.ts';
import { coveredAddress } from '../declaration/covered.ts';
import { declaredAs } from '../declaration/same-page.ts';
import type { AnswerReply, Requests } from '../platform/messages.ts';
import { answered } from '../record/entry.ts';
import type { Ports } from './ports.ts';
import { selfCheck } from './self-check.ts';
import type { Background } from './start.ts';
import { pagesFor } from './watched.ts';

type Handlers = {
  readonly [Name in keyof Requests]: (...sent: Parameters<Requests[Name]>) => Promise<ReturnType<Requests[Name]>>;
};

const words = v.pipe(v.string(), v.maxLength(4096));
const address = v.pipe(v.string(), v.maxLength(100_000));
/** Beyond what a page may have; the reading refuses it by its bytes. */
const MAXIMUM_HTML = 8 * 1024 * 1024;
/** What an answer carries is what is recorded of it. */
const answerRequest = v.omit(answered, ['type']);

/** What a request carries, checked before anything is done with it. */
const carried: { readonly [Name in keyof Requests]: v.GenericSchema<unknown, Parameters<Requests[Name]>> } = {
  answer: v.tuple([answerRequest]),
  checkNow: v.tuple([]),
  wake: v.tuple([]),
  wanted: v.tuple([]),
  gateStands: v.tuple([v.boolean()]),
  chooseLanguage: v.tuple([words]),
  setRecordAside: v.tuple([]),
  chooseMode: v.tuple([v.picklist(['enforce', 'remind', 'watch'])]),
  endLicence: v.tuple([]),
  selfCheck: v.tuple([]),
  continueOnce: v.tuple([address]),
  readTab: v.tuple([
    v.object({ document: words, language: words, url: address, html: v.pipe(v.string(), v.maxLength(MAXIMUM_HTML)) }),
  ]),
};

const envelope = v.object({
  request: v.picklist(Object.keys(carried) as (keyof Requests)[]),
  sent: v.array(v.unknown()),
});

/** Whether a message comes from a page of ours that stands by itself in a tab, or from the popup. */
export const isOwnPage = (sender: Runtime.MessageSender, own: string): boolean =>
  (sender.url ?? '').startsWith(own) && (sender.frameId ?? 0) === 0;

/**
 * The reply to a message, or undefined where it is not ours to answer.
 */
export function reply(handlers: Handlers, message: unknown): Promise<unknown> | undefined {
  const parsed = v.safeParse(envelope, message);
  if (!parsed.success) return undefined;
  const { request } = parsed.output;
  const sent = v.safeParse(carried[request], parsed.output.sent);
  if (!sent.success) return Promise.reject(new Error(`The request "${request}" does not carry what it should.`));
  return (handlers[request] as (...sent: unknown[]) => Promise<unknown>)(...sent.output);
}

/** `tab` is the one the request came from; `wantedOf` tells where a tab wanted to go when it met the gate. */
export function createHandlers(
  ports: Ports,
  { settle, wake, check, readTab }: Background,
  tab: number | undefined,
  wantedOf: (tab: number) => Promise<ReturnType<Requests['wanted']>>,
): Handlers {
  return {
    async answer(request): Promise<AnswerReply> {
      const now = await ports.now();
      try {
        const written = await ports.ledger.record(now, (entries) => {
          const decision = decideAnswer(entries, ports.declaration, request, now);
          return { facts: decision.ok ? decision.facts : [], value: decision };
        });
        if (!written.ok) return { ok: false, refusal: 'record-damaged' };
        if (!written.value.ok) return written.value;
      } catch (error) {
        console.error('The answer could not be written.', error);
        await settle(); // whatever was written after all holds at once
        return { ok: false, refusal: 'record-not-written' };
      }
      await settle();
      return { ok: true };
    },
    checkNow: check,
    async wake() {
      await wake();
      return { ok: true };
    },
    wanted: async () => (tab === undefined ? { url: null, wasSent: false } : wantedOf(tab)),
    async gateStands(isStanding) {
      ports.noteGates();
      // One that came too late to be sent on with the others.
      if (isStanding && (await ports.areRulesApplied([]))) await settle();
      return { ok: true };
    },
    async chooseLanguage(language) {
      if (!Object.hasOwn(ports.declaration.languages, language)) return { ok: false };
      const written = await ports.ledger.record(await ports.now(), () => ({
        facts: [{ type: 'languageChosen', language }],
        value: undefined,
      }));
      await wake();
      return { ok: written.ok };
    },
    async chooseMode(mode) {
      const written = await ports.ledger.record(await ports.now(), () => ({
        facts: [{ type: 'modeChosen', mode }],
        value: undefined,
      }));
      await settle();
      return { ok: written.ok };
    },
    async endLicence() {
      const now = await ports.now();
      const written = await ports.ledger.record(now, (entries) => {
        const facts = decideEnd(entries, ports.declaration, now);
        return { facts, value: facts.length > 0 };
      });
      await settle();
      return { ok: written.ok && written.value };
    },
    async continueOnce(url) {
      const now = await ports.now();
      const host = coveredAddress(url, ports.declaration)?.hostname;
      if (host === undefined || tab === undefined) return { ok: false };
      const written = await ports.ledger.record(now, (entries) => {
        const facts = decideContinueOnce(entries, ports.declaration, host, now);
        return { facts: facts ?? [], value: facts !== undefined };
      });
      const ok = written.ok && written.value;
      if (ok) await ports.grantPass(tab);
      return { ok };
    },
    async readTab({ document, language, url, html }) {
      const track = { document, language };
      // Query and fragment are the tab's own, and may be longer than any address that is kept.
      const declared = pagesFor(ports.declaration, track).flatMap((page) => [page.url, ...page.siblings]);
      const place = declaredAs(declared, url);
      if (place === undefined) return { result: 'redirected-elsewhere' };
      return { result: await readTab(track, { url: place, html }) };
    },
    selfCheck: () => selfCheck(ports),
    async setRecordAside() {
      const ok = await ports.ledger.setAside(await ports.now());
      await wake();
      return { ok };
    },
  };
}
