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
interface Entry {
  readonly fact: {
    readonly type: string;
    readonly document: string;
    readonly language: string;
    readonly identity: string;
    readonly statedDate?: object;
    readonly answer: Answer;
  };
}

/** The answers in the record, in their order. */
const answers = (driven: BrowserUnderTest): Promise<Answer[]> =>
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
    return entries.flatMap(({ fact }) => (fact.type === 'answered' ? [fact.answer] : []));
  });

/** Sends an answer to the texts that were read; whether it was confirmed before the background was gone. */
const give = (driven: BrowserUnderTest, answer: Answer): Promise<boolean> =>
  driven.inExtension(async (given: Answer) => {
    const database = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('assent');
      request.onsuccess = () => opened(request.result);
    });
    const entries = await new Promise<Entry[]>((read) => {
      const request = database.transaction('entries').objectStore('entries').getAll();
      request.onsuccess = () => read(request.result);
    });
    database.close();
    const texts = entries.flatMap(({ fact: { type, document, language, identity, statedDate } }) =>
      type === 'textSeen' && document === 'Terms of Service' && ['zh-cn', 'en'].includes(language)
        ? [{ document, language, identity, ...(statedDate && { statedDate }) }]
        : [],
    );
    const shown = { milliseconds: 5000, reached: 1 };
    const request = { answer: given, language: 'en', texts, personalUse: true, surface: 'gate', shown };
    const late = new Promise<undefined>((unanswered) => setTimeout(unanswered, 3000));
    const reply = browser.runtime.sendMessage({ request: 'answer', sent: [request] }) as Promise<{ ok: boolean }>;
    const answered = await Promise.race([reply.catch(() => undefined), late]);
    return answered?.ok === true;
  }, answer);

journey(
  'the background is ended around an answer: none is lost, and none is there twice',
  async ({ browser: driven }) => {
    await visitGated(driven);
    const expected: Answer[] = [];
    let confirmed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const answer: Answer = round % 2 === 0 ? 'declined' : 'accepted';
      const giving = give(driven, answer);
      await pause((round * SPREAD) / ROUNDS);
      await driven.killBackground();
      const isConfirmed = await giving;
      expected.push(answer);
      if (isConfirmed) {
        confirmed += 1;
        expect(await answers(driven), `round ${round}: a confirmed answer`).toEqual(expected);
      }
      await eventually(`round ${round}: it is confirmed`, () => give(driven, answer));
      expect(await answers(driven), `round ${round}: sent again`).toEqual(expected);
    }
    console.log(`${driven.name}: ${ROUNDS} rounds, ${confirmed} confirmed before the end of the background, none lost`);
  },
  { patience: 20_000 * ROUNDS + 60_000 },
);
