import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { importPlan } from '~/domain/plan/spreadsheet/import-plan';
import { markdownRows } from '~/domain/plan/spreadsheet/markdown';
import { textOfRows } from '~/domain/plan/spreadsheet/workbook';
import { htmlRows } from '~/http/pasted-html.server';
import { companies, told } from './companies';

const SIDES = { 'Dana Whitfield': 'customer', 'Priya Raman': 'vendor', 'Wen Li': 'vendor' } as const;
const read = (rows: readonly (readonly string[])[], more = {}) =>
  importPlan(Papa.unparse(rows.map((row) => [...row])), companies, { sides: SIDES, dayFirst: false, ...more });
const made = (rows: readonly (readonly string[])[]) => {
  const plan = read(rows);
  expect(plan.faults.map(told)).toEqual([]);
  return plan.commitments.map(({ number, title, due, workstream, waitsOn }) => ({
    ...(number ? { number } : {}),
    title,
    due,
    ...(workstream ? { workstream } : {}),
    waitsOn: waitsOn.map((at) => plan.commitments[at]!.title),
  }));
};

const ASANA = [
  [
    'Task ID',
    'Created At',
    'Completed At',
    'Last Modified',
    'Name',
    'Section/Column',
    'Assignee',
    'Assignee Email',
    'Start Date',
    'Due Date',
    'Tags',
    'Notes',
    'Projects',
    'Parent task',
    'Blocked By (Dependencies)',
    'Blocking (Dependencies)',
  ],
  [
    '1200000000000001',
    '2026-05-01',
    '2026-05-20',
    '2026-05-20',
    'Kick-off',
    'Start',
    'Priya Raman',
    'priya@tessel.example',
    '',
    '2026-05-20',
    '',
    '',
    'Go-live',
    '',
    '',
    '',
  ],
  [
    '1200000000000002',
    '2026-05-01',
    '',
    '2026-05-20',
    'Export data, all depots',
    'Data',
    'Dana Whitfield',
    'dana@northquay.example',
    '',
    '2026-06-10',
    'data',
    'All 31',
    'Go-live',
    '',
    'Kick-off',
    '',
  ],
  [
    '1200000000000003',
    '2026-05-01',
    '',
    '2026-05-20',
    'Load data',
    'Data',
    'Priya Raman',
    'priya@tessel.example',
    '',
    '2026-06-19',
    '',
    '',
    'Go-live',
    '',
    'Kick-off,Export data, all depots',
    '',
  ],
  [
    '1200000000000004',
    '2026-05-01',
    '',
    '2026-05-20',
    'Check the totals',
    '',
    'Priya Raman',
    'priya@tessel.example',
    '',
    '2026-06-20',
    '',
    '',
    '',
    'Load data',
    'Load data',
    '',
  ],
] as const;

describe('an export of Asana', () => {
  it('becomes commitments with their sections, waits by title, and without what is done', () => {
    expect(read(ASANA).from).toBe('asana');
    expect(made(ASANA)).toEqual([
      { title: 'Export data, all depots', due: '2026-06-10', workstream: 'Data', waitsOn: [] },
      { title: 'Load data', due: '2026-06-19', workstream: 'Data', waitsOn: ['Export data, all depots'] },
      { title: 'Check the totals', due: '2026-06-20', workstream: 'Load data', waitsOn: ['Load data'] },
    ]);
    expect(read(ASANA).leftOut).toEqual([{ row: 2, title: 'Kick-off', why: 'done' }]);
  });

  it('is read row by row where that is asked', () => {
    const plain = read(ASANA, { asIs: true });
    expect(plain.from).toBeNull();
    expect(plain.steps).toHaveLength(4);
  });
});

const PROJECT = [
  [
    'ID',
    'Task_Mode',
    'Name',
    'Duration',
    'Start_Date',
    'Finish_Date',
    'Predecessors',
    'Outline_Level',
    'Resource_Names',
    'Percent_Complete',
  ],
  ['1', 'Auto Scheduled', 'Data', '10 days', 'Mon 6/1/26', 'Fri 6/19/26', '', '1', '', '10%'],
  ['2', 'Auto Scheduled', 'Export', '5 days', 'Mon 6/1/26', 'Wed 6/10/26', '5', '2', 'Dana Whitfield', '0%'],
  ['3', 'Auto Scheduled', 'Load', '5 days', 'Mon 6/1/26', 'Fri 6/19/26', '2FS+2 days', '2', 'Priya Raman', '0%'],
  ['4', 'Auto Scheduled', 'Report', '2 days', 'Mon 6/22/26', 'Tue 6/23/26', '1,3', '1', 'Wen Li', '0%'],
  ['5', 'Auto Scheduled', 'Contract', '1 day', 'Mon 5/4/26', 'Mon 5/4/26', '', '1', 'Wen Li', '100%'],
] as const;

