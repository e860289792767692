import { expect, it } from 'vitest';
import { documents } from './documents';
import { has } from './tools';

const judges = ['qpdf', 'pdftotext', 'pdfinfo'].every(has);

it.skipIf(!judges)(
  '(needs qpdf and poppler-utils, is skipped without them) every kind of document is a whole, tagged PDF that says what its page says',
  { timeout: 300_000 },
  async () => {
    expect(await documents(() => {})).toEqual([]);
  },
);
