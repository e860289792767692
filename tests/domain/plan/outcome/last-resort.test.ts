import { describe, expect, it } from 'vitest';
import { barsParting, lastResort, missingOf, type LastResortKey } from '~/domain/plan/outcome/last-resort';
import type { WholePlan } from '~/domain/plan/entries';
import type { Plan } from '~/domain/plan/state/plan';
import { draftOf, give } from '../../../support/notices';
import {
  answerOf,
  openingOf,
  overrideOf,
  OVER,
  openVotes,
  proposalOf,
  signatureOf,
  voteFor,
} from '../../../support/outcome';
import { accept, deliver } from '../../../support/work';
import { agreedPlan, runningPlan, WHOLE } from '../../../support/world';

type Playing = ReturnType<typeof runningPlan>;

const VENDORS_CHIEF: WholePlan['players'][number] = {
  ...{ id: 'p-3', side: 'vendor', name: 'Elena Sato', position: 'VP' },
  ...{ executive: true, signedPurchase: false, view: null },
};
const whole = { ...WHOLE, players: [...WHOLE.players, VENDORS_CHIEF] };

const missing = (plan: Plan, at: string): readonly LastResortKey[] => missingOf(lastResort(plan, at));

const hear = (id: string) => ({ kind: 'hear-player', id, view: 'It drags on', heardOn: '2026-06-01' }) as const;

/** Everything is there: both executives heard, four check-ins held, the time frame over, and the record blames the vendor for nothing. */
function allThere(): Playing {
  const playing = runningPlan(whole).do('priya', hear('p-3')).do('dana', hear('p-2'));
  const held = ['ci-1', 'ci-2', 'ci-3', 'ci-4'].map((id) => [id, { ...playing.plan.checkIns[id]!, state: 'fixed' }]);
  playing.plan = { ...playing.plan, checkIns: { ...playing.plan.checkIns, ...Object.fromEntries(held) } };
  return playing;
}