describe('an export of Microsoft Project', () => {
  it('waits by number, on each step of a group that is waited on, and not on what is done', () => {
    expect(read(PROJECT).from).toBe('project');
    expect(made(PROJECT)).toEqual([
      { number: '2', title: 'Export', due: '2026-06-10', workstream: 'Data', waitsOn: [] },
      { number: '3', title: 'Load', due: '2026-06-19', workstream: 'Data', waitsOn: ['Export'] },
      { number: '4', title: 'Report', due: '2026-06-23', waitsOn: ['Export', 'Load'] },
    ]);
    expect(read(PROJECT).leftOut.map(({ row, why }) => [row, why])).toEqual([
      [2, 'group'],
      [6, 'done'],
    ]);
  });

  it.each([
    [
      'German',
      [
        'Nr.',
        'Vorgangsname',
        'Dauer',
        'Anfang',
        'Ende',
        'Vorgänger',
        'Gliederungsebene',
        'Ressourcennamen',
        '% Abgeschlossen',
      ],
      ['Mo 01.06.26', 'Mi 10.06.26', 'Fr 19.06.26'],
      '2EA+2 Tage',
    ],
    [
      'French',
      [
        'ID',
        'Nom de la tâche',
        'Durée',
        'Début',
        'Fin',
        'Prédécesseurs',
        'Niveau hiérarchique',
        'Noms ressources',
        '% Achevé',
      ],
      ['Lun 01/06/26', 'Mer 10/06/26', 'Ven 19/06/26'],
      '2FD+2 jours',
    ],
    [
      'Spanish',
      [
        'ID',
        'Nombre de tarea',
        'Duración',
        'Comienzo',
        'Fin',
        'Predecesoras',
        'Nivel de esquema',
        'Nombres de los recursos',
        '% completado',
      ],
      ['lun 01/06/26', 'mié 10/06/26', 'vie 19/06/26'],
      '2FC+2 días',
    ],
  ])('is known by its %s headings', (_language, header, [start, first, second], after) => {
    const rows = [
      header,
      ['1', 'Datos', '10', start!, second!, '', '1', '', '0%'],
      ['2', 'Export', '5', start!, first!, '', '2', 'Dana Whitfield', '0%'],
      ['3', 'Load', '5', start!, second!, after, '2', 'Priya Raman', '0%'],
      ['4', 'Contract', '1', start!, first!, '', '1', 'Wen Li', '100%'],
    ];
    expect(read(rows).from).toBe('project');
    expect(made(rows)).toEqual([
      { number: '2', title: 'Export', due: '2026-06-10', workstream: 'Datos', waitsOn: [] },
      { number: '3', title: 'Load', due: '2026-06-19', workstream: 'Datos', waitsOn: ['Export'] },
    ]);
    expect(read(rows).lags).toEqual([{ row: 4, text: after }]);
  });

  it('says so where a step waits on the start of another', () => {
    const rows = PROJECT.map((row): string[] => [...row]);
    rows[3]![6] = '2SS';
    expect(read(rows).faults.map(told)).toEqual([expect.stringMatching(/^4 Predecessors: “2SS” waits on the start/)]);
  });
});

describe('an export of Smartsheet', () => {
  it('counts rows where predecessors name them by their place', () => {
    const rows = [
      ['Task Name', 'Duration', 'Start', 'Finish', 'Predecessors', 'Assigned To', '% Complete', 'Comments'],
      ['Export', '5d', '06/01/26', '06/10/26', '', 'Dana Whitfield', '0%', ''],
      ['Load', '5d', '06/11/26', '06/19/26', '1FS +2d', 'Priya Raman', '50%', 'In two parts'],
    ];
    expect(read(rows).from).toBe('smartsheet');
    expect(made(rows)).toEqual([
      { number: '1', title: 'Export', due: '2026-06-10', waitsOn: [] },
      { number: '2', title: 'Load', due: '2026-06-19', waitsOn: ['Export'] },
    ]);
  });
});

