// The background is ended around an answer, again and again: a confirmed answer is in the record, and one that is sent
// anew because nothing came back is in it once. ASSENT_KILL_ROUNDS says how often; a few times unless it does.
import { expect } from 'vitest';
import type { BrowserUnderTest } from '../driver.ts';
import { eventually, pause } from '../eventually.ts';
import { journey } from './journey.ts';
import { visitGated } from './person.ts';

declare const browser: typeof import('webextension-polyfill'); // inside a page of the extension

const ROUNDS = Number(process.env['ASSENT_KILL_ROUNDS'] ?? 3);
/** Milliseconds within which an answer is written: the background is ended at moments spread over them. */
const SPREAD = 80;

type Answer = 'accepted' | 'declined';
interface AnsweredText {
  readonly document: string;
  readonly language: string;
  readonly identity: string;
  readonly statedDate?: object;
}
interface Entry {
  readonly fact: AnsweredText & { readonly type: string; readonly answer: Answer };
}

const entriesOf = (driven: BrowserUnderTest): Promise<Entry[]> =>
  driven.inExtension(async () => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('assent');
      request.onsuccess = () => opened(request.result);
    });
    const entries = await new Promise<Entry[]>((read) => {
      const request = database.transaction('entries').objectStore('entries').getAll();
      request.onsuccess = () => read(request.result);
    });
    database.close();
    return entries;
  });

/** The answers in the record, in their order. */
const answers = async (driven: BrowserUnderTest): Promise<Answer[]> =>
  (await entriesOf(driven)).flatMap(({ fact }) => (fact.type === 'answered' ? [fact.answer] : []));

/** The texts to answer, once both languages the gate shows are read: an answer to more texts is another answer. */
const readTexts = (driven: BrowserUnderTest): Promise<AnsweredText[]> =>
  eventually('both languages are read', async () => {
    const texts = (await entriesOf(driven)).flatMap(
      ({ fact: { type, document, language, identity, statedDate } }): AnsweredText[] =>
        type === 'textSeen' && document === 'Terms of Service' && ['zh-cn', 'en'].includes(language)
          ? [{ document, language, identity, ...(statedDate && { statedDate }) }]
          : [],
    );
    return texts.length === 2 ? texts : undefined;
  });

/** Sends an answer to these texts; whether it was confirmed before the background was gone. */
const give = (driven: BrowserUnderTest, answer: Answer, texts: readonly AnsweredText[]): Promise<boolean> =>
  driven.inExtension(
    async ([given, shownTexts]: [Answer, readonly AnsweredText[]]) => {
      const shown = { milliseconds: 5000, reached: 1 };
      const request = { answer: given, language: 'en', texts: shownTexts, personalUse: true, surface: 'gate', shown };
      const late = new Promise<undefined>((unanswered) => setTimeout(unanswered, 3000));
      const reply = browser.runtime.sendMessage({ request: 'answer', sent: ['17track', request] }) as Promise<{
        ok: boolean;
      }>;
      const answered = await Promise.race([reply.catch(() => undefined), late]);
      return answered?.ok === true;
    },
    [answer, texts] as [Answer, readonly AnsweredText[]],
  );

journey(
  'the background is ended around an answer: none is lost, and none is there twice',
  async ({ browser: driven }) => {
    await visitGated(driven);
    const texts = await readTexts(driven);
    const expected: Answer[] = [];
    let confirmed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const answer: Answer = round % 2 === 0 ? 'declined' : 'accepted';
      const giving = give(driven, answer, texts);
      await pause((round * SPREAD) / ROUNDS);
      await driven.killBackground();
      const isConfirmed = await giving;
      expected.push(answer);
      if (isConfirmed) {
        confirmed += 1;
        expect(await answers(driven), `round ${round}: a confirmed answer`).toEqual(expected);
      }
      await eventually(`round ${round}: it is confirmed`, () => give(driven, answer, texts));
      expect(await answers(driven), `round ${round}: sent again`).toEqual(expected);
    }
    console.log(`${driven.name}: ${ROUNDS} rounds, ${confirmed} confirmed before the end of the background, none lost`);
  },
  { patience: 20_000 * ROUNDS + 60_000 },
);
