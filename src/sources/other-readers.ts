// Two readers made by others for pages of any kind. They are needed only where no selector matches: a script of their own,
// which no wake loads (`src/background/other-readers.ts`).
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { parseHTML } from 'linkedom';

/** No address of a known site: for those Defuddle has readers of their own. */
const NOWHERE = 'https://page.invalid/';
/** Its patterns are those of articles: datelines, time to read, related stories. */
const OF_ARTICLES = { standardize: false, removeContentPatterns: false, removeSmallImages: false, useAsync: false };

const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;

const byReadability = (html: string): string | undefined =>
  new Readability(documentOf(html), { charThreshold: 200 }).parse()?.content ?? undefined;

const byDefuddle = (html: string): string | undefined =>
  new Defuddle(documentOf(html), { ...OF_ARTICLES, url: NOWHERE }).parse().content;

/** What each of them keeps of a page, as HTML; undefined where it finds nothing or fails. `html` is well formed. */
export function readByOthers(html: string): (string | undefined)[] {
  return [byReadability, byDefuddle].map((read) => {
    try {
      return read(html);
    } catch {
      return undefined; // made for other pages: what breaks one of them leaves the vote to the others
    }
  });
}
