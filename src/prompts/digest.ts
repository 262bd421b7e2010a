// Which news is told, of all watched agreements together: at most once a day, and of each text once.
import type { News } from '../standing/news.ts';
import type { Instant, Sha256 } from '../words/vocabulary.ts';

export interface WatchedNews {
  /** The agreement's id. */
  readonly agreement: string;
  readonly name: string;
  readonly news: readonly Pick<News, 'to' | 'seen'>[];
  /** The identities that a digest told of already. */
  readonly told: ReadonlySet<Sha256>;
}

export interface Digest {
  /** The agreement whose news waited longest comes first. */
  readonly agreements: readonly {
    readonly agreement: string;
    readonly name: string;
    /** The new texts, the oldest first. */
    readonly about: readonly Sha256[];
  }[];
}

const DAY = 24 * 60 * 60_000;

/** `lastDigestAt` is the moment of the digest told last; one that lies ahead was told by a clock that was set back since. */
export function dueDigest(
  watched: readonly WatchedNews[],
  lastDigestAt: Instant | undefined,
  now: Instant,
): Digest | undefined {
  const at = nextDigestAt(watched, lastDigestAt, now);
  return at === undefined || at > now ? undefined : { agreements: untoldOf(watched).map(withoutMoments) };
}

/** When the next digest is due, be it now; undefined where there is nothing to tell. */
export function nextDigestAt(
  watched: readonly WatchedNews[],
  lastDigestAt: Instant | undefined,
  now: Instant,
): Instant | undefined {
  if (untoldOf(watched).length === 0) return undefined;
  const isOver = lastDigestAt === undefined || lastDigestAt > now || now - lastDigestAt >= DAY;
  return isOver ? now : lastDigestAt + DAY;
}

type Untold = Omit<WatchedNews, 'told'>;

function untoldOf(watched: readonly WatchedNews[]): Untold[] {
  return watched
    .map(({ agreement, name, news, told }) => ({
      agreement,
      name,
      news: news.filter(({ to }) => !told.has(to)).toSorted(inOrder),
    }))
    .filter(({ news }) => news.length > 0)
    .sort((a, b) => sinceOf(a) - sinceOf(b) || byText(a.agreement, b.agreement));
}

const withoutMoments = ({ agreement, name, news }: Untold): Digest['agreements'][number] => ({
  agreement,
  name,
  about: [...new Set(news.map(({ to }) => to))],
});

const sinceOf = ({ news }: Untold): Instant => news[0]?.seen ?? 0;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The same whatever the order in which they came. */
const inOrder = (a: Untold['news'][number], b: Untold['news'][number]): number => a.seen - b.seen || byText(a.to, b.to);
