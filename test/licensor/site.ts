// The licensor's site: which page stands at which address.
import { type Answer, notFound, page, redirect } from './answer.ts';
import { escapeHtml, framed } from './frame.ts';
import { isLanguage, type Language, WORDS } from './languages.ts';
import { DOCUMENTS, type Document, entityTag, type Publication } from './publication.ts';

const isDocument = (name: string | undefined): name is Document => DOCUMENTS.some((known) => known === name);

/** Where the pages that are shut tell that they are on screen: also one served by the worker, or kept in memory. */
export const SHOWN = '/shown';
export const TELL_SHOWN = `<script>
addEventListener('pageshow', () => {
  const since = performance.now();
  requestAnimationFrame(() => navigator.sendBeacon('${SHOWN}', location.href));
  addEventListener('pagehide', () => navigator.sendBeacon('${SHOWN}/for?' + Math.round(performance.now() - since)), { once: true });
});
</script>`;

/** Answers from the worker's own copy, as a site that works offline does: no request of the page reaches the network rules. */
const SERVICE_WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(new Response(${JSON.stringify(`<!DOCTYPE html><title>From the worker</title><h1>Served by the site's own worker</h1>${TELL_SHOWN}`)}, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }));
});`;

function trackForm(language: Language, numbers: string | null): string {
  const words = WORDS[language];
  const result =
    numbers === null ? '' : `<p id="result">${words.lookedUp}: <strong>${escapeHtml(numbers) || '–'}</strong></p>`;
  return `<h1>${words.track}</h1>
<form action="/${language}/track" method="get">
<label>${words.numbers} <input name="nums" value="${escapeHtml(numbers ?? '')}"></label>
<button>${words.lookUp}</button>
</form>
${result}
${TELL_SHOWN}`;
}

export class Site {
  readonly #publication: Publication;

  constructor(publication: Publication) {
    this.#publication = publication;
  }

  #framed(language: Language, title: string, content: string): Answer {
    return page(framed({ language, title, content, isAmended: this.#publication.isAmended }));
  }

  document(document: Document, language: Language): Answer {
    const { html, isWholePage, modifiedAt } = this.#publication.published(document, language);
    const body = isWholePage ? html : this.#framed(language, WORDS[language][titleOf[document]], html).body;
    return page(body, {
      // As real sites do: whoever asks the cache gets the old words for an hour.
      'cache-control': 'public, max-age=3600',
      etag: entityTag(body),
      'last-modified': new Date(modifiedAt).toUTCString(),
    });
  }

  answer(url: URL, posted: string): Answer {
    const { hostname, pathname } = url;
    if (hostname === '17track.net') return redirect(`https://www.17track.net${pathname}${url.search}`, 301);
    if (hostname === 'help.17track.net') return this.#framed('en', 'Help', '<h1>Help</h1><p>How to find a parcel.</p>');
    if (hostname === 'about.17track.net') return this.#contact('en');
    if (pathname.startsWith(SHOWN)) return { status: 204, headers: {}, body: '' };
    if (pathname === '/sw.js')
      return { status: 200, headers: { 'content-type': 'text/javascript' }, body: SERVICE_WORKER };
    const [first, ...rest] = pathname.split('/').filter(Boolean);
    const language = isLanguage(first) ? first : 'en';
    const path = (isLanguage(first) ? rest : first === undefined ? [] : [first, ...rest]).join('/');
    return this.#pageAt(path, language, url, posted);
  }

  #contact(language: Language): Answer {
    const { contact } = WORDS[language];
    return this.#framed(language, contact, `<h1>${contact}</h1><p>support@17track.example</p>`);
  }

  #pageAt(path: string, language: Language, url: URL, posted: string): Answer {
    const words = WORDS[language];
    const document = path.replace(/^about\//, '');
    if (isDocument(document)) return this.document(document, language);
    switch (path) {
      case '':
        return this.#framed(language, words.home, `<h1>${words.home}</h1>${trackForm(language, null)}`);
      case 'track': {
        const numbers = new URLSearchParams(posted).get('nums') ?? url.searchParams.get('nums');
        return this.#framed(language, words.track, trackForm(language, numbers));
      }
      // As sites do that look for the visitor's language: two hops to where the page is.
      case 'hop':
        return redirect(url.pathname === '/hop' ? '/en/hop' : 'https://17track.net/en/track?nums=HOPPED');
      case 'about/contactus':
        return this.#contact(language);
      // Looks things up by itself, over and over.
      case 'asking':
        return this.#framed(
          language,
          'Asking',
          `<h1>Asking</h1><script>setInterval(() => fetch('/en/track?nums=ASKING').catch(() => undefined), 100);</script>`,
        );
      case 'with-worker':
        return this.#framed(
          language,
          'Worker',
          `<h1>Worker</h1><script>navigator.serviceWorker.register('/sw.js', { scope: '/' })
            .then(() => navigator.serviceWorker.ready).then(() => { document.body.dataset.worker = 'ready'; });</script>`,
        );
      default:
        return notFound;
    }
  }
}

const titleOf = { licensing: 'terms', privacy: 'privacy', copyright: 'copyright' } as const;
