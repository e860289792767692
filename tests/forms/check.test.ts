import { describe, expect, it } from 'vitest';
import { check, inRows } from '~/forms/check';
import * as f from '~/forms/fields';

const schema = f.form({
  title: f.line(10),
  note: f.optionalWords(20),
  due: f.day(),
  weight: f.whole(1, 3),
  waits: f.many(f.id(), 2),
  agree: f.tick(),
  kind: f.choice(['a', 'b']),
  link: f.optionalLink(),
});

const LEGAL = { title: ' Export ', due: '2028-02-29', weight: '2', kind: 'a' };

function posted(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
}
const errorsOf = (fields: Record<string, string | string[]>) => {
  const checked = check(schema, posted({ ...LEGAL, ...fields }));
  return checked.ok ? {} : checked.errors;
};

describe('a form', () => {
  it('comes out as its schema says, with what was left out at its rest', () => {
    const checked = check(
      schema,
      posted({ ...LEGAL, waits: ['x1', 'x2'], agree: 'on', op: 'carried', form: 'carried' }),
    );
    expect(checked).toMatchObject({
      ok: true,
      data: {
        title: 'Export',
        note: '',
        due: '2028-02-29',
        weight: 2,
        waits: ['x1', 'x2'],
        agree: true,
        kind: 'a',
        link: '',
      },
    });
  });

  it('keeps all that was typed, as it was typed', () => {
    const checked = check(schema, posted({ ...LEGAL, title: '  ', waits: 'x1' }));
    expect(checked).toMatchObject({ ok: false, typed: { ...LEGAL, title: '  ', waits: ['x1'] }, unknown: [] });
  });

  it.each([
    ['title', '', 'form.missing'],
    ['title', 'longer than ten', 'form.too-long-plain?max=10'],
    ['title', 'a\nb', 'form.one-line'],
    ['due', '2026-02-29', 'form.date'],
    ['due', '', 'form.missing-date'],
    ['weight', '4', 'form.number-between?min=1&max=3'],
    ['weight', '1.5', 'form.number-between?min=1&max=3'],
    ['kind', 'c', 'form.missing-choice'],
    ['link', 'http://example.com', 'form.link'],
    ['link', 'javascript:alert(1)', 'form.link'],
    ['link', 'https://user:pass@example.com', 'form.link'],
  ])('says at %s of %j: %s', (field, value, message) =>
    expect(errorsOf({ [field]: value })).toEqual({ [field]: message }),
  );

  it('says what is wrong with a value of a list at the list, or in its row where each has one', () => {
    const lists = f.form({ waits: f.many(f.id(), 3), rows: inRows(f.many(f.line(5), 3)) });
    const said = (fields: Record<string, string[]>) => {
      const checked = check(lists, posted(fields));
      return checked.ok ? {} : checked.errors;
    };
    expect(said({ waits: ['a', 'b c'], rows: ['a', 'too long', ''] })).toEqual({
      waits: 'form.invalid',
      'rows.1': 'form.too-long-plain?max=5',
      'rows.2': 'form.missing',
    });
    expect(said({ rows: ['a', 'b', 'c', 'd'] })).toEqual({ '': 'form.too-many?max=3' });
  });

  it('says at a field that is not there at all that it is missing', () => {
    const checked = check(schema, posted({}));
    expect(checked.ok ? null : Object.keys(checked.errors).sort()).toEqual(['due', 'kind', 'title', 'weight']);
  });

  it('takes at most as many values as it may', () => {
    expect(errorsOf({ waits: ['1', '2', '3'] })).toEqual({ waits: 'form.too-many?max=2' });
  });

  it('knows its own fields only, and one value where one is meant', () => {
    expect(check(schema, posted({ ...LEGAL, admin: 'yes' }))).toMatchObject({ ok: false, unknown: ['admin'] });
    expect(check(schema, posted({ ...LEGAL, __proto__x: '1', constructor: '1' }))).toMatchObject({
      ok: false,
      unknown: ['__proto__x', 'constructor'],
    });
    expect(check(schema, posted({ ...LEGAL, title: ['a', 'b'] }))).toMatchObject({ ok: false, unknown: ['title'] });
  });

  it('takes an empty file input for none', () => {
    const withFile = f.form({ file: f.optionalFile() });
    const data = new FormData();
    data.append('file', new File([], ''));
    expect(check(withFile, data)).toMatchObject({ ok: true });
    expect(check(withFile, posted({ file: '' }))).toMatchObject({ ok: true });
  });

  it('puts line breaks of every system into one form', () => {
    const checked = check(schema, posted({ ...LEGAL, note: 'a\r\nb\rc ' }));
    expect(checked.ok && checked.data.note).toBe('a\nb\nc');
  });
});
