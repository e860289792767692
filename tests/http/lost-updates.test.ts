import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveTemplate } from '~/commands/keep-template.server';
import { knownIn } from '~/data/as-viewer.server';
import { CHECK_IN_NOUN_NAMES } from '~/domain/plan/check-in/check-in-nouns';
import { executivesUnheard } from '~/domain/plan/text/player';
import { MEETING_FORMS } from '~/forms/meeting';
import { WORK_FORMS } from '~/forms/work';
import { t } from '~/words';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { QUARTER_TEXT } from '../../drizzle/seed/own-template';
import { seatIdOf } from '../../drizzle/seed/tell';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { haldenStored, type HaldenPlan } from '../support/halden';
import { overHttp, runningOverHttp, storyOverHttp } from '../support/over-http';
import { formsOn, typedIn, wordsOn, type PageForm } from '../support/page-forms';
import { storeProvider } from '../support/stored-provider';
import { answerReview, askReview, content, putItem, share, told } from '../support/parting';
import { ROWS } from './access-table';
import { EDITING_ACTS, EDITING_CHECK_INS, EDITING_DEEDS, ROUTES } from './edits';

const walked = new Set<string>();

/** One form that changes what is there: two have it open, the first saves, the second must not write over that. */
interface Edit {
  /** As `ROUTES` has it, with the act behind it where there are several. */
  readonly route: string;
  readonly at: string;
  /** What the form is called on its page. */
  readonly form: string;
  readonly first: string;
  readonly second: string;
  /** The field that both type in; what is chosen says how it reads. */
  readonly field: string;
  readonly theirs: string;
  readonly yours: string;
  /** The field in which the page shows how it stands, where that is another. */
  readonly stands?: string;
  readonly reads?: { readonly theirs: string; readonly yours: string };
  /** What else has to be typed. */
  readonly also?: Readonly<Record<string, string>>;
}

interface Http {
  get(who: string, path: string): Promise<{ readonly status: number; readonly text: string }>;
  send(who: string, form: PageForm): Promise<{ readonly status: number; readonly text: string }>;
}

/** How people are signed in does not matter here: the names are those of each plan. */
const asked = (http: {
  readonly asking: ReturnType<typeof storyOverHttp>['asking'];
  signIn(who: never): Promise<string>;
}): Http => ({
  get: async (who, path) => http.asking.ask(path, { as: await http.signIn(who as never) }),
  send: async (who, { action, fields }) =>
    http.asking.ask(action, { method: 'POST', as: await http.signIn(who as never), form: fields }),
});

const filled = (form: PageForm, { field, also = {} }: Edit, value: string): PageForm => ({
  ...form,
  fields: Object.entries({ ...also, [field]: value }).reduce(
    (fields, [name, typed]) => typedIn(fields, name, typed),
    form.fields,
  ),
});
const valueOf = (form: PageForm, name: string): string => form.fields.find(([field]) => field === name)?.[1] ?? '';

async function walk(http: Http, edit: Edit): Promise<void> {
  const { route, at, form: name, first, second, field, theirs, yours, stands = field } = edit;
  const what = `${route} ${at}`;
  const opened = async (who: string): Promise<PageForm> => {
    const page = await http.get(who, at);
    const [form] = formsOn(page.text, at, name);
    expect([what, who, page.status, form !== undefined]).toEqual([what, who, 200, true]);
    return form!;
  };
  const late = await opened(second);
  const early = await opened(first);
  const saved = await http.send(first, filled(early, edit, theirs));
  expect([what, saved.status, wordsOn(saved.text).slice(0, 300)]).toEqual([what, 302, expect.anything()]);

  const overtaken = await http.send(second, filled(late, edit, yours));
  expect([what, overtaken.status]).toEqual([what, 409]);
  const words = wordsOn(overtaken.text);
  const reads = edit.reads ?? { theirs, yours };
  expect([what, words.includes(t('form.conflict.title'))]).toEqual([what, true]);
  const both = words.slice(words.indexOf(t('form.conflict.words')), words.indexOf(t('form.conflict.words')) + 4000);
  expect([what, both.includes(reads.theirs), both.includes(reads.yours)]).toEqual([what, true, true]);
  // What was typed stands in the form still, and what was saved first is what is kept.
  const [again] = formsOn(overtaken.text, at, name);
  expect([what, again && valueOf(again, field)]).toEqual([what, yours]);
  expect([what, valueOf(await opened(first), stands)]).toEqual([what, theirs]);

  // Having read both, one may save over it: that is no accident any more.
  const meant = await http.send(second, filled(again!, edit, yours));
  expect([what, meant.status]).toEqual([what, 302]);
  expect([what, valueOf(await opened(second), stands)]).toEqual([what, yours]);
  walked.add(route);
}

