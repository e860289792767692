import * as z from 'zod/mini';
import { MOST_FILE_BYTES, MOST_FILES } from '~/domain/plan/files/file-kinds';
import { hasControls, isBlank } from '~/domain/text';
import { coded, type WordKey } from '~/words';

/**
 * The kinds of field that forms are made of, shared by server and browser. Every message is a key of the catalogue; give your own
 * `missing` where a sentence about the thing itself helps more ("Please say what was delivered").
 */

const LINE = 200;
const WORDS = 4000;

const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

export const CONTROL_IN_WORDS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const tooLong = (max: number) => z.maxLength(max, coded('form.too-long-plain', { max }));
const missingOr = (missing: WordKey) => z.minLength(1, missing);
const text = (missing: WordKey) => z.string(missing);

/** What is seen of it: without the space around it, and '' where there is nothing to see. */
const read = (value: string): string => (isBlank(value) ? '' : value.trim());

const ONE_LINE = [
  z.refine<string>((value) => !CONTROL.test(value), coded('form.one-line')),
  z.refine<string>((value) => CONTROL.test(value) || !hasControls(value), coded('form.hidden-marks')),
] as const;

/** One line that must not be empty, at most `max` characters. */
export const line = (max = LINE, missing: WordKey = 'form.missing') =>
  text(missing).check(z.overwrite(read), missingOr(missing), tooLong(max), ...ONE_LINE);

/** One line that may be empty; '' when absent. */
export const optionalLine = (max = LINE) =>
  z._default(z.string().check(z.overwrite(read), tooLong(max), ...ONE_LINE), '');

/** Words of several lines that must not be empty. Line breaks come out as \n. */
export const words = (max = WORDS, missing: WordKey = 'form.missing') =>
  text(missing).check(
    z.overwrite((value) => read(value.replace(/\r\n?/g, '\n'))),
    missingOr(missing),
    tooLong(max),
    z.refine((value) => !CONTROL_IN_WORDS.test(value), coded('form.invalid')),
  );

/** Words that may be empty; '' when absent. */
export const optionalWords = (max = WORDS) =>
  z._default(
    z.string().check(
      z.overwrite((value) => read(value.replace(/\r\n?/g, '\n'))),
      tooLong(max),
      z.refine((value) => !CONTROL_IN_WORDS.test(value), coded('form.invalid')),
    ),
    '',
  );

const ADDRESS = /^[^\s@<>(),;:"\\]{1,64}@([a-z0-9-]+(\.[a-z0-9-]+)+|localhost)$/;

/** An e-mail address, lower case. */
export const email = (missing: WordKey = 'form.missing') =>
  text(missing).check(
    z.trim(),
    z.toLowerCase(),
    missingOr(missing),
    tooLong(254),
    z.refine((value) => ADDRESS.test(value), coded('form.email')),
  );

/** An e-mail address, or '' when absent. */
export const optionalEmail = () =>
  z._default(
    z.string().check(
      z.trim(),
      z.toLowerCase(),
      tooLong(254),
      z.refine((value) => value === '' || ADDRESS.test(value), coded('form.email')),
    ),
    '',
  );

/** A date 'YYYY-MM-DD' that exists. */
export const day = (missing: WordKey = 'form.missing-date') =>
  text(missing).check(z.trim(), missingOr(missing), z.refine(isDay, coded('form.date')));

/** 'HH:MM'. */
export const time = (missing: WordKey = 'form.missing') =>
  text(missing).check(
    z.trim(),
    missingOr(missing),
    z.refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), coded('form.time')),
  );

/** A whole number from `min` to `max`, typed as text. */
export const whole = (min: number, max: number, missing: WordKey = 'form.missing') =>
  z.pipe(
    text(missing).check(
      z.trim(),
      missingOr(missing),
      z.refine(
        (value) => value === '' || (/^-?\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max),
        coded('form.number-between', { min, max }),
      ),
    ),
    z.transform(Number),
  );

/** One of a closed list. */
export const choice = <const T extends readonly [string, ...string[]]>(
  of: T,
  missing: WordKey = 'form.missing-choice',
) => z.enum(of, missing);

/** The id of a thing, from a hidden field or a list of things; whether it exists is the command's question. */
export const id = (missing: WordKey = 'form.missing-choice') =>
  text(missing).check(
    z.minLength(1, missing),
    z.maxLength(64, coded('form.invalid')),
    z.regex(/^[\w-]*$/, coded('form.invalid')),
  );

/** The id of a thing, or '' for none. */
export const optionalId = () =>
  z._default(z.string().check(z.maxLength(64, coded('form.invalid')), z.regex(/^[\w-]*$/, coded('form.invalid'))), '');

/** Several values of one name, at most `max`; [] when none is given. */
export const many = <T extends z.ZodMiniType>(of: T, max = 200) =>
  z._default(z.array(of).check(z.maxLength(max, coded('form.too-many', { max }))), []);

/** A tick box (its value is 'on'): true or false. */
export const tick = () =>
  z.pipe(
    z.optional(z.literal('on')),
    z.transform((value) => value === 'on'),
  );

/** A tick box that must be ticked. */
export const ticked = (missing: WordKey = 'form.missing-tick') => z.literal('on', missing);

/** A web address on https (http is refused: what is linked as evidence must not change on the way), or ''. */
export const optionalLink = (max = 2000) =>
  z._default(
    z.string().check(
      z.trim(),
      tooLong(max),
      z.refine((value) => value === '' || isLink(value), coded('form.link')),
    ),
    '',
  );

/** A file of at most `megabytes`. */
export const file = (megabytes = 1, missing: WordKey = 'form.missing-file') =>
  z.file(missing).check(z.maxSize(megabytes * 1_000_000, coded('form.too-large', { megabytes })));

export const optionalFile = (megabytes = 1) => z.optional(file(megabytes));

/** Files to send along: the browser says at once what is too large; on the server they are read apart from the fields. */
export const files = (most = MOST_FILES, megabytes = MOST_FILE_BYTES / 1_000_000) =>
  z._default(
    z
      .array(z.file().check(z.maxSize(megabytes * 1_000_000, coded('form.too-large', { megabytes }))))
      .check(z.maxLength(most, coded('files.too-many', { count: most }))),
    [],
  );

/**
 * What a signature is given with: what was ticked (`tickOf`), and which code was asked for and the code, needed where the last proof is
 * older than five minutes.
 */
export const signing = () => ({
  consent: z.string('sign.consent-missing').check(z.minLength(1, 'sign.consent-missing'), tooLong(2000)),
  proof: optionalId(),
  code: optionalLine(20),
});

/** A form of these fields and no others. */
export const form = z.strictObject;

function isDay(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!parts) return false;
  const [year, month, dayOfMonth] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1 && dayOfMonth >= 1 && dayOfMonth <= days;
}

function isLink(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.protocol === 'https:' && url.username === '' && url.password === '';
}
