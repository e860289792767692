import { describe, expect, it } from 'vitest';
import { kindByName, type FileLook } from '~/domain/plan/files/file-kinds';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const look = (head: string, more: Partial<FileLook> = {}): FileLook => ({
  head: bytes(head),
  text: false,
  parts: [],
  ...more,
});
const office = (folder: string, ...more: string[]): FileLook =>
  look('PK\u0003\u0004', { parts: ['[Content_Types].xml', `${folder}/document.xml`, ...more] });
const open = (type: string): FileLook =>
  look(`PK\u0003\u0004${'\u0000'.repeat(18)}${String.fromCharCode(type.length)}${'\u0000'.repeat(7)}mimetype${type}PK`);
const opened = 'application/vnd.oasis.opendocument.';

const RIGHT: Readonly<Record<string, FileLook>> = {
  'a.pdf': look('%PDF-1.7\n'),
  'a.PNG': look('\u0089PNG\r\n\u001a\n....'),
  'a.jpg': look('\u00ff\u00d8\u00ff\u00e0'),
  'a.jpeg': look('\u00ff\u00d8\u00ff\u00e1'),
  'a.gif': look('GIF89a'),
  'a.webp': look('RIFF....WEBPVP8 '),
  'a.docx': office('word'),
  'a.xlsx': office('xl'),
  'a.pptx': office('ppt'),
  'a.odt': open(`${opened}text`),
  'a.ods': open(`${opened}spreadsheet`),
  'a.odp': open(`${opened}presentation`),
  'a.txt': look('Handed over on Monday', { text: true }),
  'a.csv': look('\u00ef\u00bb\u00bfdepot;date', { text: true }),
  'a.md': look('# Handover', { text: true }),
};

describe('What a file is', () => {
  it('is said by its name and its bytes together', () => {
    for (const [name, seen] of Object.entries(RIGHT))
      expect([name, kindByName(name)?.fits(seen)]).toEqual([name, true]);
  });

  it('is taken for nothing else: bytes of one kind under the name of another are refused', () => {
    const plain = new Set(['a.txt', 'a.csv', 'a.md']);
    for (const [name, seen] of Object.entries(RIGHT))
      for (const other of Object.keys(RIGHT)) {
        const same = kindByName(name) === kindByName(other) || (plain.has(name) && plain.has(other));
        expect([name, other, kindByName(other)!.fits(seen)]).toEqual([name, other, same]);
      }
  });

  it('is never a page, a drawing, a program or an archive', () => {
    for (const name of ['a.html', 'a.svg', 'a.exe', 'a.zip', 'a.docm', 'a.js', 'a.pdf.html', 'pdf', 'a.', ''])
      expect([name, kindByName(name)]).toEqual([name, null]);
    const page = '<!DOCTYPE html><script>alert(1)</script>';
    for (const name of Object.keys(RIGHT))
      expect([name, kindByName(name)!.fits(look(page, { text: true }))]).toEqual([name, false]);
    for (const start of ['<html>', ' \n<svg xmlns="', '<?xml version="1.0"?>', '\u00ef\u00bb\u00bf<script>'])
      expect(kindByName('a.txt')!.fits(look(start, { text: true }))).toBe(false);
  });

  it('is no document of Office with a program in it', () => {
    expect(kindByName('a.docx')!.fits(office('word', 'word/vbaProject.bin'))).toBe(false);
    expect(kindByName('a.docx')!.fits(look('PK\u0003\u0004', { parts: ['word/document.xml'] }))).toBe(false);
  });

  it('is no template of OpenDocument under the name of a text', () => {
    expect(kindByName('a.odt')!.fits(open(`${opened}text-template`))).toBe(false);
  });
});
