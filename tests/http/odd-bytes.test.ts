import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { QUARTER } from '../../drizzle/seed/own-template';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { storyOverHttp } from '../support/over-http';

const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

it.each([
  ['/find?q=ab%00c', 200],
  ['/portfolio?q=ab%00', 200],
  ['/portfolio?with=a%00', 200],
  ['/portfolio.csv?q=a%00b', 200],
  ['/weekly?find=a%00', 200],
  [`/plans/${NORTHQUAY}/notes/a%00b`, 400],
  [`/plans/${NORTHQUAY}/check-ins/a%00b/meeting`, 400],
] as const)('what no database takes is no fault of ours: %s', async (path, status) => {
  expect((await http.get('dana', path)).status).toBe(status);
});

it.each(['x\u0000y', 'x\u0001y'])('a template with marks that nobody types is sent back: %j', async (done) => {
  const blank = { stepAfter: '', stepWaits: '', stepStream: '' };
  const step = { stepTitle: 'A', stepDone: done, stepOwner: 'vendor-lead', stepWeight: '2', stepDays: '3', ...blank };
  const form = { op: randomUUID(), form: 'template', rev: '1', title: 'T', purpose: '', ...step };
  const path = `/workspaces/${WORKSPACE}/templates/${QUARTER}`;
  expect((await http.post('priya', path, form)).status).toBe(422);
});
