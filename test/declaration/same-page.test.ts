// One page has many addresses: by which of them it was reached says nothing of its words.
import { describe, expect, test } from 'vitest';
import { declaredAs, isSamePage } from '../../src/declaration/same-page.ts';
import { withoutAHang } from '../without-a-hang.ts';

const PAGE = 'https://www.parcels.example/en/terms';

describe('the same page', () => {
  test.each([
    PAGE,
    `${PAGE}/`,
    `${PAGE}///`,
    `${PAGE}?from=footer#top`,
    `${PAGE}/?`,
    'http://www.parcels.example/en/terms',
    'https://www.parcels.example:443/en/terms',
    'https://WWW.Parcels.example/en/./terms',
    'https://me:secret@www.parcels.example/en/terms',
  ])('is at %s', (address) => {
    expect(isSamePage(PAGE, address)).toBe(true);
    expect(isSamePage(address, PAGE)).toBe(true);
  });

  test.each([
    'https://parcels.example/en/terms',
    'https://www.parcels.example:8443/en/terms',
    'https://www.parcels.example/en/Terms',
    'https://www.parcels.example//en/terms',
    'https://www.parcels.example/en/terms/more',
    'https://www.parcels.example/en/terms%2F',
    '/en/terms',
    '',
  ])('is not at %s', (address) => {
    expect(isSamePage(PAGE, address)).toBe(false);
    expect(isSamePage(address, PAGE)).toBe(false);
  });

  test('is at no two addresses that are none', () => {
    expect(isSamePage('', '')).toBe(false);
    expect(isSamePage('/terms', '/terms')).toBe(false);
  });

  test('is at no address that is longer than any, whatever stands behind its path', () => {
    const long = (length: number): string => `${PAGE}?`.padEnd(length, 'x');
    expect(isSamePage(PAGE, long(100_000))).toBe(true);
    expect(isSamePage(PAGE, long(100_001))).toBe(false);
  });

  test('is told of long runs of slashes without a hang', () => {
    const slashes = '/'.repeat(99_000);
    expect(withoutAHang(() => isSamePage(PAGE, `${PAGE}${slashes}`))).toBe(true);
    expect(withoutAHang(() => isSamePage(PAGE, `${PAGE}${slashes}x`))).toBe(false);
  });
});

describe('a declared page', () => {
  const declared = [PAGE, 'http://old.parcels.example/terms'];

  test('is the declared one, whatever is asked of it', () => {
    expect(declaredAs(declared, `${PAGE}/?from=footer`)).toBe(PAGE);
    expect(declaredAs(declared, 'https://www.parcels.example/en/privacy')).toBeUndefined();
    expect(declaredAs([], PAGE)).toBeUndefined();
    expect(declaredAs(declared, 'no address')).toBeUndefined();
  });

  test('is none that came by http where https is declared', () => {
    expect(declaredAs(declared, PAGE.replace('https', 'http'))).toBeUndefined();
    expect(declaredAs(declared, 'http://old.parcels.example/terms')).toBe(declared[1]);
    expect(declaredAs(declared, 'https://old.parcels.example/terms')).toBe(declared[1]);
  });
});
