// What surrounds an agreement on its page, by what the page itself calls it: menus, footers, banners, dialogs.
import type { HtmlElement } from './html-tree.ts';

const TAGS = new Set(['nav', 'footer', 'aside', 'dialog']);
const ROLES =
  /^(?:navigation|contentinfo|banner|search|complementary|(?:alert)?dialog|menu|menubar|tablist|toolbar|tooltip)$/;

/** Left out wherever it stands. */
export function isSurrounding(element: HtmlElement): boolean {
  if (TAGS.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if (name === 'role' && ROLES.test(value)) return true;
    if (name === 'aria-modal' && value === 'true') return true;
  }
  return false;
}

/** Words of class names and ids, as `siteFooter`, `site-footer` and `site_footer` all say it. */
const APART =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|(?:mega|side|drop)?menu|side(?:bar|nav)|breadcrumbs?|banner|cookie[_-]?(?:bar|consent|popup)|modal|popup|overlay|drawer|newsletter|subscribe|related|rating|ratings|feedback|share|sharing|social|comments?|author|byline|promo|announcement|lang(?:uage)?[_-]?(?:switcher|selector|menu|changer)|skip[_-]?(?:link|to)?|toc|prev[_-]next)(?:$|[\s_-])/;
const FOOTER = /(?:^|[\s_-])foot(?:er)?(?:$|[\s_-])/;

const OF_A_SITE = /(?:^|[\s_-])(?:site|global)[_-]?foot(?:er)?(?:$|[\s_-])/;

const namesOf = (element: HtmlElement): string =>
  element.attrs
    .filter(({ name }) => name === 'class' || name === 'id')
    .map(({ value }) => value.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase())
    .join(' ');

/** Whether an element is named as a footer is. */
export const isNamedFooter = (element: HtmlElement): boolean => FOOTER.test(namesOf(element));

/** Whether an element is named as the footer of a site. */
export const isNamedSiteFooter = (element: HtmlElement): boolean => OF_A_SITE.test(namesOf(element));

/** Whether an element is named like what stands beside a text and never in it. */
export const isNamedApart = (element: HtmlElement): boolean => APART.test(namesOf(element));

/** Whether an element is named like what surrounds a text. A hint: only for what holds little of the page's prose. */
export const isNamedSurrounding = (element: HtmlElement): boolean => isNamedApart(element) || isNamedFooter(element);
