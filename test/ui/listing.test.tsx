// @vitest-environment jsdom
// The lists of agreements: what asks for something stands apart, many can be searched, and what fails is said.
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AgreementsPage, type AgreementsPageProps } from '../../src/ui/page/AgreementsPage.tsx';
import { AllAgreements } from '../../src/ui/popup/AllAgreements.tsx';
import { byUrgency, type Listed, matching } from '../../src/ui/situation/listing.ts';
import { URGENCY } from '../../src/wording/state-names.ts';
import { LISTINGS } from './listings.ts';

afterEach(cleanup);
configure({ defaultHidden: true });

const listed = fc.record(
  {
    agreement: fc.stringMatching(/^[a-z]{1,6}$/),
    name: fc.constantFrom('Ähren', 'Mail', 'mail', 'Zoo', 'Shop of all'),
    state: fc.constantFrom(...URGENCY),
    effective: fc.nat(5),
  },
  { requiredKeys: ['agreement', 'name'] },
) as fc.Arbitrary<Listed>;

describe('the order', () => {
  test('is by urgency, then by the sooner change, then by name; what is not known yet comes last', () => {
    fc.assert(
      fc.property(fc.array(listed), (some) => {
        const rank = ({ state }: Listed) => (state === undefined ? URGENCY.length : URGENCY.indexOf(state));
        const keys = byUrgency(some).map((each) => [rank(each), each.effective ?? Number.MAX_SAFE_INTEGER] as const);
        expect(keys).toEqual(keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
        expect(byUrgency(some)).toHaveLength(some.length);
      }),
    );
    const named = (name: string): Listed => ({ agreement: name, name, state: 'accepted' });
    expect(byUrgency(['Zoo', 'Ähren', 'Mail'].map(named)).map(({ name }) => name)).toEqual(['Ähren', 'Mail', 'Zoo']);
  });
});

describe('seeking', () => {
  const all: Listed[] = [
    { agreement: 'shop-1', name: 'Shop of Everything' },
    { agreement: 'mail', name: 'Ähren Mail' },
  ];
  test.each([
    ['', ['shop-1', 'mail']],
    ['  ', ['shop-1', 'mail']],
    ['SHOP', ['shop-1']],
    ['everything shop', ['shop-1']],
    ['shop mail', []],
    ['ähren', ['mail']],
    ['shop-1', ['shop-1']],
    ['.*', []],
  ])('%o', (sought, found) => {
    expect(matching(all, sought).map(({ agreement }) => agreement)).toEqual(found);
  });
});

const nothing = async () => undefined;
const showPage = (more: Partial<AgreementsPageProps> = {}) =>
  render(
    <AgreementsPage
      {...{ listing: LISTINGS.several, onChosen: () => undefined, onTurnOn: async () => true, onSave: nothing }}
      {...more}
    />,
  );

describe('the popup', () => {
  const show = (listing: (typeof LISTINGS)[keyof typeof LISTINGS], onChosen = vi.fn()) => {
    render(<AllAgreements listing={listing} onChosen={onChosen} onOpenPage={() => undefined} />);
    return onChosen;
  };
  const namesUnder = (heading: string) =>
    within(screen.getByRole('heading', { name: heading }).parentElement as HTMLElement)
      .getAllByRole('button')
      .map((button) => button.querySelector('.name')?.textContent);

  test('parts what asks for something from what does not', () => {
    show(LISTINGS.several);
    expect(namesUnder('Need your attention')).toEqual(['17TRACK', 'Mail', 'News site']);
    expect(namesUnder('The others')).toHaveLength(4);
    expect(screen.queryByText('Nothing needs an answer.')).toBeNull();
  });

  test('says so where nothing asks for anything', () => {
    show(LISTINGS.calm);
    expect(screen.getByText('Nothing needs an answer.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Need your attention' })).toBeNull();
  });

  test('leads to the one that is pressed', () => {
    const onChosen = show(LISTINGS.several);
    fireEvent.click(screen.getByRole('button', { name: /^Mail/ }));
    expect(onChosen.mock.calls).toEqual([['mail']]);
  });
});

describe('the page', () => {
  test.each([
    [5, false],
    [6, true],
  ])('of %i agreements: can be searched, %s', (count, isSought) => {
    const some = LISTINGS.several.listed.slice(0, count);
    showPage({ listing: { ...LISTINGS.several, listed: some } });
    expect(screen.queryByRole('searchbox') !== null).toBe(isSought);
  });

  test('shows what is sought, and says where nothing is', () => {
    showPage();
    const seek = (value: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value } });
    const shown = () => document.querySelectorAll('button.agreement').length;
    seek('mail');
    expect(shown()).toBe(1);
    seek('nowhere');
    expect(shown()).toBe(0);
    expect(screen.getByText('No agreement has this in its name.')).toBeTruthy();
    seek('');
    expect(shown()).toBe(7);
  });

  test('says that access was refused, and that nothing changed', async () => {
    const onTurnOn = vi.fn(async () => false);
    showPage({ onTurnOn });
    fireEvent.click(screen.getByRole('button', { name: 'Turn on tracktrace.delivery' }));
    expect(await screen.findByText(/^tracktrace\.delivery was not turned on: .* Nothing was changed\.$/)).toBeTruthy();
    expect(onTurnOn.mock.calls).toEqual([['tracktrace-delivery']]);
  });

  test('saves the record of an earlier agreement, and says where that fails', async () => {
    const onSave = vi.fn(async () => Promise.reject(new Error('no room')));
    showPage({ onSave });
    fireEvent.click(screen.getByRole('button', { name: 'Save the record of old-shop' }));
    expect(await screen.findByText(/no room/)).toBeTruthy();
    expect(onSave.mock.calls).toEqual([['old-shop']]);
  });

  test('shows a hostile name as the words it is, shortened', () => {
    showPage({ listing: LISTINGS.hostile });
    const [button] = document.querySelectorAll('button.agreement');
    expect(button?.querySelector('b')).toBeNull();
    expect(button?.querySelector('.name')?.textContent?.length).toBeLessThan(200);
  });
});
