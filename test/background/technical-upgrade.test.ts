// A release that reads pages differently: the stored page is read anew before anything is compared, so that what only our
// reading changed is never put to the person.
import { expect, test } from 'vitest';
import type { AgreementPorts as Ports } from '../../src/background/ports.ts';
import { digest } from '../../src/words/digest.ts';
import { happeningIn } from './happening.ts';
import { createWorld, DAY, type World } from './world.ts';

/** From now on the same page gives other words: the alternative text of a picture, for one. */
function upgrade(world: World): void {
  const { read } = world.ports;
  const readAnew: Ports['read'] = async (input) => {
    const reading = await read(input);
    if (reading.outcome !== 'reading') return reading;
    const markdown = `${reading.markdown} Yes.`;
    const identity = digest(markdown);
    return {
      ...reading,
      markdown,
      canonical: markdown,
      identity,
      words: digest(markdown.toLowerCase()),
      extraction: 2,
    };
  };
  Object.assign(world.ports, { read: readAnew, extraction: 2 });
}

test('what only our reading changed asks nothing', async () => {
  const world = await createWorld();
  const { pass, accepted } = happeningIn(() => world);
  await accepted();
  upgrade(world);
  await pass(6 * DAY);
  expect((await world.standing()).kind).toBe('accepted');
  expect(await world.standing()).toMatchObject({ pending: [] });
  const reread = (await world.entries()).map(({ fact }) => fact).filter(({ type }) => type === 'textReread');
  expect(reread.length).toBeGreaterThan(0);
  expect(reread.every((fact) => 'extraction' in fact && fact.extraction === 2)).toBe(true);
});

test('an amendment that came with it is still put', async () => {
  const world = await createWorld();
  const { amend, pass, accepted } = happeningIn(() => world);
  await accepted();
  upgrade(world);
  amend('Other words.');
  await world.handlers.checkNow();
  await pass(6 * DAY);
  expect((await world.standing()).kind).toBe('lapsed');
});
