import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '~/domain/plan/spreadsheet/decode';
import { decodeAs, ENCODINGS, readAgain, type Encoding } from '~/domain/plan/spreadsheet/encodings';

/** The bytes of a text in an encoding of one byte a letter. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  const every = [
    ...decodeAs(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      encoding,
    ),
  ];
  return Uint8Array.from([...text].map((sign) => every.indexOf(sign)));
}

describe('a file that does not say how its letters are written', () => {
  it.each([
    ['windows-1252', 'Step;Owner\nTomás will “load” the data – 5 €;José Núñez\nÜbergabe prüfen;Jörg Weiß'],
    ['macintosh', 'Step;Owner\nTomás will “load” the data – 5 €;José Núñez\nÜbergabe prüfen;Jörg Weiß'],
    ['windows-1251', 'Шаг;Ответственный\nПередать данные;Ольга Петрова'],
  ] as const)('is read as %s where its letters speak for it', (encoding, text) => {
    expect(decodeFile(encoded(text, encoding))).toEqual({ text, encoding });
  });

  it('is UTF-16 where every second byte of it is zero, in either order', () => {
    const text = 'Step;Owner\nLoad;Tomás';
    const little = Buffer.from(text, 'utf16le');
    expect(decodeFile(little)).toEqual({ text, encoding: null });
    expect(decodeFile(Buffer.from(little).swap16())).toEqual({ text, encoding: null });
  });

  it('can be read again in any other encoding, with nothing lost, and what was typed since left as it is', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    fc.assert(
      fc.property(fc.constantFrom(...ENCODINGS), fc.constantFrom(...ENCODINGS), (from, to) => {
        expect(readAgain(decodeAs(bytes, from), from, to)).toBe(decodeAs(bytes, to));
      }),
    );
    expect(readAgain('Łódź ŠkodŽ 日', 'windows-1252', 'macintosh')).toContain('日');
  });
});
