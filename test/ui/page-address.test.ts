// What the address of the page names: an agreement, a part of it, both, or the list of all.
import { expect, test } from 'vitest';
import { LIST } from '../../src/declaration/reserved-ids.ts';
import { addressOfNotification } from '../../src/prompts/notifications.ts';
import { addressIn } from '../../src/ui/page/address.ts';

test.each([
  ['', {}],
  ['#', {}],
  ['#17track', { agreement: '17track' }],
  ['#17track/record', { agreement: '17track', part: 'record' }],
  ['#record', { part: 'record' }],
  ['#welcome', { part: 'welcome' }],
  ['#all', { agreement: LIST }],
  ['#__proto__', { agreement: '__proto__' }],
  ['#constructor/changes', { agreement: 'constructor', part: 'changes' }],
  ['#terms/terms', { agreement: 'terms', part: 'terms' }],
  ['#17track/', { agreement: '17track', part: '' }],
  ['#17track/record/more', { agreement: '17track', part: 'record' }],
])('%s', (hash, named) => {
  expect(addressIn(hash)).toEqual(named);
});

test('a notification leads to the changes of its agreement, a digest to the list', () => {
  const hashOf = (id: string) => addressOfNotification(id).replace('page.html', '');
  expect(addressIn(hashOf('shop:notice:abc,def'))).toEqual({ agreement: 'shop', part: 'changes' });
  expect(addressIn(hashOf('digest'))).toEqual({ agreement: LIST });
});
