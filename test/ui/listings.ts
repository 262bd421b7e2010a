// Sample lists of agreements, for the tests and the gallery.
import type { Listed, Listing } from '../../src/ui/situation/listing.ts';
import { byUrgency } from '../../src/ui/situation/listing.ts';
import { NOW } from './situations.ts';

const DAY = 86_400_000;

const some: readonly Listed[] = [
  { agreement: '17track', name: '17TRACK', state: 'answer-needed' },
  { agreement: 'mail', name: 'Mail', state: 'pending', effective: NOW + 3 * DAY },
  { agreement: 'news-site', name: 'News site', state: 'news' },
  { agreement: 'shop', name: 'Shop of everything that can be bought and sent in a parcel', state: 'accepted' },
  { agreement: 'forum', name: 'Forum', state: 'watched' },
  { agreement: 'club', name: 'Club', state: 'declined', isEnded: true },
  { agreement: 'new', name: 'New one' },
];

export const LISTINGS = {
  several: {
    now: NOW,
    listed: byUrgency(some),
    offered: [{ agreement: 'tracktrace-delivery', name: 'tracktrace.delivery', hosts: ['tracktrace.delivery'] }],
    earlier: ['old-shop'],
  },
  calm: {
    now: NOW,
    listed: byUrgency(some.filter(({ state }) => state === 'accepted' || state === 'watched')),
    offered: [],
    earlier: [],
  },
  hostile: {
    now: NOW,
    listed: [{ agreement: 'evil', name: '\u202eevil <b>name</b> '.repeat(30), state: 'accepted' }],
    offered: [],
    earlier: [],
  },
} as const satisfies Record<string, Listing>;