describe('an export of Monday', () => {
  const rows = [
    ['Northquay go-live', '', '', '', '', ''],
    ['Data', '', '', '', '', ''],
    ['Name', 'Subitems', 'Person', 'Status', 'Date', 'Dependent On'],
    ['Export', 'List the fields', 'Dana Whitfield', 'Working on it', '2026-06-10', ''],
    ['Subitems', 'Name', 'Owner', 'Status', 'Date', ''],
    ['', 'List the fields', 'Dana Whitfield', '', '2026-06-08', ''],
    ['Load', '', 'Priya Raman', '', '2026-06-19', 'Export, Contract'],
    ['', '', '', '', '2026-06-10 - 2026-06-19', ''],
    ['Go-live', '', '', '', '', ''],
    ['Name', 'Subitems', 'Person', 'Status', 'Date', 'Dependent On'],
    ['Contract', '', 'Priya Raman', 'Done', '2026-05-04', ''],
    ['Live', '', 'Priya Raman', '', '2026-07-01', 'Load'],
  ];

  it('is read through its title, its groups and its repeated headings', () => {
    expect(read(rows).from).toBe('monday');
    expect(made(rows)).toEqual([
      { title: 'Export', due: '2026-06-10', workstream: 'Data', waitsOn: [] },
      { title: 'Load', due: '2026-06-19', workstream: 'Data', waitsOn: ['Export'] },
      { title: 'Live', due: '2026-07-01', workstream: 'Go-live', waitsOn: ['Load'] },
    ]);
  });

  it('lists what it left out', () => {
    expect(read(rows).leftOut.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '1 above',
      '2 above',
      '6 part',
      '9 group',
      '11 done',
    ]);
  });
});

describe('a plain list below its title', () => {
  it('has its header found, with rows counted as in the sheet', () => {
    const plan = read([
      ['Our plan', '', ''],
      ['Step', 'Owner', 'Due'],
      ['Load', 'Priya Raman', '2026-06-31'],
    ]);
    expect(plan.faults.map(told)).toEqual(['3 Due: 31 June does not exist']);
    expect(plan.leftOut).toEqual([{ row: 1, title: 'Our plan', why: 'above' }]);
  });
});

describe('a pasted Markdown table', () => {
  it('has its cells, escaped pipes and marks read, among other words', () => {
    const text =
      'Our plan:\n\n| Step | Owner | Due |\n|:--|:-:|--:|\n| **Load** a\\|b | [Priya](https://x.example) | `2026-06-19` |\n\nThat is all | so far';
    expect(markdownRows(text)).toEqual([
      ['Step', 'Owner', 'Due'],
      ['Load a|b', 'Priya', '2026-06-19'],
    ]);
  });

  it('may stand without pipes at its edges, and is none without its row of dashes', () => {
    expect(markdownRows('Step | Due\n--- | ---\na | b')).toEqual([
      ['Step', 'Due'],
      ['a', 'b'],
    ]);
    expect(markdownRows('Step | Due\na | b')).toBeNull();
    expect(markdownRows('Step,Due\n---\na,b')).toBeNull();
  });
});

describe('a pasted HTML table', () => {
  it('is read with spans, lines and entities, and runs nothing', () => {
    const html = `<html><style>td{}</style><table><tr><th>Step</th><th colspan=2>Owner</th><th>Due</th></tr>
      <tr><td rowspan=2>Data &amp; more<br>all of it</td><td>Dana</td><td></td><td><script>x()</script>2026-06-10</td></tr>
      <tr><td>Priya</td><td></td><td><p>2026-06-11</p></td></tr></table>`;
    expect(htmlRows(html)).toEqual([
      ['Step', 'Owner', '', 'Due'],
      ['Data & more\nall of it', 'Dana', '', '2026-06-10'],
      ['Data & more\nall of it', 'Priya', '', '2026-06-11'],
    ]);
  });

  it('is the longest of several, and one of great depth ends as calmly', () => {
    expect(htmlRows('<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr><tr><td>c</td></tr></table>')).toEqual(
      [['b'], ['c']],
    );
    expect(htmlRows(`<table><tr><td>${'<b>'.repeat(400)}x`)).toEqual([['x']]);
    expect(htmlRows('Step,Due')).toBeNull();
  });

  it('goes on as text that is read back cell by cell', () => {
    const rows = htmlRows(
      '<table><tr><td>Step</td><td>Owner</td><td>Due</td></tr><tr><td>Load</td><td>Priya Raman</td><td>2026-06-19</td></tr></table>',
    )!;
    expect(importPlan(textOfRows(rows), companies, { sides: SIDES }).commitments).toHaveLength(1);
  });
});
