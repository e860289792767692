import type { Field } from './columns';

export const EXPORTS = ['asana', 'project', 'smartsheet', 'monday'] as const;

/** The programs whose exports are known by their headers. */
export type ExportName = (typeof EXPORTS)[number];

/** How one program writes its lists. All headings are folded. */
export interface Dialect {
  readonly name: ExportName;
  /** The header has one of each of these. */
  readonly signs: readonly (readonly string[])[];
  /** The first heading that is there holds the field; whatever is named nowhere is left out. */
  readonly fields: readonly (readonly [Field, readonly string[]])[];
  /** Where it says that something is done, and so is no promise any more. */
  readonly done: readonly string[];
  /** A row's level, or whether it sums up others: such rows are groups and no steps. */
  readonly outline?: readonly string[];
  readonly summary?: readonly string[];
  /** What a row belongs to where its group is empty. */
  readonly parent?: readonly string[];
  /** A row in which only the first cell says something names the group of those below it. */
  readonly groupRows?: true;
  /** Rows under a row of headings whose first cell is empty belong to the row above. */
  readonly subRows?: true;
  /** Steps are named by their place in the list where it has no numbers. */
  readonly countsRows?: true;
}

const list = (names: string) => names.split(',').map((name) => name.trim());

export const DIALECTS: readonly Dialect[] = [
  {
    name: 'asana',
    signs: [['task id'], ['name'], ['section column'], ['assignee']],
    fields: [
      ['title', ['name']],
      ['owner', ['assignee']],
      ['email', ['assignee email']],
      ['due', ['due date']],
      ['notes', ['notes']],
      ['workstream', ['section column']],
      ['waitsOn', ['blocked by dependencies', 'blocked by']],
      ['priority', ['priority']],
    ],
    done: ['completed at'],
    parent: ['parent task'],
    groupRows: true,
  },
  {
    name: 'project',
    signs: [
      list('name, task name, vorgangsname, nom, nom de la tache, nombre, nombre de tarea'),
      list('finish, finish date, scheduled finish, ende, fertig stellen, fin'),
      list('predecessors, vorganger, predecesseurs, predecesoras'),
      list(
        `outline level, task mode, resource names, unique id, wbs, outline number, gliederungsebene, ressourcennamen, psp code,
        niveau hierarchique, noms ressources, nivel de esquema, nombres de recursos, nombres de los recursos`,
      ),
    ],
    fields: [
      ['number', ['id', 'task id', 'nr']],
      ['title', list('task name, name, vorgangsname, nom de la tache, nom, nombre de tarea, nombre')],
      [
        'owner',
        list(
          `resource names, contact, ressourcennamen, kontaktperson, noms ressources, nombres de recursos,
          nombres de los recursos, contacto`,
        ),
      ],
      ['due', list('finish date, finish, scheduled finish, ende, fertig stellen, fin')],
      ['waitsOn', list('predecessors, vorganger, predecesseurs, predecesoras')],
      ['notes', list('notes, notizen, notas')],
      ['priority', []],
    ],
    done: list('percent complete, complete, percent work complete, actual finish, abgeschlossen, acheve, completado'),
    outline: list('outline level, gliederungsebene, niveau hierarchique, nivel de esquema'),
    summary: list('summary, sammelvorgang, sommaire'),
    countsRows: true,
  },
  {
    name: 'smartsheet',
    signs: [
      ['task name', 'primary column'],
      list('finish, end date, due date, finish date, end'),
      ['assigned to'],
      list('predecessors, complete, duration'),
    ],
    fields: [
      ['number', ['row', 'row number', 'row id']],
      ['title', ['task name', 'primary column']],
      ['owner', ['assigned to']],
      ['due', list('due date, finish, finish date, end date, end')],
      ['waitsOn', ['predecessors']],
      ['notes', ['comments', 'notes', 'latest comment']],
      ['priority', ['priority']],
      ['workstream', ['phase', 'section', 'workstream']],
    ],
    done: ['complete', 'status'],
    outline: ['level', 'indent'],
    countsRows: true,
  },
  {
    name: 'monday',
    signs: [['name'], list('person, people, owner, assignee, project owner'), ['status']],
    fields: [
      ['title', ['name']],
      ['owner', list('owner, person, people, assignee, project owner')],
      ['due', list('due date, due, deadline, date, timeline end, end date')],
      ['priority', ['priority']],
      ['waitsOn', ['dependent on', 'dependency', 'dependencies']],
      ['notes', ['notes', 'text', 'long text', 'description']],
    ],
    done: ['status'],
    groupRows: true,
    subRows: true,
  },
];

/** Headings that only Monday writes; without one, its list stands below the name of the board. */
export const ONLY_MONDAY: readonly string[] = ['subitems', 'item id auto generated', 'item id'];