const firstOf = <T>(things: Readonly<Record<string, T>>): T => Object.values(things)[0]!;
describe('while both sides talk about the text', () => {
  const http = overHttp(
    () => haldenStored('proposed'),
    (who: Who) => personIdOf(who),
  );
  beforeAll(http.begin);
  afterAll(http.end);

  it('nobody’s edit of it is written over unseen', async () => {
    const { goals, expectations, commitments, players } = await http.test.plan('ingrid');
    const mine = Object.values(players).find(({ side }) => side === 'customer')!;
    const at = (rest: string) => `/plans/${http.test.planId}/${rest}`;
    const text = { first: 'priya', second: 'ingrid' } as const;
    const rows: readonly Edit[] = [
      {
        ...{ route: 'plan/text/goal', at: at(`text/goals/${firstOf(goals).id}`), form: 'goal', ...text },
        ...{ field: 'measure', theirs: 'theirs-measure', yours: 'yours-measure' },
      },
      {
        ...{ route: 'plan/text/expectation', at: at(`text/expectations/${firstOf(expectations).id}`) },
        ...{ form: 'expectation', ...text, field: 'typical', theirs: 'theirs-typical', yours: 'yours-typical' },
      },
      {
        ...{ route: 'plan/text/commitment', at: at(`text/commitments/${firstOf(commitments).id}`) },
        ...{ form: 'commitment', ...text, field: 'notes', theirs: 'theirs-notes', yours: 'yours-notes' },
      },
      {
        ...{ route: 'plan/text/terms', at: at('text/terms'), form: 'terms', ...text },
        ...{ field: 'reviewDays', theirs: '7', yours: '9' },
      },
      {
        ...{ route: 'plan/text/title', at: at('text/title'), form: 'title', ...text },
        ...{ field: 'title', theirs: 'theirs-title', yours: 'yours-title' },
      },
      {
        ...{ route: 'plan/text/player', at: at(`text/players/${mine.id}`), form: 'player' },
        ...{ first: 'peter', second: 'ingrid', field: 'position', theirs: 'theirs-office', yours: 'yours-office' },
      },
      {
        ...{ route: 'plan/text/player-view', at: at(`text/players/${mine.id}/view`), form: 'view' },
        ...{ first: 'peter', second: 'ingrid', field: 'view', theirs: 'theirs-view', yours: 'yours-view' },
        also: { heardOn: '2026-07-16' },
      },
      {
        ...{ route: 'plan/people/seat', at: at(`people/${seatIdOf(http.test.planId, 'tomas')}`), form: 'role' },
        ...{ first: 'elena', second: 'priya', field: 'role', theirs: 'viewer', yours: 'lead' },
        reads: { theirs: t('talk.role.viewer'), yours: t('talk.role.lead') },
      },
    ];
    for (const row of rows) await walk(asked(http), row);
  });
});

