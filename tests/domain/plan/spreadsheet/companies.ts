import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { importPlan } from '~/domain/plan/spreadsheet/import-plan';
import type { Answers } from '~/domain/plan/spreadsheet/answers';
import type { Fault } from '~/domain/plan/spreadsheet/fault';
import { spreadsheet } from '~/words/en/spreadsheet';

export const companies = { vendor: 'Tessel Analytics', customer: 'Northquay Freight' };

/** The text of a file in `cases/`. */
export const caseText = (name: string): string => readFileSync(new URL(`./cases/${name}`, import.meta.url), 'utf8');

/** A fault as its sentence. */
export const sentence = ({ key, values }: Fault): string =>
  String(new IntlMessageFormat(spreadsheet[key], 'en').format(values));

/** A fault as 'row column: sentence', the rows of a shared one joined. */
export const told = (fault: Fault): string =>
  `${(fault.rows ?? [fault.row]).join(', ')} ${fault.column}: ${sentence(fault)}`;

const HEADER = '#,Step,Owner (Customer),Owner (Vendor),E-mail,Target Date,Priority,Dependencies';

/** Imports steps below the usual header of this story; each line is one row of comma-separated cells. */
export const imported = (lines: readonly string[], answers: Answers = {}, header = HEADER) =>
  importPlan([header, ...lines].join('\n'), companies, answers);

/** What is said about such steps. */
export const saidAbout = (lines: readonly string[], answers: Answers = {}, header = HEADER): string[] =>
  imported(lines, answers, header).faults.map(told);
