import { fold } from './fold';
import { sideWithin, type SideNames } from './sides';

/** What a column of the file can hold. */
export const FIELDS = [
  'number',
  'title',
  'ownerCustomer',
  'ownerVendor',
  'owner',
  'side',
  'emailCustomer',
  'emailVendor',
  'email',
  'due',
  'priority',
  'waitsOn',
  'doneMeans',
  'workstream',
  'notes',
] as const;

export type Field = (typeof FIELDS)[number];

/** One entry a column of the header, in its order. */
export type Columns = readonly (Field | 'ignore')[];

const list = (names: string) => names.split(',').map((name) => name.trim());

const OWNER = list(
  `owner, owner name, owned by, task owner, step owner, action owner, responsible, responsible person, person responsible,
  assignee, assigned to, assigned, who, accountable, lead, dri, by whom, contact, contact name, person, resource,
  resource names, resources, in charge, responsible party, responsibility, name`,
);
const EMAIL = list(
  `e mail, email, mail, e mail address, email address, mail address, owner e mail, owner email, owner s e mail,
  owner s email, assignee e mail, assignee email, contact e mail, contact email, responsible e mail, responsible email`,
);

/**
 * The usual names of each field, folded, the likelier first. Fields choose in this order, so that "Step" is the title
 * unless "Title" stands beside it, and then the number; "Description" is the title only where nothing better is.
 */
const USUAL: readonly (readonly [Field, readonly string[]])[] = [
  [
    'title',
    list(
      `title, task name, step name, task title, step title, action item, commitment, action, task, step, activity,
      deliverable, to do, todo, next step, what, item, action required, task description, step description, milestone,
      subject, name, summary, description`,
    ),
  ],
  ['ownerVendor', ['csm']],
  ['owner', OWNER],
  ['email', EMAIL],
  [
    'due',
    list(
      `due, due date, target date, target, deadline, due by, due on, complete by, completion date,
      target completion date, target completion, planned finish, finish, finish date, end, end date, by when, when,
      planned date, date`,
    ),
  ],
  [
    'number',
    list(
      `#, no, nr, num, number, id, wbs, wbs code, step no, step nr, step number, step id, task no, task nr, task number,
      task id, item no, item number, item id, action no, action id, unique id, key, ref, reference, index, step`,
    ),
  ],
  [
    'waitsOn',
    list(
      `dependencies, dependency, depends on, depends upon, dependent on, blocked by, blockers, blocker, predecessors,
      predecessor, waits on, waits for, waiting on, waiting for, prerequisites, prerequisite, prereqs, requires, after`,
    ),
  ],
  ['priority', list('priority, prio, importance, weight, criticality, moscow, urgency')],
  [
    'doneMeans',
    list(
      `done means, done when, definition of done, dod, acceptance criteria, acceptance criterion, acceptance,
      success criteria, completion criteria, exit criteria, done, evidence, deliverable, outcome, expected outcome`,
    ),
  ],
  [
    'workstream',
    list(
      `workstream, work stream, stream, section, phase, stage, category, area, theme, track, topic, group, epic,
      milestone, project phase, bucket, function`,
    ),
  ],
  [
    'side',
    list(
      `side, company, party, organisation, organization, org, owner side, owner company, owner party,
      owner organisation, owner organization, owning side, owning party, responsible company, responsible side,
      responsible party, firm, account`,
    ),
  ],
  ['notes', list('notes, note, comments, comment, remarks, remark, description, details, detail, context, background')],
];

const USUAL_NAMES = new Set(USUAL.flatMap(([, known]) => known));

const SIDED = { customer: ['ownerCustomer', 'emailCustomer'], vendor: ['ownerVendor', 'emailVendor'] } as const;

/**
 * What a heading may be looked up as: as it stands, without what is in brackets ("Due date (YYYY-MM-DD)"), and its first
 * alternative ("Task / step"). '#' and its kin fold to nothing, yet are the usual name of the number.
 */
function lookups(heading: string): string[] {
  if (/^\s*(#|№|n[°º])\s*$/i.test(heading)) return ['#'];
  const bare = heading.replace(/[([{].*$/, '');
  return [heading, bare, bare.split(/\/|\bor\b/i)[0] ?? ''].map(fold);
}

/** The sided field of a heading such as "Owner (Customer)", "Vendor e-mail" or the company's name alone. */
function sided(heading: string, names: SideNames): Field | null {
  const { side, rest } = sideWithin(heading, names);
  if (!side) return null;
  const [owner, email] = SIDED[side];
  if (rest === '' || OWNER.includes(rest)) return owner;
  return EMAIL.includes(rest) ? email : null;
}

/**
 * Says what each column holds, by its usual names, without regard to case, space and punctuation. No field is given
 * twice. `overrides` (by column index) are what a person corrected by hand: they come first, and free the field elsewhere.
 */
export function recogniseColumns(
  header: readonly string[],
  names: SideNames,
  overrides: Readonly<Record<number, Field | 'ignore'>> = {},
): Columns {
  const columns = header.map((_, i): Field | 'ignore' | null =>
    Object.hasOwn(overrides, i) ? (overrides[i] ?? 'ignore') : null,
  );
  const headings = header.map(lookups);
  const give = (field: Field, index: number) => {
    if (index >= 0 && columns[index] === null && !columns.includes(field)) columns[index] = field;
  };
  header.forEach((heading, i) => {
    const field = USUAL_NAMES.has(headings[i]?.[0] ?? '') ? null : sided(heading, names);
    if (field) give(field, i);
  });
  const bothSides = columns.includes('ownerCustomer') && columns.includes('ownerVendor');
  for (const [field, known] of USUAL) {
    // Where each side has its column, "Contact" or "Company" beside them is not a third owner.
    if (bothSides && (field === 'owner' || field === 'side')) continue;
    const free = (name: string) => headings.findIndex((heads, i) => columns[i] === null && heads.includes(name));
    give(field, known.map(free).find((i) => i >= 0) ?? -1);
  }
  return columns.map((field) => field ?? 'ignore');
}