describe('while a plan runs', () => {
  const http = overHttp(
    async (): Promise<HaldenPlan> => {
      const plan = await haldenStored('running', { policy: true });
      plan.at('2026-08-03 09:00');
      return plan;
    },
    (who: Who) => personIdOf(who),
  );
  beforeAll(http.begin);
  afterAll(http.end);
  const at = (rest: string) => `/plans/${http.test.planId}/${rest}`;
  const customers = { first: 'peter', second: 'ingrid' } as const;
  const vendors = { first: 'elena', second: 'priya' } as const;

  it('nobody’s edit of what is kept or shared is written over unseen', async () => {
    const { commitments } = await http.test.plan('ingrid');
    const commitment = firstOf(commitments).id;
    const [note, comment] = [randomUUID(), randomUUID()];
    await http.test.act('priya', { kind: 'write-note', id: note, about: null, words: 'A note' } as never);
    await http.test.act('ingrid', { kind: 'comment', commitment, id: comment, words: 'A comment' });
    const cost = { kind: 'credit', on: '2026-08-03', currency: 'EUR', words: 'A credit', amount: 100, hours: null };
    await http.test.act('priya', { kind: 'put-cost', id: 'cost-1', seen: 0, cost } as never);
    const flag = { kind: 'scope-creep', on: '2026-08-03', severity: 2, words: 'A flag', note: '' };
    await http.test.act('priya', { kind: 'put-flag', id: 'flag-1', seen: 0, flag } as never);
    const rows: readonly Edit[] = [
      {
        ...{ route: 'plan/people/company', at: at('people/company'), form: 'company', ...customers },
        ...{ field: 'name', theirs: 'Halden North', yours: 'Halden South', also: { words: 'We were bought' } },
        stands: 'seen',
      },
      {
        ...{ route: 'plan/note', at: at(`notes/${note}`), form: 'note-edit', first: 'priya', second: 'priya' },
        ...{ field: 'words', theirs: 'theirs-note', yours: 'yours-note' },
      },
      {
        ...{
          route: 'plan/commitment-act comment-edit',
          at: at(`commitments/${commitment}/comment-edit?of=${comment}`),
        },
        ...{ form: 'comment-edit', first: 'ingrid', second: 'ingrid' },
        ...{ field: 'words', theirs: 'theirs-comment', yours: 'yours-comment' },
      },
      {
        ...{ route: 'plan/fit/cost', at: at('fit/costs/cost-1'), form: 'cost', ...vendors },
        ...{ field: 'words', theirs: 'theirs-cost', yours: 'yours-cost' },
      },
      {
        ...{ route: 'plan/fit/flag', at: at('fit/flags/flag-1'), form: 'flag', ...vendors },
        ...{ field: 'words', theirs: 'theirs-flag', yours: 'yours-flag' },
      },
      {
        ...{ route: 'plan/fit/agreement', at: at('fit/agreement'), form: 'agreement' },
        ...{ first: 'elena', second: 'elena', also: { agrees: 'yes' } },
        ...{ field: 'words', theirs: 'theirs-reason', yours: 'yours-reason' },
      },
      {
        ...{ route: 'plan/check-in-act half', at: at('check-ins/ci-1/half'), form: 'half', ...customers },
        ...{ field: 'words', theirs: 'theirs-half', yours: 'yours-half', also: { confidence: 'at-risk' } },
      },
      {
        ...{ route: 'plan/check-in-act moving', at: at('check-ins/ci-2/moving'), form: 'moving' },
        ...{ first: 'priya', second: 'ingrid', field: 'on', theirs: '2026-08-19', yours: '2026-08-20' },
        also: { words: 'We are away' },
      },
    ];
    for (const row of rows) {
      http.test.clock.tick(60_000);
      await walk(asked(http), row);
    }
  });

  it('nor of what is written while people meet, and of the minutes', async () => {
    http.test.at('2026-08-04 10:00');
    await http.test.act('ingrid', { kind: 'start-check-in', checkIn: 'ci-1' });
    await http.test.act('priya', { kind: 'note-decision', checkIn: 'ci-1', id: 'line-1', words: 'A line' });
    const meeting = at('check-ins/ci-1/meeting');
    // Times tell wordings apart, and stand still here unless they are moved on.
    const ticking = (http_: Http): Http => ({
      ...http_,
      send: (who, form) => {
        http.test.clock.tick(60_000);
        return http_.send(who, form);
      },
    });
    await walk(ticking(asked(http)), {
      ...{ route: 'plan/check-in-meeting change', at: meeting, form: 'change', ...vendors },
      ...{ field: 'words', theirs: 'theirs-line', yours: 'yours-line' },
    });
    await walk(ticking(asked(http)), {
      ...{ route: 'plan/check-in-act minutes', at: at('check-ins/ci-1/minutes'), form: 'minutes' },
      ...{ first: 'elena', second: 'priya', also: { vendorMore: 'Priya Raman' } },
      ...{ field: 'decisions', theirs: 'theirs-minutes', yours: 'yours-minutes' },
    });
  });

  it('nor of a vote that is not open yet', async () => {
    http.test.at('2026-10-26 09:00');
    const unheard = executivesUnheard(await http.test.plan('priya')).map(({ id }) => id);
    const opening = { kind: 'open-outcome', id: 'o1', ground: 'time-frame-over', redLine: null, words: '' } as const;
    await http.test.act('ingrid', { ...opening, unheard, days: null, ownLines: [] } as never);
    await walk(asked(http), {
      ...{ route: 'plan/outcome/vote', at: at('outcome/vote'), form: 'vote', first: 'peter', second: 'peter' },
      ...{ field: 'words', theirs: 'theirs-vote', yours: 'yours-vote', also: { choice: 'continue' } },
    });
  });
});

