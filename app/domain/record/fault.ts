/** Something in a case that the tables of facts do not allow. */
export interface Fault {
  readonly case: string;
  /** Absent where the case as a whole is meant. */
  readonly commitment?: string;
  /** Where, from the commitment or the case on: `deliveries[1].on`. */
  readonly field: string;
  readonly message: string;
}

/**
 * Collects the faults of one case. Whoever reads says where it stands (commitment, list, place) by setting it, so that a field's
 * full name is put together only when something is wrong with it.
 */
export class FaultList {
  readonly found: Fault[] = [];
  commitment: string | undefined;
  /** What the fields read now lie in, as `calendar` or, with `place`, `deliveries`. */
  within: string | undefined;
  place: number | undefined;

  constructor(readonly caseName: string) {}

  /** Notes a fault of `field`, seen from where the reader stands; an empty name means the thing itself. */
  add(field: string, message: string): void {
    const list = this.place === undefined ? this.within : `${this.within}[${this.place}]`;
    const path = list === undefined ? field : field === '' ? list : `${list}.${field}`;
    const of = this.commitment === undefined ? {} : { commitment: this.commitment };
    this.found.push({ case: this.caseName, ...of, field: path, message });
  }

  /** Back to the commitment or the case itself. */
  leave(): void {
    this.within = undefined;
    this.place = undefined;
  }
}

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
