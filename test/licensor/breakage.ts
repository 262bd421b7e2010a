// The ways this licensor can break, by name. None of them is an amendment.
import { type Answer, page, redirect } from './answer.ts';

export const BREAKAGES = [
  'down',
  'cut',
  'challenge403',
  'challenge200',
  'error500',
  'empty',
  'hollow',
  'truncated',
  'otherLanguage',
  'home',
  'moved',
  'longAddress',
  'slow',
] as const;
export type Breakage = (typeof BREAKAGES)[number];

const CHALLENGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>403 | 17TRACK</title></head>
<body><div class="container"><h1>One moment</h1><p>We are checking that you are not a robot. Please enable JavaScript and cookies to go on.</p>
<form id="challenge-form" action="/cdn-cgi/challenge" method="post"></form></div></body></html>`;

const ERROR = `<!DOCTYPE html><html lang="en"><head><title>500 | 17TRACK</title></head><body><h1>Something went wrong</h1></body></html>`;

/** @param inOtherLanguage the answer the same page gives in another language */
export function broken(
  breakage: Breakage,
  { hostname, pathname, search }: URL,
  answer: Answer,
  inOtherLanguage: () => Answer,
): Answer {
  const site = hostname.endsWith('17track.net') ? 'www.17track.net' : hostname;
  switch (breakage) {
    case 'down':
      return { ...answer, cut: 'at once' };
    case 'cut':
      return { ...answer, cut: 'in the body' };
    case 'challenge403':
      return { ...page(CHALLENGE), status: 403 };
    case 'challenge200':
      return page(CHALLENGE);
    case 'error500':
      return { ...page(ERROR), status: 500 };
    case 'empty':
      return page('');
    case 'hollow':
      return page(answer.body.replace(/(<div class="container">)[\s\S]*(<footer>)/, '$1</div>$2'));
    case 'truncated':
      return page(answer.body.slice(0, Math.floor(answer.body.length * 0.6)));
    case 'otherLanguage':
      return inOtherLanguage();
    case 'home':
      return redirect(`https://${site}/en`);
    case 'moved':
      if (!pathname.includes('/about/')) return answer;
      return redirect(`https://${site}${pathname.replace('/about/', '/')}?visitor=1`, 301);
    case 'longAddress':
      if (search !== '') return answer;
      return redirect(`https://${site}${pathname}?${'0123456789'.repeat(500)}`);
    case 'slow':
      // Held back by the server for as long as the licensor stays broken.
      return answer;
  }
}
