// Kinds of requests, by the names that the browsers' rules have for them. The rules name what they leave alone, so that a
// kind that browsers add later is shut from the beginning.

export type Resource =
  | 'main_frame'
  | 'sub_frame'
  | 'object'
  | 'stylesheet'
  | 'script'
  | 'image'
  | 'imageset'
  | 'font'
  | 'ping'
  | 'beacon'
  | 'csp_report';

/** Firefox tells these apart; Chromium refuses a rule that names a kind it does not know. */
const orAs = (resource: Resource, isFirefox: boolean): Resource[] => (isFirefox ? [resource] : []);

/** What a page says without getting an answer. */
export const farewells = (isFirefox: boolean): Resource[] => ['ping', 'csp_report', ...orAs('beacon', isFirefox)];

/** What the document of a tab needs to be drawn as it is meant, itself included. */
export const drawn = (isFirefox: boolean): Resource[] => [
  'main_frame',
  'stylesheet',
  'script',
  'image',
  ...orAs('imageset', isFirefox),
  'font',
];
