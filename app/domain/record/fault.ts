/** Something in a case that the tables of facts do not allow. */
export interface Fault {
  readonly case: string;
  /** Absent where the case as a whole is meant. */
  readonly commitment?: string;
  /** Where, from the commitment or the case on: `deliveries[1].on`. */
  readonly field: string;
  readonly message: string;
}

export type Report = (field: string, message: string) => void;

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

const onOneLine = (text: string): string =>
  text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A fault as one line: `case NAME: commitment ID: FIELD: what is wrong`. */
export const faultLine = (fault: Fault): string =>
  onOneLine(
    [
      `case ${fault.case}`,
      ...(fault.commitment === undefined ? [] : [`commitment ${fault.commitment}`]),
      fault.field,
      fault.message,
    ].join(': '),
  );

const LONGEST_QUOTE = 60;

/** A value as a message quotes it: as JSON, not endlessly. */
export const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
};
