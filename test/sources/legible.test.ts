// A page in another encoding than it says is told to be one; true pages in old encodings, and in Latin scripts, are read.
import { describe, expect, it } from 'vitest';
import { read } from './page.ts';

/** Every character a one-byte or two-byte encoding has, by its own bytes. */
function bytesIn(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  for (let lead = 0; lead < 256; lead++) {
    known.set(decoder.decode(Uint8Array.of(lead)), [lead]);
    if (lead < 0xa1 || !/^(?:gb|euc|big5)/.test(encoding)) continue;
    for (let trail = 0xa1; trail < 0xff; trail++) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => known.get(character) ?? []));
}

const SAMPLES = {
  zh: '欢迎您使用本平台提供的服务，您在使用之前应当仔细阅读全部内容。本平台有权根据业务需要修改本协议，修改后的内容一经公布即时生效。',
  ko: '회원은 본 서비스를 이용하기 전에 본 약관의 모든 내용을 주의 깊게 읽어야 합니다.',
  ru: 'Пользуясь этим сайтом, вы принимаете условия соглашения, а если не согласны с ними, то уходите.',
  el: 'Παρακαλούμε διαβάστε προσεκτικά το κείμενο πριν χρησιμοποιήσετε τον ιστότοπο.',
  ar: 'يرجى قراءة ما يلي بعناية قبل استخدام الموقع لأن استخدامك له يعني أنك قبلت كل ما ورد هنا.',
  th: 'โปรดอ่านข้อตกลงนี้ก่อนใช้บริการ เพราะการใช้บริการหมายความว่าท่านยอมรับข้อตกลงทั้งหมด',
  de: 'Für Schäden müssen Käufer häufig büßen, über die Verkäufer später möglichst nähere Auskünfte wünschen können.',
  fr: 'Les données privées sont protégées à tout moment, même après la fin de l’accord conclu dès l’été.',
} as const;

const pageOf = (language: keyof typeof SAMPLES, encoding: string, said: string): Uint8Array => {
  const paragraphs = `<p>${SAMPLES[language]}</p>`.repeat(20);
  const html = `<!doctype html><html><head><meta charset=${said}><title>x</title></head><body><main>${paragraphs}</main></body></html>`;
  return encoding === 'utf-8' ? new TextEncoder().encode(html) : bytesIn(encoding, html);
};
const outcome = (page: Uint8Array): string => {
  const extraction = read(page, { select: 'main' });
  return extraction.ok ? 'read' : extraction.failure.kind;
};

describe('bytes that are in another encoding than the page says', () => {
  it.each([
    ['zh', 'gb18030', 'windows-1256'],
    ['zh', 'gb18030', 'iso-8859-1'],
    ['zh', 'gb18030', 'utf-8'],
    ['ko', 'euc-kr', 'windows-1251'],
    ['ko', 'euc-kr', 'utf-8'],
    ['ru', 'windows-1251', 'utf-8'],
    ['el', 'iso-8859-7', 'utf-8'],
    ['zh', 'utf-8', 'windows-1252'],
    ['ru', 'utf-8', 'windows-1251'],
  ] as const)('cannot be decoded: %s in %s, said to be %s', (language, encoding, said) => {
    expect(outcome(pageOf(language, encoding, said))).toBe('not-html');
  });

  it('are named, where they can be told', () => {
    expect(read(pageOf('zh', 'gb18030', 'windows-1256'), { select: 'main' })).toMatchObject({
      failure: { detail: 'the page cannot be decoded: it says windows-1256, and its bytes are gb18030' },
    });
  });
});

describe('bytes that are in the encoding the page says are read', () => {
  it.each([
    ['zh', 'gb18030'],
    ['ko', 'euc-kr'],
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['el', 'iso-8859-7'],
    ['ar', 'windows-1256'],
    ['th', 'windows-874'],
    ['de', 'windows-1252'],
    ['fr', 'windows-1252'],
  ] as const)('%s in %s', (language, encoding) => {
    expect(outcome(pageOf(language, encoding, encoding))).toBe('read');
  });
});

it.each([
  ['de', 'windows-1252', 'utf-8'],
  ['fr', 'windows-1252', 'utf-8'],
  ['fr', 'utf-8', 'windows-1252'],
] as const)('words that can still be read are: %s in %s, said to be %s', (language, encoding, said) => {
  expect(outcome(pageOf(language, encoding, said))).toBe('read');
});