describe('parting asks for', () => {
  it('nothing more when all is there', () => {
    expect(missing(allThere().plan, OVER)).toEqual([]);
  });

  it('expectations of both sides, that both have agreed to', () => {
    const { plan } = allThere();
    const { 'exp-1': one } = plan.expectations;
    expect(missing({ ...plan, expectations: { 'exp-1': one! } }, OVER)).toEqual(['expectations']);
    const open = { ...plan.expectations['exp-2']!, consent: { ...one!.consent, vendor: false } };
    expect(missing({ ...plan, expectations: { ...plan.expectations, 'exp-2': open } }, OVER)).toEqual(['expectations']);
  });

  it('an executive of each side heard: whoever else was heard does not count', () => {
    const { plan } = allThere();
    const silent = (id: string) => ({
      ...plan,
      players: { ...plan.players, [id]: { ...plan.players[id]!, view: null } },
    });
    expect(missing(silent('p-3'), OVER)).toEqual(['vendor-heard']);
    expect(missing(silent('p-2'), OVER)).toEqual(['customer-heard']);
    // On the way or in the end is heard as well as at the start.
    const late = allThere();
    late.plan = silent('p-2');
    expect(missing(late.do('dana', { ...hear('p-2'), moment: 'middle' }).plan, OVER)).toEqual([]);
  });

  it('a plan that both have signed', () => {
    expect(missing(agreedPlan().plan, OVER)).toContain('signed-plan');
    expect(missing(runningPlan().plan, OVER)).not.toContain('signed-plan');
  });

  it('the time frame over, or a notice not cured in its days', () => {
    const { plan } = allThere();
    expect(missing(plan, '2026-07-26')).toEqual(['time-or-notice']);
    expect(missing(plan, OVER)).toEqual([]);
  });

  it('as many check-ins held as the policy says: planned ones and missed ones do not count', () => {
    const { plan } = allThere();
    const one = { ...plan.checkIns['ci-4']!, state: 'called-off' } as const;
    const fewer = { ...plan, checkIns: { ...plan.checkIns, 'ci-4': one } };
    expect(missing(fewer, OVER)).toEqual(['check-ins']);
    expect(lastResort(fewer, OVER).find(({ key }) => key === 'check-ins')?.values).toEqual({ held: 3, min: 4 });
  });

  it('a record that does not say the vendor must put its own side in order first', () => {
    const lead = WHOLE.commitments.find(({ id }) => id === 'lead')!;
    const recurring = Array.from({ length: 8 }, (_, nth) => ({ ...lead, id: `v${nth}`, number: String(20 + nth) }));
    const playing = runningPlan({ ...whole, commitments: [...WHOLE.commitments, ...recurring] });
    expect(missing(playing.plan, OVER)).toContain('vendor-first');
    for (const { id } of [...recurring, { id: 'lead' }])
      playing.do('priya', deliver(id), '2026-06-02').do('dana', accept(id));
    expect(missing(playing.plan, OVER)).not.toContain('vendor-first');
  });

  it('leads to the notice whose days to cure are over', () => {
    const playing = give(allThere(), 'elena', draftOf('decision'), '2026-06-12');
    const item = lastResort(playing.plan, '2026-07-02').find(({ key }) => key === 'time-or-notice');
    expect(item).toMatchObject({ met: true, href: '/plans/plan-1/notices/notice-1', values: { by: 'notice' } });
  });

  it('says of each where the fact stands', () => {
    for (const { href } of lastResort(runningPlan().plan, OVER)) expect(href).toMatch(/^\/plans\/plan-1\//);
  });
});

describe('a red line', () => {
  it('skips the wait, and nothing else', () => {
    const crossed = allThere().do(
      'elena',
      openingOf({ ground: 'red-line', redLine: 'abuse', words: 'They shouted', unheard: ['p-2', 'p-3'] }),
    );
    expect(missing(crossed.plan, crossed.now)).toEqual([]);
    const early = allThere().do(
      'elena',
      openingOf({ ground: 'early', words: 'It is enough', unheard: ['p-2', 'p-3'] }),
    );
    expect(missing(early.plan, early.now)).toEqual(['time-or-notice']);
  });
});

describe('while something is missing', () => {
  const opened = (): Playing => {
    const playing = runningPlan(whole).do('priya', openingOf({ unheard: ['p-2', 'p-3'] }), OVER);
    playing.do('ruth', voteFor('part')).do('elena', voteFor('part'));
    return playing.do('elena', openVotes(playing));
  };
  const lacks = (playing: Playing): readonly string[] => missing(playing.plan, playing.now);

  it('the vendor cannot propose to part; anything else it can', () => {
    expect(opened().refused('elena', proposalOf('part'))).toBe('last-resort');
    expect(opened().do('elena', proposalOf('continue')).plan.outcomes['o1']?.decisions).toHaveLength(1);
  });

  it('whom the vendor’s own policy asks and who has not agreed bars nothing, once its executive says that they know of it', () => {
    const named = ['elena', 'tomas'].map((person) => ({ person, name: person, office: '' }));
    const playing = opened().do('tomas', {
      kind: 'say-agreement',
      seen: '',
      agrees: true,
      words: '',
      named: ['tomas'],
    });
    playing.do('elena', overrideOf(lacks(playing)));
    expect(playing.refused('elena', proposalOf('part', { named }))).toBe('agreement-not-known');
    expect(playing.refused('elena', proposalOf('part', { named, notAgreed: ['tomas'] }))).toBe('agreement-not-known');
    playing.do('elena', proposalOf('part', { named, notAgreed: ['elena'] }));
    expect(playing.entries.at(-1)).toMatchObject({
      ...{ ledger: 'vendor', kind: 'agreement.passed' },
      data: { outcome: 'o1', decision: 'd1', people: ['elena'] },
    });
    // Nothing of it is in what both sides have.
    expect(JSON.stringify([playing.plan, playing.shared()])).not.toMatch(/agreement\.|notAgreed/);
    // Neither to continue nor on the customer’s side is anybody asked.
    expect(opened().do('elena', proposalOf('continue', { named })).entries.at(-1)!.kind).toBe('outcome.proposed');
    expect(opened().do('ruth', proposalOf('part', { named })).entries.at(-1)!.kind).toBe('outcome.proposed');
  });

  it('and is asked of its executive too where the customer proposes to part, whether they sign, take it in or reply', () => {
    const named = ['elena', 'tomas'].map((person) => ({ person, name: person, office: '' }));
    const proposed = () => opened().do('ruth', proposalOf('part'));
    for (const act of [signatureOf, answerOf, (now: Playing) => answerOf(now, 'We see it differently')]) {
      const playing = proposed();
      const command = { ...act(playing), named };
      expect(playing.decide('elena', command)).toMatchObject({
        ...{ refused: 'agreement-not-known', field: 'notAgreed' },
        values: { names: 'elena, tomas' },
      });
      playing.do('elena', { ...command, notAgreed: ['elena', 'tomas'] });
      expect(playing.plan.stage).toBe('transition');
      expect(playing.entries.filter(({ kind }) => kind === 'agreement.passed')).toMatchObject([
        { ledger: 'vendor', data: { outcome: 'o1', decision: 'd1', people: ['elena', 'tomas'] } },
      ]);
      expect(JSON.stringify([playing.plan, playing.shared()])).not.toMatch(/agreement\.|notAgreed/);
    }
  });

  it('and is asked for nothing else: not of the customer, and not to go on', () => {
    const named = [{ person: 'tomas', name: 'tomas', office: '' }];
    const going = opened().do('ruth', proposalOf('continue'));
    going.do('elena', { ...signatureOf(going), named });
    expect(going.plan.stage).toBe('closed');
    const parting = opened();
    parting.do('elena', overrideOf(lacks(parting))).do('elena', proposalOf('part'));
    parting.do('ruth', { ...signatureOf(parting), named });
    expect(parting.plan.stage).toBe('transition');
    for (const playing of [going, parting])
      expect(playing.entries.filter(({ kind }) => kind === 'agreement.passed')).toEqual([]);
  });

  it('the customer can', () => {
    expect(opened().do('ruth', proposalOf('part')).plan.outcomes['o1']?.decisions).toHaveLength(1);
  });

  it('a vendor’s executive goes on with a written reason, which names what was missing and stays', () => {
    const playing = opened();
    const command = overrideOf(lacks(playing));
    for (const who of ['ruth', 'dana', 'priya'] as const) expect(playing.refused(who, command)).toBe('not-allowed');
    expect(playing.refused('elena', { ...command, words: ' ' })).toBe('missing');
    expect(playing.refused('elena', overrideOf(['check-ins']))).toBe('changed-meanwhile');
    playing.do('elena', command);
    expect(barsParting(playing.plan, playing.plan.outcomes['o1']!, playing.now)).toEqual([]);
    expect(playing.refused('elena', command)).toBe('already-answered');
    playing.do('elena', proposalOf('part'));
    expect(playing.plan.outcomes['o1']).toMatchObject({
      override: { words: 'Our people were shouted at', missing: command.missing },
    });
  });

  it('nothing is gone past before the votes are open: it would tell what the vendor’s sealed vote says', () => {
    const playing = runningPlan(whole).do('priya', openingOf({ unheard: ['p-2', 'p-3'] }), OVER);
    playing.do('elena', voteFor('part'));
    expect(playing.refused('elena', overrideOf(lacks(playing)))).toBe('votes-sealed');
  });

  it('a delegate of the customer’s executive goes past nothing of the vendor’s', () => {
    const playing = opened();
    playing.do('ruth', {
      ...{ kind: 'name-delegate', id: 'g1', to: playing.asking('dana').by.id, from: OVER, until: OVER },
    } as const);
    expect(playing.refused('dana', overrideOf(lacks(playing)))).toBe('not-allowed');
  });

  it('there is nothing to go past when all is there', () => {
    const playing = allThere().do('elena', openingOf({ unheard: ['p-2', 'p-3'] }), OVER);
    expect(playing.refused('elena', overrideOf([]))).toBe('nothing-missing');
  });
});
