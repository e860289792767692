/** What was seen of a file's bytes, as far as it takes to tell what it is. */
export interface FileLook {
  /** The first bytes, 128 at most. */
  readonly head: Uint8Array;
  /** No byte in all of it is a control other than a tab, a line end or a page end; one that begins as UTF-16 counts as text. */
  readonly text: boolean;
  /** Names of the parts of a zip file, as far as its directory could be read; empty for any other file. */
  readonly parts: readonly string[];
}

export interface FileKind {
  readonly endings: readonly string[];
  readonly type: string;
  readonly fits: (look: FileLook) => boolean;
}

const latin = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const begins =
  (...signs: readonly string[]) =>
  ({ head }: FileLook): boolean =>
    signs.some((sign) => latin(head, 0, sign.length) === sign);

const ZIP = 'PK\u0003\u0004';

/** A document of Office: a zip with its list of contents, its own folder, and no program in it. */
const office =
  (folder: string) =>
  (look: FileLook): boolean =>
    begins(ZIP)(look) &&
    look.parts.includes('[Content_Types].xml') &&
    look.parts.some((part) => part.startsWith(folder)) &&
    !look.parts.some((part) => /(^|\/)vbaProject\.bin$/i.test(part));

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** An OpenDocument file: a zip whose first part says what it is, unpacked. */
const openDocument =
  (what: string) =>
  (look: FileLook): boolean => {
    const said = `mimetype${OPEN_DOCUMENT}${what}`;
    // Its length, so that a template or a master document is not taken for it.
    const length = look.head[22];
    return begins(ZIP)(look) && latin(look.head, 30, said.length) === said && length === said.length - 8;
  };

/** A page or a drawing that a browser would run stays what it is, whatever its name says. */
const MARKUP = /^\s*<(!doctype|html|head|body|script|svg|\?xml)\b/i;

const text = ({ head, text: plain }: FileLook): boolean =>
  plain && !MARKUP.test(latin(head, 0, 128).replace('\u00ef\u00bb\u00bf', ''));

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/**
 * What may be given as evidence, decided by its name and its bytes together. Neither programs nor pages, drawings (SVG) or archives: what
 * is in those nobody sees before they open it.
 */
export const FILE_KINDS: readonly FileKind[] = [
  { endings: ['pdf'], type: 'application/pdf', fits: begins('%PDF-') },
  { endings: ['png'], type: 'image/png', fits: begins('\u0089PNG\r\n\u001a\n') },
  { endings: ['jpg', 'jpeg'], type: 'image/jpeg', fits: begins('\u00ff\u00d8\u00ff') },
  { endings: ['gif'], type: 'image/gif', fits: begins('GIF87a', 'GIF89a') },
  {
    endings: ['webp'],
    type: 'image/webp',
    fits: (look) => begins('RIFF')(look) && latin(look.head, 8, 4) === 'WEBP',
  },
  { endings: ['docx'], type: `${OFFICE}wordprocessingml.document`, fits: office('word/') },
  { endings: ['xlsx'], type: `${OFFICE}spreadsheetml.sheet`, fits: office('xl/') },
  { endings: ['pptx'], type: `${OFFICE}presentationml.presentation`, fits: office('ppt/') },
  { endings: ['odt'], type: `${OPEN_DOCUMENT}text`, fits: openDocument('text') },
  { endings: ['ods'], type: `${OPEN_DOCUMENT}spreadsheet`, fits: openDocument('spreadsheet') },
  { endings: ['odp'], type: `${OPEN_DOCUMENT}presentation`, fits: openDocument('presentation') },
  { endings: ['txt'], type: 'text/plain', fits: text },
  { endings: ['csv'], type: 'text/csv', fits: text },
  { endings: ['md'], type: 'text/markdown', fits: text },
];

/** What a file field offers to choose from. */
export const ACCEPTED = FILE_KINDS.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',');

/** The ending of a name, in lower case and without its dot; '' where it has none. */
export const endingOf = (name: string): string => /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file says it is by its name; null for what is not taken. */
export const kindByName = (name: string): FileKind | null =>
  FILE_KINDS.find(({ endings }) => endings.includes(endingOf(name))) ?? null;

/** Bytes of one file, and files of one delivery or comment. */
export const MOST_FILE_BYTES = 25_000_000;
export const MOST_FILES = 10;
/** Bytes of a whole form with files: about as much around them as any form may have. */
export const MOST_FORM_BYTES = MOST_FILES * MOST_FILE_BYTES + 2_000_000;
