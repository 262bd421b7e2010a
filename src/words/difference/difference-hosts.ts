// Whose pages a link leads to: a list of the licensor's own pages is a menu, a list of other companies is content.
import type { Block } from '../markdown/block.ts';
import { linkTargets } from './difference-page.ts';

/** Fewer links to one host than this do not tell whose page it is. */
const OWN_LINKS = 3;
/** Endings below which anybody can have a name, such as `co.uk`: two letters below a short label. */
const SHARED_ENDING = /^(?:[a-z]{2,3}|gov)\.[a-z]{2}$/;

/** Where site owners keep profiles of their own, or offer their applications: no recipients of anything. */
const PROFILES: readonly string[] =
  'facebook.com twitter.com x.com instagram.com linkedin.com youtube.com youtu.be tiktok.com pinterest.com github.com threads.net bsky.app t.me telegram.me wa.me discord.gg discord.com reddit.com medium.com vimeo.com weibo.com vk.com line.me xing.com mastodon.social apps.apple.com play.google.com'.split(
    ' ',
  );
/** A profile leads to a name, not to the terms or the privacy page of whoever keeps the profiles. */
const LEGAL_PATH = /privacy|polic|legal|terms|cookie|gdpr/i;

const hostOf = (address: string): string | undefined =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;

/** The part of a host that its owner chose: `depot.example` of `legal.depot.example`. */
function siteOf(host: string): string {
  const labels = host.split('.');
  const two = labels.slice(-2).join('.');
  return labels.length > 2 && SHARED_ENDING.test(two) ? labels.slice(-3).join('.') : two;
}

const isProfile = (address: string, host: string): boolean =>
  PROFILES.some((profile) => host === profile || host.endsWith(`.${profile}`)) && !LEGAL_PATH.test(address);

/**
 * Tells whether a block links to nobody but others. The licensor's own site is that of the page's address, and the one
 * that most links of the text lead to.
 */
export function foreignTo(texts: readonly (readonly Block[])[], url: string | undefined): (block: Block) => boolean {
  const counts = new Map<string, number>();
  for (const blocks of texts) {
    for (const address of blocks.flatMap(linkTargets)) {
      const host = hostOf(address);
      if (host !== undefined) counts.set(siteOf(host), (counts.get(siteOf(host)) ?? 0) + 1);
    }
  }
  const [mostLinked] = [...counts].sort((x, y) => y[1] - x[1]);
  const own = new Set(mostLinked && mostLinked[1] >= OWN_LINKS * texts.length ? [mostLinked[0]] : []);
  const host = url === undefined ? undefined : hostOf(url);
  if (host !== undefined) own.add(siteOf(host));
  const isForeign = (address: string): boolean => {
    const target = hostOf(address);
    return target !== undefined && own.size > 0 && !own.has(siteOf(target)) && !isProfile(address, target);
  };
  return (block) => {
    const targets = linkTargets(block);
    return targets.length > 0 && targets.every(isForeign);
  };
}
