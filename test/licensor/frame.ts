// The site's own frame around every page: menu, notice of changed terms, footer.
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language, WORDS } from './languages.ts';

const FRAME = readFileSync(new URL('pages/frame.html', import.meta.url), 'utf8');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

export interface Framed {
  readonly language: Language;
  readonly title: string;
  readonly content: string;
  readonly isAmended: boolean;
}

export function framed({ language, title, content, isAmended }: Framed): string {
  const words = WORDS[language];
  const links = LANGUAGES.map((code) => `<a href="/${code}/about/licensing">${WORDS[code].name}</a>`).join(' ');
  const values: Record<string, string> = {
    ...words,
    code: language,
    title: escapeHtml(title),
    languages: links,
    notice: isAmended ? `<p class="notice">${words.termsChanged}</p>` : '',
    content,
  };
  return FRAME.replace('<html lang="en">', `<html lang="${words.lang}">`).replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => values[name] ?? '',
  );
}
