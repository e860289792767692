import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOutbox } from '~/data/outbox.server';
import { CAST, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { deliverQueued } from '../support/mailbox';
import { storyOverHttp } from '../support/over-http';

const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const up = `/workspaces/${WORKSPACE}`;
const page = `${up}/erasures/${personIdOf('marcus')}`;
const FORM = { form: `erasure-${personIdOf('marcus')}`, address: CAST.marcus.email };
const asked = () => http.test.rows('select 1 from erasure');

describe('asking that somebody be erased', () => {
  it('is for nobody who still answers for the customer: its admin cannot make them less, nor take them out', async () => {
    for (const who of ['ruth', 'dana'] as const) {
      const seat = `${up}/seats/${NORTHQUAY}/${seatIdOf(NORTHQUAY, who)}`;
      const shown = await http.get('jonas', seat);
      expect(shown.text).toContain('Northquay Freight decides who leads and signs for it');
      expect(shown.text).not.toContain('name="role"');
      expect((await http.get('jonas', `${seat}/removal`)).text).not.toContain('<button type="submit">Remove');
      const role = { form: 'role', role: 'viewer', seen: who === 'ruth' ? 'executive' : 'lead' };
      for (const answer of [
        await http.post('jonas', seat, role),
        await http.post('jonas', `${seat}/removal`, { form: 'removal', lead: '' }),
      ]) {
        expect(answer.status).toBe(422);
        expect(answer.text).toContain('is changed and taken out by the customer’s own leads and executives alone');
      }
      const address = { form: `erasure-${personIdOf(who)}`, address: CAST[who].email };
      expect((await http.post('jonas', `${up}/erasures/${personIdOf(who)}`, address)).status).toBe(422);
    }
    expect(await asked()).toEqual([]);
  });

  it('asks for a proof of the last five minutes', async () => {
    const marcus = `${up}/seats/${NORTHQUAY}/${seatIdOf(NORTHQUAY, 'marcus')}/removal`;
    expect((await http.post('jonas', marcus, { form: 'removal', lead: '' })).status).toBe(302);
    const as = await http.signIn('jonas');
    await http.test.rows("update session set proved_at = now() - interval '6 minutes'");
    const shown = await http.asking.ask(page, { as });
    expect(shown.text).toContain('First show that it is you');
    expect(shown.text).not.toContain('name="address"');
    const op = randomUUID();
    const old = await http.asking.ask(page, { method: 'POST', as, form: { op, ...FORM } });
    expect(old.headers.location).toMatch(/^\/you\/proof\?to=/);
    expect(await asked()).toEqual([]);
  });

  it('is told at once to everybody who leads or signs for the person’s own side, and to nobody of the other', async () => {
    await http.test.rows('update session set proved_at = now()');
    expect((await http.post('jonas', page, FORM)).headers.location).toBe(`${up}/erasures`);
    expect(await asked()).toHaveLength(1);
    // The work itself is the worker's, and not what is looked at here.
    await http.test.rows("delete from graphile_worker._private_jobs where payload ->> 'erasure' is not null");
    await deliverQueued(http.test);
    const told = (await readOutbox(http.test.house)).filter(({ subject }) => subject.includes('is to be erased'));
    expect(told.map(({ to }) => to).sort()).toEqual([CAST.dana.email, CAST.ruth.email].sort());
    for (const { text } of told) {
      expect(text).toContain(`an administrator of Tessel Analytics asked that ${CAST.marcus.name}`);
      expect(text).toContain(`/plans/${NORTHQUAY}/history`);
    }
  });
});
