// Another site, which links to the licensor's, frames it, opens it and posts to it.
import { type Answer, notFound, page, redirect } from './answer.ts';

const TARGET = 'https://www.17track.net/en/track?nums=FROM-OTHER#there';
const ASKING = 'https://www.17track.net/en/asking';

const document = (title: string, body: string) =>
  page(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
  );

export function otherSite({ pathname }: URL): Answer {
  switch (pathname) {
    case '/':
      return document(
        'Other site',
        `<h1>Other site</h1>
<a id="link" href="${TARGET}">link</a>
<a id="blank" target="_blank" rel="noreferrer" href="${TARGET}">new tab</a>
<button id="open">window.open</button>
<form id="form" method="post" action="https://www.17track.net/en/track"><input id="nums" name="nums" value="POSTED"><button id="post">post</button>
<button id="post-blank" formtarget="_blank">post to a new tab</button><button id="get" formmethod="get">get</button></form>
<a id="redirect" href="/redirect">redirect</a>
<script>document.getElementById('open').onclick = () => { window.opened = window.open('${TARGET}'); };</script>`,
      );
    case '/frame':
      return document(
        'Framing site',
        `<h1>Framing site</h1><iframe id="frame" width="600" height="400" src="${TARGET}"></iframe>`,
      );
    case '/frame-asking':
      return document('Framing site', `<h1>Framing site</h1><iframe id="frame" src="${ASKING}"></iframe>`);
    case '/object':
      return document('Object', `<h1>Object</h1><object type="text/html" data="${TARGET}"></object>`);
    case '/embed':
      return document('Embed', `<h1>Embed</h1><embed type="text/html" src="${TARGET}">`);
    case '/redirect':
      return redirect(TARGET);
    default:
      return notFound;
  }
}
