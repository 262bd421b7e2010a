// Where the person stands now: the only judge of everything that is shown or enforced.

import type { Effective } from './effective.ts';
import type { Answered, TextReference } from './entry.ts';
import type { Notice } from './notice.ts';
import type { Instant, LanguageCode, Sha256 } from './vocabulary.ts';

/** An amendment of one track, set against the words the person accepted. */
export interface Amendment {
  readonly document: string;
  readonly language: LanguageCode;
  readonly isPrevailing: boolean;
  /** The text the person accepted last on this track; absent if none was. */
  readonly from?: Sha256;
  readonly to: Sha256;
  readonly notice: Notice;
  readonly effective: Effective;
  /** Already accepted, early. */
  readonly isAccepted: boolean;
}

export type Standing =
  /** No text could be read yet. */
  | { readonly kind: 'unread'; readonly language: LanguageCode }
  | { readonly kind: 'unanswered'; readonly language: LanguageCode; readonly asked: readonly TextReference[] }
  | {
      readonly kind: 'accepted';
      readonly language: LanguageCode;
      readonly answer: Answered & { readonly at: Instant };
      /** Posted, not yet in force; in the order of their days. */
      readonly pending: readonly Amendment[];
      /** What accepting now would bind to: the newest text of each required track. */
      readonly asked: readonly TextReference[];
    }
  | {
      readonly kind: 'lapsed';
      readonly language: LanguageCode;
      readonly answer: Answered & { readonly at: Instant };
      /** In force and not accepted, the earliest first, with what is pending behind them. */
      readonly amendments: readonly Amendment[];
      readonly since: Instant;
      readonly asked: readonly TextReference[];
    }
  | {
      readonly kind: 'declined';
      readonly language: LanguageCode;
      readonly answer: Answered & { readonly at: Instant };
      readonly asked: readonly TextReference[];
    }
  | {
      readonly kind: 'ended';
      readonly language: LanguageCode;
      readonly by: 'person' | 'licensor';
      readonly at: Instant;
    };
