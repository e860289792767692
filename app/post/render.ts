import { t } from '../words';
import type { Letter } from './letter';

/** A mail as it is sent. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const BREAKS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;

/** One line for a header, whatever a person wrote: nothing in it can begin another header. */
export const headerLine = (text: string): string => text.replace(BREAKS, ' ').trim().slice(0, 250);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const P = 'margin:0 0 16px';
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
const paragraph = (text: string, style = P): string =>
  `<p style="${style}">${escaped(text).replace(/\n/g, '<br>')}</p>`;

const PRE =
  'margin:0 0 12px;padding:12px;border:1px solid #8a8f98;border-radius:6px;font-family:ui-monospace,Menlo,Consolas,monospace;' +
  'font-size:12px;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere';

/** A note as it was signed, byte for byte: lines are only broken to the eye. */
function kept({ why, note, check }: NonNullable<Letter['keep']>): string {
  const href = escaped(check.href);
  return [
    paragraph(why, 'margin:0 0 12px;font-size:14px'),
    `<pre style="${PRE}">${escaped(note)}</pre>`,
    `<p style="margin:0 0 12px;font-size:14px"><a href="${href}">${escaped(check.label)}</a></p>`,
  ].join('\n');
}

/** Text and HTML that say the same; the HTML needs no picture, no script and nothing fetched. */
export function render(name: string, letter: Letter): Rendered {
  const subject = headerLine(letter.subject);
  return { subject, text: asText(name, letter), html: asHtml(name, subject, letter) };
}

function asText(name: string, { words, code, quote, then = [], act, keep, small = [] }: Letter): string {
  return [
    t('mail.hello', { name }),
    ...words,
    ...(code ? [`    ${code}`] : []),
    ...(quote ? [quote.replace(/^/gm, '> ')] : []),
    ...then,
    `${act.label}:\n${act.href}`,
    ...(keep ? [keep.why, keep.note.trimEnd(), `${keep.check.label}:\n${keep.check.href}`] : []),
    ...small,
    `-- \n${t('mail.sent-by')}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function asHtml(name: string, subject: string, letter: Letter): string {
  const { words, code, quote, then = [], act, keep, small = [] } = letter;
  const href = escaped(act.href);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;${FONT}"><div style="max-width:560px;margin:0 auto">`,
    paragraph(t('mail.hello', { name })),
    ...words.map((text) => paragraph(text)),
    ...(code ? [paragraph(code, 'margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:4px')] : []),
    ...(quote
      ? [
          `<blockquote style="margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid #8a8f98">${paragraph(quote, 'margin:0')}</blockquote>`,
        ]
      : []),
    ...then.map((text) => paragraph(text)),
    `<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f2a44;color:#ffffff;font-weight:600;text-decoration:none">${escaped(act.label)}</a></p>`,
    `<p style="margin:0 0 16px;font-size:14px">${escaped(t('mail.or-open'))}<br><a href="${href}">${href}</a></p>`,
    ...(keep ? [kept(keep)] : []),
    ...small.map((text) => paragraph(text, 'margin:0 0 12px;font-size:14px')),
    `<hr style="border:0;border-top:1px solid #8a8f98;margin:24px 0">${paragraph(t('mail.sent-by'), 'margin:0;font-size:14px')}`,
    '</div></body></html>',
    '',
  ].join('\n');
}
