// An entry of the record as a person would tell it: what happened, in one sentence, and what goes with it.
import type { Declaration } from '../../declaration/declaration.ts';
import { list, percent, span, statedDay, type TextKey, text } from '../../platform/locale.ts';
import type { Entry, Fact, TextReference } from '../../record/entry.ts';
import { nameOfLanguage } from './agreement-names.ts';

export interface EntryWords {
  readonly sentence: string;
  readonly details: readonly string[];
}

export function entryWords({ fact, product }: Entry, declaration: Declaration): EntryWords {
  const { name } = declaration;
  switch (fact.type) {
    case 'textSeen':
      return {
        sentence: text(seenAs(fact), titleOf(fact, declaration)),
        details: [fact.url, identityOf(fact)],
      };
    case 'textReread':
      return { sentence: text('entryReread', titleOf(fact, declaration), product), details: [identityOf(fact)] };
    case 'answered':
      return answeredWords(fact, declaration);
    case 'languageChosen':
      return { sentence: text('entryLanguage', nameOfLanguage(declaration, fact.language)), details: [] };
    case 'prompted':
      return { sentence: text(PROMPTS[fact.prompt], name), details: [] };
    case 'licenceEnded':
      return {
        sentence: text(fact.by === 'person' ? 'entryEndedByPerson' : 'entryEndedByLicensor', name),
        details: fact.reason === undefined ? [] : [fact.reason],
      };
    case 'modeChosen':
      return { sentence: text(MODES[fact.mode]), details: [] };
    case 'usedWithoutAnswering':
      return { sentence: text('entryUsed', name), details: fact.texts.map((each) => titleOf(each, declaration)) };
    case 'continuedOnce':
      return { sentence: text('entryContinued', fact.host), details: [] };
    case 'recordSetAside':
      return { sentence: text('entrySetAside'), details: [fact.fault, text('entryArchive', fact.archive)] };
    case 'declared':
      return { sentence: text(ORIGINS[fact.origin], name), details: [text('identity', fact.declaration)] };
    case 'removed':
      return { sentence: text('entryRemoved', name), details: [] };
    case 'lookedAt':
      return { sentence: text('entryLookedAt', name), details: fact.about.map((each) => text('identity', each)) };
    default:
      return fact satisfies never;
  }
}

const ORIGINS = {
  shipped: 'entryDeclaredShipped',
  ready: 'entryDeclaredReady',
  added: 'entryDeclaredAdded',
  imported: 'entryDeclaredImported',
  policy: 'entryDeclaredPolicy',
} as const;

function seenAs({ notBefore, difference }: Extract<Fact, { type: 'textSeen' }>): TextKey {
  if (notBefore === undefined) return 'entryFirstText';
  if (difference === 're-dated') return 'entryRedated';
  return difference === 'markup' || difference === 'links' ? 'entryDress' : 'entryTextSeen';
}

const PROMPTS = {
  notice: 'entryPromptNotice',
  tomorrow: 'entryPromptTomorrow',
  'in-force': 'entryPromptInForce',
  digest: 'entryPromptDigest',
} as const;

const MODES = { enforce: 'entryModeEnforce', remind: 'entryModeRemind', watch: 'entryModeWatch' } as const;

const SURFACES = { gate: 'surfaceGate', popup: 'surfacePopup', page: 'surfacePage' } as const;

function answeredWords(fact: Extract<Fact, { type: 'answered' }>, declaration: Declaration): EntryWords {
  const isAccepted = fact.answer === 'accepted';
  const { milliseconds, reached } = fact.shown;
  return {
    sentence: text(isAccepted ? 'entryAccepted' : 'entryDeclined', declaration.name),
    details: [
      list(fact.texts.map((each) => titleOf(each, declaration))),
      text('entryShown', text(SURFACES[fact.surface]), span(milliseconds), percent(reached)),
      ...(fact.personalUse ? [text('entryPersonalUse')] : []),
      ...fact.texts.map(identityOf),
    ],
  };
}

/** "Terms of Service in English, dated 8 August 2021". */
function titleOf({ document, language, statedDate }: TextReference, declaration: Declaration): string {
  const tongue = nameOfLanguage(declaration, language);
  return statedDate
    ? text('textDated', document, tongue, statedDay(statedDate))
    : text('textUndated', document, tongue);
}

const identityOf = ({ identity }: { readonly identity: string }): string => text('identity', identity);
