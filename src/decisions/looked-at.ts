// What is recorded where the person says that they have looked at changes.
import type { Declaration } from '../declaration/declaration.ts';
import type { Fact } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import { newsOf } from '../standing/news.ts';
import type { Instant } from '../words/vocabulary.ts';

/** Only what is news now can be looked at: said twice, or of anything else, it adds nothing. */
export function decideLookedAt(
  entries: History,
  declaration: Declaration,
  about: readonly string[],
  now: Instant,
): Fact[] {
  const asked = new Set(about);
  const looked = newsOf(entries, declaration, now).flatMap(({ to }) => (asked.has(to) ? [to] : []));
  return looked.length > 0 ? [{ type: 'lookedAt', about: [...new Set(looked)] }] : [];
}
