import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { asDrawn } from './letters';
import type { Face } from './style';

const FILES = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const satisfies Partial<Record<Face, string>>;

const find = createRequire(import.meta.url);

/** Letters of which the typeface has shapes for two or three together. */
const JOINED = [...'ftiljbhk'].flatMap((next) => [`f${next}`, ...[...'tiljbhk'].map((last) => `f${next}${last}`)]);

/**
 * A typeface, in which each shape knows from the start which letters it stands for. They are remembered by whoever asks for a shape first,
 * and that may be an accented letter that is put together from it: copied, the text would then miss letters in all that is drawn after.
 */
function open(name: keyof typeof FILES): fontkit.Font {
  const font = fontkit.openSync(find.resolve(FILES[name])) as fontkit.Font;
  for (const codePoint of font.characterSet) {
    const sign = String.fromCodePoint(codePoint);
    if (asDrawn(sign) === sign) font.glyphForCodePoint(codePoint);
  }
  for (const letters of JOINED) font.layout(letters);
  return font;
}

let opened: Readonly<Record<keyof typeof FILES, fontkit.Font>> | null = null;

/**
 * The typefaces of documents, opened once a process: most of what a short document costs is reading their tables. What is drawn with them
 * does not depend on what was drawn before, since texts are written with one sign for each shape (`letters.ts`).
 */
export const faces = (): NonNullable<typeof opened> => (opened ??= { regular: open('regular'), bold: open('bold') });

/** Whether both typefaces have a letter. */
export const hasLetter = (codePoint: number): boolean => {
  const { regular, bold } = faces();
  return regular.hasGlyphForCodePoint(codePoint) && bold.hasGlyphForCodePoint(codePoint);
};
