// The terms of an imagined house, as pages: what the tests of reading read.
import { parseReadable } from '../../src/declaration/parse-declaration.ts';
import { type PagesToRead, readPage } from '../../src/sources/read.ts';

const declared = parseReadable({
  name: 'House',
  terms: {
    'Terms of Service': { fetch: 'https://house.example/terms', select: 'main', landmarks: { '*': ['House of Keys'] } },
    'Privacy Policy': { fetch: 'https://house.example/privacy', select: 'main' },
  },
});
if (!declared.ok) throw new Error(JSON.stringify(declared.faults));
export const declaration = declared.value;

export const CLAUSES = [
  'These terms are made between you and House of Keys, the operator of the house, and begin when you receive a key.',
  'You may use the house and the key for your own purposes only, and you may not hand the key to any other person.',
  'If you lose the key you must tell us within 5 days, and you pay $20 for a new one unless the loss was our fault.',
  'We may change these terms at any time and will post a notice at the door. The change is in force after 5 days.',
  'We are not liable for any loss that results from an interruption of the lights or from an error of the door bell.',
  'You may end this agreement at any time by handing back the key. We may end it if you break one of these rules.',
];
export const MENU =
  '<nav><a href="/">Home</a> <a href="/login">Log in</a><div>Network error, please try again later.</div></nav>';
export const FOOTER = '<footer><a href="/terms">Terms</a> <a href="/privacy">Privacy</a></footer>';

interface Page {
  readonly title?: string;
  readonly heading?: string;
  readonly date?: string;
  readonly clauses?: readonly string[];
  readonly language?: string;
}
export const page = ({
  title = 'Terms of Service | House',
  heading = 'Terms of Service',
  date = 'Last updated: 3 May 2021',
  clauses = CLAUSES,
}: Page = {}) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${MENU}<main><h1>${heading}</h1><p>${date}</p>${clauses.map((clause) => `<p>${clause}</p>`).join('')}</main>${FOOTER}</body></html>`;
export const notice = (title: string, heading: string, words = '') =>
  `<!doctype html><html><head><title>${title}</title></head><body>${MENU}<main><h1>${heading}</h1><p>${words}</p></main>${FOOTER}</body></html>`;

export const read = (html: string, more: Partial<PagesToRead> = {}) =>
  readPage({
    pages: [
      {
        bytes: new TextEncoder().encode(html),
        contentType: 'text/html; charset=utf-8',
        url: 'https://house.example/terms',
      },
    ],
    declaration,
    document: 'Terms of Service',
    language: 'en',
    readOn: '2024-01-01',
    ...more,
  });
export const kindOf = (html: string, more: Partial<PagesToRead> = {}) => {
  const outcome = read(html, more);
  return outcome.outcome === 'reading' ? 'reading' : outcome.kind;
};
export const markdownOf = (html: string) => {
  const outcome = read(html);
  if (outcome.outcome !== 'reading') throw new Error(outcome.detail);
  return outcome.markdown;
};
