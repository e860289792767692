import { describe, expect, it } from 'vitest';
import { readAddress } from '~/domain/plan/spreadsheet/owner-cell';
import { imported, saidAbout } from './companies';

const ONE = 'Step,Owner,Company,E-mail,Due';
const step = (owner: string, company = '', email = '') => `Do,"${owner}",${company},${email},2026-06-03`;
const people = (lines: string[]) =>
  imported(lines, {}, ONE).people.map(({ name, email, side }) => `${name} ${email ?? '-'} ${side}`);
const said = (lines: string[], answers = {}) => saidAbout(lines, answers, ONE);

describe('an owner', () => {
  it.each([
    ['Dana Whitfield', 'Northquay', 'Dana Whitfield - customer'],
    ['Dana Whitfield (Northquay)', '', 'Dana Whitfield - customer'],
    ['Dana Whitfield, Northquay Freight', '', 'Dana Whitfield - customer'],
    ['Priya Raman / Vendor', '', 'Priya Raman - vendor'],
    ['Priya Raman – Tessel', '', 'Priya Raman - vendor'],
    ['Whitfield, Dana', 'Customer', 'Whitfield, Dana - customer'],
    ['Dana Whitfield <Dana@Northquay.example>', 'Customer', 'Dana Whitfield dana@northquay.example customer'],
    ['dana.whitfield@northquay.example', 'Customer', 'Dana Whitfield dana.whitfield@northquay.example customer'],
  ])('%j of %j is %s', (owner, company, person) => {
    expect(said([step(owner, company)])).toEqual([]);
    expect(people([step(owner, company)])).toEqual([person]);
  });

  it.each([
    ['', 'Northquay', '2 Owner: There is no owner'],
    ['n/a', 'Northquay', '2 Owner: There is no owner'],
    ['Northquay', '', '2 Owner: “Northquay” is a side. Please name the person there who owns it'],
    ['Dana & Marcus', 'Northquay', '2 Owner: “Dana & Marcus” is more than one person. One person owns a step'],
    [
      'Dana Whitfield, Marcus Bell',
      'Client',
      '2 Owner: “Dana Whitfield, Marcus Bell” is more than one person. One person owns a step',
    ],
    ['Dana Whitfield', '', '2 Owner: Which side is Dana Whitfield on?'],
    ['Dana Whitfield', 'Acme', '2 Company: “Acme” is neither of the two companies'],
  ])('%j of %j is none yet', (owner, company, words) => {
    expect(said([step(owner, company)])).toEqual([words]);
  });

  it('is on the side that another row or an answer gives', () => {
    expect(said([step('Dana'), step('Dana', 'Northquay')])).toEqual([]);
    expect(said([step('Dana')], { sides: { dana: 'customer' } })).toEqual([]);
  });
});

describe('a person', () => {
  it('named with and without an address is one', () => {
    expect(
      people([step('Dana Whitfield', 'Northquay'), step('dana  whitfield', 'Northquay', 'dana@nq.example')]),
    ).toEqual(['Dana Whitfield dana@nq.example customer']);
  });

  it('shortened to initials is the one with the same address', () => {
    expect(
      people([step('D. Whitfield', 'Client', 'dana@nq.example'), step('Dana Whitfield', 'Client', 'DANA@nq.example')]),
    ).toEqual(['Dana Whitfield dana@nq.example customer']);
  });

  it('of the same name with another address is another', () => {
    const two = [step('Sam Lee', 'Client', 'sam@nq.example'), step('Sam Lee', 'Client', 'sam.lee@nq.example')];
    expect(people(two)).toHaveLength(2);
    expect(said([...two, step('Sam Lee', 'Client')])).toEqual([
      '4 Owner: Two people are called Sam Lee. Please give the e-mail address here',
    ]);
  });

  it('of the same name on the other side is told apart by the side', () => {
    const two = [step('Sam Lee', 'Client', 'sam@nq.example'), step('Sam Lee', 'Vendor', 'sam@tessel.example')];
    expect(said([...two, step('Sam Lee', 'Vendor')])).toEqual([]);
  });

  it('sits on one side', () => {
    expect(said([step('Dana', 'Client', 'dana@nq.example'), step('Dana', 'Vendor', 'dana@nq.example')])).toEqual([
      '3 Owner: Dana is on the customer’s side in row 2. One person sits on one side',
    ]);
  });

  it('has an address of their own', () => {
    expect(
      said([step('Dana Whitfield', 'Client', 'dana@nq.example'), step('Priya Raman', 'Vendor', 'dana@nq.example')]),
    ).toEqual(['3 E-mail: dana@nq.example belongs to Dana Whitfield in another row, and to Priya Raman in this one']);
  });
});

describe('an address', () => {
  it.each([
    ['a@b.example', 'a@b.example'],
    [' <A.B+c@Sub.Example.org> ', 'a.b+c@sub.example.org'],
    ['mailto:a@b.example', 'a@b.example'],
    ['a@b', null],
    ['a(at)b.example', null],
    ['a@b..example', null],
    ['a@b.example, c@d.example', null],
    ['@b.example', null],
    [`${'a'.repeat(250)}@b.example`, null],
  ])('%j is %j', (cell, address) => {
    expect(readAddress(cell)).toBe(address);
  });

  it('may stand in a column of its side', () => {
    const header = 'Step,Owner (Customer),Owner (Vendor),Customer e-mail,Vendor e-mail,Due';
    const { people: found, faults } = imported(
      ['Do,Dana,Priya,d@nq.example,p@tessel.example,2026-06-03'],
      { splits: [2] },
      header,
    );
    expect(faults).toEqual([]);
    expect(found.map(({ email }) => email)).toEqual(['d@nq.example', 'p@tessel.example']);
  });
});
