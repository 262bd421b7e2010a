// Puts the look of every screen on its page before anything stands there.
import style from './style.css?inline';

export function adoptStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}
