// Bytes become the characters their page meant, by the order that browsers keep.
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/sources/decode.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the encoding is', () => {
  test('that of the byte order mark, whatever else is said', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'text/html; charset=windows-1251')).toBe('é');
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e))).toBe('中');
    expect(decode(Uint8Array.of(0xfe, 0xff, 0x4e, 0x2d))).toBe('中');
  });
  test('else that of the header', () => {
    const page = latin('<meta charset=utf-8>\xe9');
    expect(decode(page, 'text/html; charset="ISO-8859-1"')).toBe('<meta charset=utf-8>é');
    expect(decode(Uint8Array.of(0xd6, 0xd0), 'text/html;charset=GBK')).toBe('中');
  });
  test('else that of the meta element, in either form', () => {
    expect(decode(latin('<meta charset="koi8-r">\xc1'))).toContain('а');
    expect(decode(latin('<META http-equiv=Content-Type content="text/html; charset=shift_jis">\x83e'))).toContain('テ');
    expect(decode(latin('<meta charset=koi8-r>\xc1'))).toContain('а');
    expect(decode(latin('<meta charset=koi8-r/>\xc1'))).toContain('а');
    expect(decode(latin('<?xml version="1.0" encoding="windows-1251"?>\xe0'))).toContain('а');
  });
  test('not that of a meta element in a comment, nor one nobody knows', () => {
    expect(decode(utf8('<!-- <meta charset=koi8-r> -->é'))).toContain('é');
    expect(decode(utf8('<meta charset=nonsense>é'), 'text/html; charset=unheard-of')).toContain('é');
  });
  test('UTF-8 where a page that is read as ASCII says UTF-16', () => {
    expect(decode(utf8('<meta charset=utf-16>é'))).toContain('é');
  });
  test('else UTF-8 if it is, else windows-1252 with its upper corner', () => {
    expect(decode(utf8('naïve – 中'))).toBe('naïve – 中');
    expect(decode(latin('\x93naïve\x94 \x80'))).toBe('“naïve” €');
  });
});

test('a broken sequence becomes a replacement, not an error', () => {
  expect(decode(Uint8Array.of(0x61, 0xff), 'text/html; charset=utf-8')).toBe('a\ufffd');
});
test('a string stays what it is, but for a mark before it and halves of characters', () => {
  expect(decode('\ufeffa\ud800')).toBe('a\ufffd');
});
