// Every screen there is to look at: each of the three in every standing, and the steps further into them.

/**
 * @typedef {{ screen: 'popup' | 'gate' | 'page', situation: string, more: string }} Screen
 * `more` is what else the gallery is asked for, as in an address.
 */

const PARTS = ['terms', 'changes', 'history', 'record', 'settings'];

/**
 * @param {Screen['screen']} screen
 * @param {string} situation
 * @param {string} [more]
 * @returns {Screen}
 */
const screen = (screen, situation, more = '') => ({ screen, situation, more });

/** @param {string[]} selectors */
const press = (...selectors) => `press=${encodeURIComponent(selectors.join(' '))}`;

/** What is reached by a click or a word: an answer half given, a search, a question asked back, an outcome. */
export const STEPS = [
  screen('gate', 'unanswered', 'confined=yes'),
  screen('gate', 'unanswered', press('#beside')),
  screen('gate', 'unanswered', press('#prevailing')),
  screen('gate', 'unanswered', 'waits=yes'),
  screen('gate', 'unanswered', `waits=yes&${press('#accept')}`),
  screen('gate', 'unanswered', press('#accept')),
  screen('gate', 'unanswered', press('#decline')),
  screen('gate', 'unanswered', press('#personal-use', '#accept')),
  screen('gate', 'unanswered', 'left=yes&find=parcel'),
  screen('gate', 'unanswered', 'sent=here'),
  screen('gate', 'unanswered', 'sent=elsewhere'),
  screen('gate', 'accepted', 'sent=here'),
  screen('gate', 'unread', press('#check-now')),
  screen('gate', 'unread', press('#read-tab')),
  screen('gate', 'lapsed', press('#show-accepted')),
  screen('gate', 'lapsed', press('[id$="-next"]')),
  screen('popup', 'not-enforcing', press('#give-access')),
  screen('popup', 'damaged', press('#set-aside')),
  screen('popup', 'accepted', press('#check-now')),
  screen('popup', 'unanswered', 'waits=yes'),
  screen('popup', 'unanswered', `waits=yes&${press('#accept')}`),
  screen('popup', 'unanswered', press('#accept')),
  screen('popup', 'pending', press('#terms-tab')),
  screen('popup', 'accepted-early', press('#changes-tab')),
  screen('popup', 'accepted-early', press('#show-in-force')),
  screen('popup', 'pending', press('#record-tab')),
  ...['several', 'calm', 'hostile'].flatMap((list) => [
    screen('popup', 'accepted', `list=${list}`),
    screen('page', 'accepted', `list=${list}`),
  ]),
  screen('page', 'accepted', `list=several&${press('#turn-on-tracktrace-delivery')}`),
  screen('page', 'unanswered', 'part=welcome'),
  screen('page', 'not-enforcing', 'part=welcome'),
  screen('page', 'accepted', `part=settings&${press('[value=watch]')}`),
  screen('page', 'accepted', `part=settings&${press('#end-licence')}`),
  screen('page', 'accepted', `part=settings&${press('#end-licence', '#end-for-sure')}`),
  screen('page', 'accepted', `part=settings&${press('#export')}`),
  screen('page', 'pending', `part=history&${press('li>details>summary')}`),
  ...PARTS.map((part) => screen('page', 'pending', `part=${part}`)),
];

/**
 * @param {readonly string[]} standings
 * @returns {Screen[]}
 */
export const screensOf = (standings) => [
  ...standings.flatMap((situation) => [
    screen('popup', situation),
    screen('gate', situation),
    screen('page', situation),
  ]),
  ...STEPS,
];

/** @param {Screen} screen */
export const addressOf = ({ screen, situation, more }) => `screen=${screen}&situation=${situation}&${more}`;

/** For a file, or whoever mends it: `gate-lapsed-earlier`. @param {Screen} screen */
export const nameOf = ({ screen, situation, more }) =>
  [screen, situation, ...decodeURIComponent(more).matchAll(/(?<=[=#"]|^)[a-z-]+(?=[^a-z=-]|$)/g)].join('-');