describe('while the vendor prepares how they part', () => {
  const http = runningOverHttp('2026-07-27T14:00:00.000Z', async (test) => {
    await test.rows("update plan set stage = 'transition'");
    knownIn(test.house).clear();
  });
  beforeAll(http.begin);
  afterAll(http.end);

  it('nobody’s edit of it is written over unseen', async () => {
    const { plan } = http.test;
    const at = (rest: string) => `/plans/${plan.planId}/transition/${rest}`;
    await plan.do('priya', { ...putItem('item-1'), content: content({ owner: plan.seat.wen }) });
    await plan.do('priya', told());
    const vendors = { first: 'elena', second: 'priya' } as const;
    await walk(asked(http), {
      ...{ route: 'plan/transition/item', at: at('items/item-1'), form: 'item', ...vendors },
      ...{ field: 'words', theirs: 'theirs-item', yours: 'yours-item' },
    });
    await walk(asked(http), {
      ...{ route: 'plan/transition/conversation', at: at('conversation'), form: 'conversation', ...vendors },
      ...{ field: 'heldBy', theirs: 'theirs-caller', yours: 'yours-caller' },
    });
    await plan.do('priya', { ...askReview('review-1', 'wen'), reviewer: plan.seat.wen });
    await plan.do('wen', answerReview('review-1', 3));
    await plan.do('elena', share({ rev: 3, told: 3, answers: { 'review-1': 1 } }));
    await plan.do('priya', { kind: 'put-letter', seen: 0, words: 'Dear Ruth' });
    await walk(asked(http), {
      ...{ route: 'plan/transition/letter', at: at('letter'), form: 'letter', ...vendors },
      ...{ field: 'words', theirs: 'theirs-letter', yours: 'yours-letter' },
    });
  });
});

