// Stands in for webextension-polyfill in unit tests: texts from the English locale file; whatever is not here throws.
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

export type Messages = Readonly<Record<string, { readonly message: string }>>;
let defined: Messages = messages;

/** From now on the texts are those of another locale file. */
export function speak(spoken: Messages): void {
  defined = spoken;
}

function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const message = defined[key]?.message;
  if (message === undefined) return '';
  const given = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return message.replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === '$' ? '$' : (given[Number(mark) - 1] ?? '')));
}

/** The page in front. */
export const inFront = { url: '' };

const provided = {
  tabs: { query: async () => [inFront] },
  i18n: { getMessage, getUILanguage: () => 'en-GB' },
  // Nothing is remembered of the time: the clock counts.
  storage: { local: { get: async () => ({}) }, session: { get: async () => ({}) } },
};

function refusing(target: object, path: string): object {
  return new Proxy(target, {
    get(held, name) {
      if (typeof name === 'symbol' || name === 'then') return Reflect.get(held, name);
      if (!(name in held)) throw new Error(`The fake browser has no ${path}.${name}`);
      const value: unknown = Reflect.get(held, name);
      return typeof value === 'object' && value !== null ? refusing(value, `${path}.${name}`) : value;
    },
  });
}

export default refusing(provided, 'browser');
