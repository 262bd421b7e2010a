// Answers the requests of our own pages. Nobody else is heard: not another extension, not a page, not a framed page.
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { decideAnswer, decideContinueOnce, decideEnd } from '../decisions/decide.ts';
import { decideLookedAt } from '../decisions/looked-at.ts';
import { coveredAddress } from '../declaration/covered.ts';
import { declaredAs } from '../declaration/same-page.ts';
import type { AnswerReply, Requests } from '../platform/messages.ts';
import { answered, type Fact } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import type { Instant } from '../words/vocabulary.ts';
import type { AgreementPorts, Ports } from './ports.ts';
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
const id = v.pipe(v.string(), v.maxLength(200));
const carried: { readonly [Name in keyof Requests]: v.GenericSchema<unknown, Parameters<Requests[Name]>> } = {
  answer: v.tuple([id, answerRequest]),
  checkNow: v.tuple([id]),
  wake: v.tuple([]),
  wanted: v.tuple([]),
  gateStands: v.tuple([v.boolean()]),
  chooseLanguage: v.tuple([id, words]),
  setRecordAside: v.tuple([id]),
  chooseMode: v.tuple([id, v.picklist(['enforce', 'remind', 'watch'])]),
  endLicence: v.tuple([id]),
  selfCheck: v.tuple([id]),
  continueOnce: v.tuple([id, address]),
  readTab: v.tuple([
    id,
    v.object({ document: words, language: words, url: address, html: v.pipe(v.string(), v.maxLength(MAXIMUM_HTML)) }),
  ]),
  lookedAt: v.tuple([id, v.pipe(v.array(words), v.maxLength(1000))]),
  turnOn: v.tuple([id]),
  remove: v.tuple([id]),
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
  background: Background,
  tab: number | undefined,
  wantedOf: (tab: number) => Promise<ReturnType<Requests['wanted']>>,
): Handlers {
  const { settle, wake } = background;
  /** Writes what is decided on the record as it is, and brings the browser in line. `ok`: decided, and written. */
  async function decided(
    agreement: string,
    decide: (entries: History, own: AgreementPorts, now: Instant) => readonly Fact[] | undefined,
    after: (agreement: string) => Promise<void> = settle,
  ): Promise<{ readonly ok: boolean }> {
    const own = await ports.agreement(agreement);
    if (!own) return { ok: false };
    const now = await own.now();
    const written = await own.ledger.record(now, (entries) => {
      const facts = decide(entries, own, now);
      return { facts: facts ?? [], value: facts !== undefined };
    });
    if (written.ok && !written.value) return { ok: false };
    await after(agreement);
    return { ok: written.ok };
  }
  return {
    async answer(agreement, request): Promise<AnswerReply> {
      const own = await ports.agreement(agreement);
      if (!own) return { ok: false, refusal: 'nothing-to-answer' };
      const now = await own.now();
      try {
        const written = await own.ledger.record(now, (entries) => {
          const decision = decideAnswer(entries, own.declaration, request, now);
          return { facts: decision.ok ? decision.facts : [], value: decision };
        });
        if (!written.ok) return { ok: false, refusal: 'record-damaged' };
        if (!written.value.ok) return written.value;
      } catch (error) {
        console.error('The answer could not be written.', error);
        await settle(agreement); // whatever was written after all holds at once
        return { ok: false, refusal: 'record-not-written' };
      }
      await settle(agreement);
      return { ok: true };
    },
    checkNow: background.check,
    async wake() {
      await wake();
      return { ok: true };
    },
    wanted: async () => (tab === undefined ? { url: null, wasSent: false } : wantedOf(tab)),
    async gateStands(isStanding) {
      ports.noteGates();
      // One that came too late to be sent on with the others.
      if (isStanding) await settle();
      return { ok: true };
    },
    chooseLanguage: (agreement, language) =>
      decided(
        agreement,
        (_, { declaration }) =>
          Object.hasOwn(declaration.languages, language) ? [{ type: 'languageChosen', language }] : undefined,
        async () => {
          await settle(agreement);
          await wake();
        },
      ),
    chooseMode: (agreement, mode) => decided(agreement, () => [{ type: 'modeChosen', mode }]),
    endLicence: (agreement) =>
      decided(agreement, (entries, { declaration }, now) => {
        const facts = decideEnd(entries, declaration, now);
        return facts.length > 0 ? facts : undefined;
      }),
    async continueOnce(agreement, url) {
      const own = await ports.agreement(agreement);
      const host = own && coveredAddress(url, own.declaration)?.hostname;
      if (!own || host === undefined || tab === undefined) return { ok: false };
      const reply = await decided(
        agreement,
        (entries, { declaration }, now) => decideContinueOnce(entries, declaration, host, now),
        async () => undefined,
      );
      if (reply.ok) await own.grantPass(tab);
      return reply;
    },
    async readTab(agreement, { document, language, url, html }) {
      const track = { document, language };
      const own = await ports.agreement(agreement);
      // Query and fragment are the tab's own, and may be longer than any address that is kept.
      const pages = own ? pagesFor(own.declaration, track) : [];
      const place = declaredAs(
        pages.flatMap((page) => [page.url, ...page.siblings]),
        url,
      );
      if (place === undefined) return { result: 'redirected-elsewhere' };
      return { result: await background.readTab(agreement, track, { url: place, html }) };
    },
    async selfCheck(agreement) {
      const own = await ports.agreement(agreement);
      if (!own) throw new Error(`The catalogue knows no agreement “${agreement}”.`);
      return selfCheck(ports, own);
    },
    async setRecordAside(agreement) {
      const own = await ports.agreement(agreement);
      const ok = own !== undefined && (await own.ledger.setAside(await own.now()));
      await settle(agreement);
      await wake();
      return { ok };
    },
    lookedAt: (agreement, about) =>
      decided(agreement, (entries, { declaration }, now) => decideLookedAt(entries, declaration, about, now)),
    async turnOn(agreement) {
      const ok = await ports.turnOn(agreement);
      await settle(agreement);
      if (ok) void wake();
      return { ok };
    },
    async remove(agreement) {
      // A look that is under way would write down its declaration once more.
      const ok = await background.betweenLooks(async () => {
        const own = await ports.agreement(agreement);
        if (!own || own.origin === 'shipped') return false;
        await own.ledger.record(await own.now(), () => ({ facts: [{ type: 'removed' }], value: undefined }));
        return ports.remove(agreement);
      });
      await background.beginAnew();
      ports.releaseGates();
      return { ok };
    },
  };
}