describe('in a workspace', () => {
  const http = storyOverHttp();
  beforeAll(http.begin);
  afterAll(http.end);

  it('nobody’s edit is written over unseen', async () => {
    const at = (rest: string) => `/workspaces/${WORKSPACE}/${rest}`;
    const { house, rows } = http.test;
    const template = randomUUID();
    const ask = { house, personId: personIdOf('priya'), workspaceId: WORKSPACE, op: randomUUID() };
    await saveTemplate(ask, template, { ...QUARTER_TEXT, title: 'One of ours' });
    const provider = await storeProvider(http.test);
    // A second administrator, so that either may be made a member.
    await rows("update member set role = 'admin' where person_id = $1", personIdOf('wen'));
    const admins = { first: 'jonas', second: 'wen' } as const;
    const all: readonly Edit[] = [
      {
        ...{ route: 'workspace/customer', at: at(`customers/${customerIdOf('Northquay Freight')}`), form: 'customer' },
        ...{ ...admins, field: 'name', theirs: 'theirs-customer', yours: 'yours-customer' },
      },
      {
        ...{ route: 'workspace/name', at: at('name'), form: 'name', ...admins },
        ...{ field: 'name', theirs: 'theirs-workspace', yours: 'yours-workspace' },
      },
      {
        ...{ route: 'workspace/branding', at: at('branding'), form: 'branding', ...admins },
        ...{ field: 'colour', theirs: '#3a7aa5', yours: '#a5533a' },
      },
      {
        ...{ route: 'workspace/sign-in/provider', at: at(`sign-in/${provider}`), form: 'provider', ...admins },
        ...{ field: 'clientId', theirs: 'theirs-client', yours: 'yours-client' },
      },
      {
        ...{ route: 'workspace/calendar', at: at('calendar'), form: 'calendar', ...admins },
        ...{ field: 'zone', theirs: 'Europe/Oslo', yours: 'Europe/Zurich' },
        reads: { theirs: 'Oslo', yours: 'Zurich' },
      },
      {
        ...{ route: 'workspace/member', at: at(`members/${personIdOf('tomas')}`), form: 'role', ...admins },
        ...{ field: 'role', theirs: 'admin', yours: 'member' },
        reads: { theirs: t('admin.role.admin'), yours: t('admin.role.member') },
      },
      {
        ...{ route: 'workspace/seat', at: at(`seats/${NORTHQUAY}/${seatIdOf(NORTHQUAY, 'tomas')}`), form: 'role' },
        ...{ ...admins, field: 'role', theirs: 'viewer', yours: 'lead' },
        reads: { theirs: t('admin.seat-role.viewer'), yours: t('admin.seat-role.lead') },
      },
      {
        ...{ route: 'workspace/template', at: at(`templates/${template}`), form: 'template' },
        ...{ first: 'elena', second: 'priya', field: 'purpose', theirs: 'theirs-purpose', yours: 'yours-purpose' },
      },
      {
        ...{ route: 'workspace/policy/draft', at: at('policy/draft'), form: 'policy', ...admins },
        ...{ field: 'cureDays', theirs: '17', yours: '19' },
      },
    ];
    for (const row of all) await walk(asked(http), row);
  });
});

describe('every form', () => {
  it('is known for how it keeps from writing over somebody', () => {
    const taking = new Set(ROWS.filter(({ post }) => post !== 'nothingPosted').map(({ route }) => route));
    expect([...taking].filter((route) => ROUTES[route] === undefined)).toEqual([]);
    expect(Object.keys(ROUTES).filter((route) => !taking.has(route))).toEqual([]);
  });

  it('that changes what is there was walked', () => {
    const several: Readonly<Record<string, readonly string[]>> = {
      'plan/commitment-act': EDITING_ACTS,
      'plan/check-in-act': EDITING_CHECK_INS,
      'plan/check-in-meeting': EDITING_DEEDS,
    };
    const all = Object.entries(ROUTES)
      .filter(([, writes]) => writes === 'edits')
      .flatMap(([route]) => several[route]?.map((act) => `${route} ${act}`) ?? [route]);
    expect(all.filter((route) => !walked.has(route))).toEqual([]);
  });

  it('among several acts that starts from what is there carries what was seen of it', () => {
    const carries = (forms: Readonly<Record<string, { readonly shape: object }>>) =>
      Object.entries(forms).flatMap(([name, { shape }]) => ('seen' in shape ? [name] : []));
    expect(carries(WORK_FORMS as never)).toEqual([...EDITING_ACTS]);
    // Agreeing to a line names the revision that is agreed to.
    expect(carries(MEETING_FORMS as never).filter((deed) => deed !== 'agreement')).toEqual([...EDITING_DEEDS]);
    expect(EDITING_CHECK_INS.every((noun) => CHECK_IN_NOUN_NAMES.includes(noun))).toBe(true);
  });
});
