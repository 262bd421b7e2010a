// The site of the second agreement, tracktrace.delivery: one text in one language, and plain pages that it is for.
import { type Answer, page, redirect } from './answer.ts';
import { escapeHtml } from './frame.ts';
import { entityTag, type Publication } from './publication.ts';
import { SHOWN, TELL_SHOWN } from './site.ts';

export const SECOND_HOST = 'tracktrace.delivery';
export const SECOND_TERMS = '/pages/terms-of-use';

export const isOfSecondSite = (hostname: string): boolean =>
  hostname === SECOND_HOST || hostname.endsWith(`.${SECOND_HOST}`);

export const SITES = ['17track', 'tracktrace-delivery'] as const;
/** Each by the id of its agreement. */
export type SiteName = (typeof SITES)[number];

export const siteAt = (hostname: string): SiteName => (isOfSecondSite(hostname) ? 'tracktrace-delivery' : '17track');

const framed = (title: string, content: string): string =>
  `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${title} – tracktrace.delivery</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body>
<header><nav><a href="/">Look up a parcel</a> <a href="/pages/about">About</a></nav></header>
<main>
<div class="container">
${content}
</div>
</main>
<footer><a href="${SECOND_TERMS}" rel="terms-of-service">Terms of Use</a> <a href="/pages/contact">Contact</a></footer>
</body>
</html>`;

export function secondSite({ hostname, pathname, search }: URL, publication: Publication): Answer {
  if (hostname !== SECOND_HOST) return redirect(`https://${SECOND_HOST}${pathname}${search}`, 301);
  if (pathname.startsWith(SHOWN)) return { status: 204, headers: {}, body: '' };
  if (pathname.replace(/\/$/, '') !== SECOND_TERMS) {
    const here = escapeHtml(pathname);
    return page(framed('Look up a parcel', `<h1>Look up a parcel</h1><p id="here">${here}</p>${TELL_SHOWN}`));
  }
  const { html, modifiedAt } = publication.published('terms-of-use', 'en');
  const body = framed('Terms of Use', html);
  return page(body, {
    'cache-control': 'public, max-age=3600',
    etag: entityTag(body),
    'last-modified': new Date(modifiedAt).toUTCString(),
  });
}
