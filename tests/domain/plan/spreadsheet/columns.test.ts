import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '~/domain/plan/spreadsheet/columns';
import { sideNamed, sideNames } from '~/domain/plan/spreadsheet/sides';
import { companies } from './companies';

const names = sideNames(companies);
const columns = (header: string) => recogniseColumns(header.split('|'), names).join(' ');

describe('columns', () => {
  it.each([
    ['Step|Owner|Company|E-mail|Due', 'title owner side email due'],
    ['TASK|responsible|Side|mail|DUE-DATE', 'title owner side email due'],
    ['ID|Task Name|Predecessors|Finish|Resource Names', 'number title waitsOn due owner'],
    ['WBS|Action|Customer owner|Vendor owner|Deadline', 'number title ownerCustomer ownerVendor due'],
    ['No.|Name|Northquay|Tessel Analytics|Target date', 'number title ownerCustomer ownerVendor due'],
    ['Title|Owner - Northquay Freight|Owner: Tessel|Blocked by|End', 'title ownerCustomer ownerVendor waitsOn due'],
    ['Title|Customer e-mail|Email (Vendor)|Importance|Phase', 'title emailCustomer emailVendor priority workstream'],
    ['Step|Title|Definition of Done|Comments', 'number title doneMeans notes'],
    ['Milestone|Task|Acceptance criteria|Description', 'workstream title doneMeans notes'],
    ['Description|Owner|By when', 'title owner due'],
    ['#|Task / step|Due date (YYYY-MM-DD)|Priority (H/M/L)|Depends on', 'number title due priority waitsOn'],
    ['Task|Assigned To|Party|Status|Weight|Section', 'title owner side ignore priority workstream'],
    ['Task|Owner (Customer)|Owner (Vendor)|Contact|Company', 'title ownerCustomer ownerVendor ignore ignore'],
  ])('of %j are known by their usual names', (header, expected) => {
    expect(columns(header)).toBe(expected);
  });

  it('hold no field twice', () => {
    expect(columns('Due date|Deadline|Step|Task')).toBe('due ignore number title');
  });

  it('are what a person says they are, which frees the field elsewhere', () => {
    const header = ['Task', 'Remarks', 'Notes', 'Due'];
    expect(recogniseColumns(header, names, { 1: 'doneMeans', 3: 'ignore' })).toEqual([
      'title',
      'doneMeans',
      'notes',
      'ignore',
    ]);
    expect(recogniseColumns(header, names, { 1: 'title' })).toEqual(['ignore', 'title', 'notes', 'due']);
  });
});

describe('sides', () => {
  it.each([
    ['Customer', 'customer'],
    ['client', 'customer'],
    ['NORTHQUAY', 'customer'],
    ["Northquay Freight's team", 'customer'],
    ['Supplier', 'vendor'],
    ['Tessel', 'vendor'],
    ['Tessel and Northquay', null],
    ['Somebody', null],
  ])('%j is %j', (text, side) => {
    expect(sideNamed(text, names)).toBe(side);
  });

  it('share no name: what both companies begin with is neither', () => {
    const alike = sideNames({ vendor: 'Global Data', customer: 'Global Freight' });
    expect(sideNamed('Global', alike)).toBeNull();
    expect(sideNamed('Global Freight', alike)).toBe('customer');
  });
});
