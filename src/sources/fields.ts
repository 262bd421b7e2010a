// What stands in the fields of a form: drawn as the page sends it, before anybody has typed.
import { attributeOf, elementsOf, type HtmlElement, textOf } from './html-tree.ts';

/** Drawn as dots, as a picture, by the browser's own words, or not at all. */
const WITHOUT_WORDS = new Set(['color', 'file', 'hidden', 'password', 'range']);
const BUTTONS = new Set(['button', 'reset', 'submit']);
const CHOICES: Readonly<Record<string, readonly [string, string]>> = { checkbox: ['☐', '☑'], radio: ['○', '◉'] };

const isMarked = (element: HtmlElement, name: string): boolean => attributeOf(element, name) !== undefined;
const filled = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

function wordsInInput(input: HtmlElement): string {
  const type = (attributeOf(input, 'type') ?? 'text').toLowerCase();
  const choice = CHOICES[type];
  if (choice) return choice[isMarked(input, 'checked') ? 1 : 0];
  if (WITHOUT_WORDS.has(type)) return '';
  if (type === 'image') return attributeOf(input, 'alt') ?? '';
  const value = filled(attributeOf(input, 'value'));
  return value ?? (BUTTONS.has(type) ? '' : (attributeOf(input, 'placeholder') ?? ''));
}

function wordsOfOption(option: HtmlElement): string {
  const words = (filled(attributeOf(option, 'label')) ?? textOf(option)).replace(/\s+/g, ' ').trim();
  return isMarked(option, 'selected') && words !== '' ? `☑ ${words}` : words;
}

/** The options of a list, a line each, as one sees them who opens it; the one that stands in the field is ticked. */
function wordsInSelect(select: HtmlElement): string {
  const lines: string[] = [];
  for (const element of elementsOf(select)) {
    if (element.tagName === 'option') lines.push(wordsOfOption(element));
    if (element.tagName === 'optgroup') lines.push(attributeOf(element, 'label') ?? '');
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}

export interface FieldWords {
  readonly text: string;
  /** Lines of their own, parted where the text is; otherwise the words stand in the line. */
  readonly isBlock: boolean;
}

/** What is drawn in a field; undefined for an element that is none. */
export function wordsInField(element: HtmlElement): FieldWords | undefined {
  switch (element.tagName) {
    case 'input':
      return { text: wordsInInput(element), isBlock: false };
    case 'textarea':
      return { text: filled(textOf(element)) ?? attributeOf(element, 'placeholder') ?? '', isBlock: true };
    case 'select':
      return { text: wordsInSelect(element), isBlock: true };
    default:
      return undefined;
  }
}
