// Long runs of one kind of sign, wherever a page may hold them: what a reader that tries a run anew from each of its signs
// never comes to the end of.
const SIGNS: Readonly<Record<string, string>> = {
  digits: '1',
  'Arabic digits': '\u0661',
  figures: '12.',
  dates: '1 May 2021 ',
  years: '2020 ',
  months: 'May ',
  blanks: ' ',
  'blanks of no break': '\u00a0',
  breaks: '<br>',
  points: '.',
  commas: ',',
  colons: ':',
  quotes: '"',
  apostrophes: "'",
  hyphens: '-',
  slashes: '/',
  backslashes: '\\',
  stars: '*',
  lines: '_',
  bars: '|',
  'opening brackets': '(',
  'closing brackets': ')',
  'square brackets': '[',
  letters: 'a',
  capitals: 'A',
  initials: 'A.',
  addresses: 'a@',
  ideographs: '\u4e2d',
  syllables: '\uac00',
  'Thai letters': '\u0e01',
  'combining marks': '\u0301',
  'signs of no width': '\u200b',
  'marks of direction': '\u202e',
  ampersands: '&amp;',
  'bare ampersands': '&',
  'less than': '&lt;',
  'bare less than': '<',
  'more than': '&gt;',
  copyright: '©',
  'copyright in brackets': '(c)',
  pictures: '\ud83d\ude00',
};
export const KINDS_OF_SIGN = Object.keys(SIGNS);

/** A run of at least one sign, and of at most so many letters. */
export function runOf(kind: string, length: number): string {
  const sign = SIGNS[kind] ?? '?';
  return sign.repeat(Math.max(1, Math.floor(length / sign.length)));
}

/** Where a run stands on a page; `words` are what stands beside it. */
export const PLACES: Readonly<Record<string, (run: string, words: string) => string>> = {
  text: (run, words) => `<p>${words} ${run} ${words}</p>`,
  'a heading': (run, words) => `<h2>${run}</h2><p>${words}</p>`,
  'a line of dates': (run, words) => `<p>Last updated: ${run} 3 May 2021</p><p>${words}</p>`,
  'a link': (run, words) => `<p>${words} <a href="/list?${encodeURI(run)}#${encodeURI(run)}">${run}</a></p>`,
  'an attribute': (run, words) => `<p class="${run}" title='${run}' style="${run}">${words}</p>`,
  'an address hidden from machines': (run, words) => `<p>${words} ${run}[email protected]${run}</p>`,
  'a cell': (run, words) => `<table><tr><td>${words}</td><td>${run}</td></tr></table>`,
  'a list': (run, words) => `<ul><li>${run}</li><li>${words}</li></ul>`,
};
