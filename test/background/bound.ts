// Requests and work of the background that are about one agreement, about the one given.
import type { createHandlers } from '../../src/background/requests.ts';
import type { Background } from '../../src/background/start.ts';

type Bound<Asked> = {
  readonly [Name in keyof Asked]: Asked[Name] extends (agreement: string, ...sent: infer Sent) => infer Reply
    ? (...sent: Sent) => Reply
    : Asked[Name];
};
type Handlers = ReturnType<typeof createHandlers>;
export type OwnHandlers = Omit<Bound<Handlers>, 'gateStands' | 'wanted' | 'wake'> &
  Pick<Handlers, 'gateStands' | 'wanted' | 'wake'>;
export type OwnBackground = Bound<Pick<Background, 'pageUsed' | 'check' | 'readTab'>> &
  Pick<Background, 'settle' | 'wake' | 'beginAnew'>;

export const boundHandlers = (handlers: Handlers, id: string): OwnHandlers => {
  const free = new Set(['gateStands', 'wanted', 'wake']);
  const bound = Object.entries(handlers).map(([name, handle]) => {
    const ask = handle as (...sent: unknown[]) => unknown;
    return [name, free.has(name) ? ask : (...sent: unknown[]) => ask(id, ...sent)] as const;
  });
  return Object.fromEntries(bound) as unknown as OwnHandlers;
};

export const boundBackground = (background: Background, id: string): OwnBackground => ({
  ...background,
  pageUsed: () => background.pageUsed(id),
  check: () => background.check(id),
  readTab: (track, page) => background.readTab(id, track, page),
});
