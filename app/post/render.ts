import { textUpon } from '../domain/workspace/colour';
import { t } from '../words';
import type { Footer, Letter, LetterList } from './letter';

/** A mail as it is sent. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A picture that the HTML shows, sent along within the mail, so that nothing is fetched. */
  readonly logo?: { readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Buffer };
}

/** How the vendor looks that a mail is about. `colour` is '#rrggbb' or ''. */
export interface Head {
  readonly name: string;
  readonly colour: string;
  readonly logo: Rendered['logo'] | null;
}

/** By which the HTML names the picture within its mail (RFC 2392). */
export const LOGO_ID = 'logo@evenhand';

const BREAKS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;

const oneLine = (text: string): string => text.replace(BREAKS, ' ').trim();

/** One line for a header, whatever a person wrote: nothing in it can begin another header. */
export const headerLine = (text: string): string => oneLine(text).slice(0, 250);

/** Marks that turn the direction of whatever follows: in a mail they would turn the name beside somebody's words too. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Ends of lines that programs know and we would not mark as quoted. */
const OTHER_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/** A letter whose texts, whoever wrote them, stay in their line and their direction. */
function settled<T>(part: T): T {
  if (typeof part === 'string') return part.replace(TURNS, '').replace(OTHER_ENDS, '\n') as T;
  if (Array.isArray(part)) return part.map((one: unknown) => settled(one)) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, settled(one)])) as T;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const P = 'margin:0 0 16px';
const SMALL = 'margin:0 0 8px;font-size:14px';
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
const paragraph = (text: string, style = P): string =>
  `<p style="${style}">${escaped(text).replace(/\n/g, '<br>')}</p>`;

const PRE =
  'margin:0 0 12px;padding:12px;border:1px solid #8a8f98;border-radius:6px;font-family:ui-monospace,Menlo,Consolas,monospace;' +
  'font-size:12px;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere';

/** A note as it was signed, byte for byte: lines are only broken to the eye. */
function kept({ why, notes, check }: NonNullable<Letter['keep']>): string {
  const href = escaped(check.href);
  return [
    paragraph(why, 'margin:0 0 12px;font-size:14px'),
    ...notes.map((note) => `<pre style="${PRE}">${escaped(note)}</pre>`),
    `<p style="margin:0 0 12px;font-size:14px"><a href="${href}">${escaped(check.label)}</a></p>`,
  ].join('\n');
}

const HEADING = 'margin:24px 0 0;font-size:18px;line-height:1.4';
const LABEL = 'margin:16px 0 4px;font-size:14px;line-height:1.4';

function listed({ title, lead, groups }: LetterList): string {
  return [
    `<h2 style="${HEADING}">${escaped(title)}</h2>`,
    paragraph(lead, 'margin:0;font-size:14px'),
    ...groups.flatMap(({ label, lines, more }) => [
      `<h3 style="${LABEL}">${escaped(label)}</h3>`,
      '<ul style="margin:0;padding:0 0 0 20px">',
      ...lines.map(
        ({ text, href }) =>
          `<li style="margin:0 0 8px;overflow-wrap:anywhere"><a href="${escaped(href)}">${escaped(text)}</a></li>`,
      ),
      '</ul>',
      ...(more ? [paragraph(more, 'margin:0 0 8px;font-size:14px')] : []),
    ]),
  ].join('\n');
}

/** The same as lines of text: what is said first, its address below. */
const listedAsText = ({ title, lead, groups }: LetterList): string =>
  [
    `${headerLine(title)}\n${lead}`,
    ...groups.map(({ label, lines, more }) =>
      [
        `${label}:`,
        ...lines.map(({ text, href }) => `- ${oneLine(text)}\n  ${href}`),
        ...(more ? [`  ${more}`] : []),
      ].join('\n'),
    ),
  ].join('\n\n');

/** Text and HTML that say the same; the HTML needs no script and nothing fetched, and says all without its one picture. */
export function render(
  name: string,
  written: Letter,
  footer: Footer | null = null,
  head: Head | null = null,
): Rendered {
  const letter = settled(written);
  const subject = headerLine(letter.subject);
  return {
    subject,
    text: asText(settled(name), letter, footer),
    html: asHtml(settled(name), subject, letter, footer, head),
    ...(head?.logo && { logo: head.logo }),
  };
}

/** Whose mail it is: a logo, and the name upon their colour. */
function headed({ name, colour, logo }: Head): string[] {
  const upon = colour ? `;background:${colour};color:${textUpon(colour)}` : '';
  return [
    '<div style="margin:0 0 24px">',
    ...(logo
      ? [`<img src="cid:${LOGO_ID}" alt="" height="40" style="display:block;height:40px;width:auto;margin:0 0 8px">`]
      : []),
    `<p style="margin:0;padding:8px 16px;border-radius:6px;font-weight:600${upon}">${escaped(settled(name))}</p>`,
    '</div>',
  ];
}

function asText(name: string, letter: Letter, footer: Footer | null): string {
  const { words, code, quote, then = [], lists = [], act, below = [], keep, small = [] } = letter;
  return [
    t('mail.hello', { name }),
    ...words,
    ...(code ? [`    ${code}`] : []),
    ...(quote ? [quote.replace(/^/gm, '> ')] : []),
    ...then,
    ...lists.map(listedAsText),
    `${act.label}:\n${act.href}`,
    ...below.map(listedAsText),
    ...(keep
      ? [keep.why, ...keep.notes.map((note) => note.trimEnd()), `${keep.check.label}:\n${keep.check.href}`]
      : []),
    ...small,
    `-- \n${t('mail.sent-by')}`,
    ...(footer ? [footer.why, ...footer.links.map(({ label, href }) => `${label}:\n${href}`)] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function asHtml(name: string, subject: string, letter: Letter, footer: Footer | null, head: Head | null): string {
  const { words, code, quote, then = [], lists = [], act, below = [], keep, small = [] } = letter;
  const href = escaped(act.href);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;${FONT}"><div style="max-width:560px;margin:0 auto">`,
    ...(head ? headed(head) : []),
    paragraph(t('mail.hello', { name })),
    ...words.map((text) => paragraph(text)),
    ...(code ? [paragraph(code, 'margin:0 0 16px;font-size:32px;font-weight:700;letter-spacing:4px')] : []),
    ...(quote
      ? [
          `<blockquote style="margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid #8a8f98">${paragraph(quote, 'margin:0')}</blockquote>`,
        ]
      : []),
    ...then.map((text) => paragraph(text)),
    ...lists.map(listed),
    `<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f2a44;color:#ffffff;font-weight:600;text-decoration:none">${escaped(act.label)}</a></p>`,
    `<p style="margin:0 0 16px;font-size:14px">${escaped(t('mail.or-open'))}<br><a href="${href}">${href}</a></p>`,
    ...below.map(listed),
    ...(keep ? [`<div style="margin:24px 0 0">${kept(keep)}</div>`] : []),
    ...small.map((text) => paragraph(text, 'margin:0 0 12px;font-size:14px')),
    `<hr style="border:0;border-top:1px solid #8a8f98;margin:24px 0">${paragraph(t('mail.sent-by'), SMALL)}`,
    ...(footer
      ? [
          paragraph(footer.why, SMALL),
          ...footer.links.map(
            ({ label, href }) => `<p style="${SMALL}"><a href="${escaped(href)}">${escaped(label)}</a></p>`,
          ),
        ]
      : []),
    '</div></body></html>',
    '',
  ].join('\n');
}
