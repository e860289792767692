import { describe, expect, it } from 'vitest';
import {
  decideDraft,
  decideOffer,
  decidePolicyReturn,
  decidePolicySignature,
  isLastSignature,
} from '~/domain/fit-policy/decide-policy';
import {
  GIVEN_TEXT,
  inForceAt,
  isAskedToSign,
  policyBefore,
  policyHash,
  policyInForce,
  policyOnTable,
  policyState,
  stillToSign,
  type PolicyAnswer,
  type PolicyText,
  type PolicyVersion,
} from '~/domain/fit-policy/policy-version';
import { isRefusal } from '~/domain/refusal';

const WORKSPACE = 'w-1';
const MEMBERS = new Set(['elena', 'jonas', 'priya']);
const named = (person: string, office = '') => ({ person, name: person, office });
const TEXT: PolicyText = { ...GIVEN_TEXT, leaders: [named('elena', 'Vice President'), named('jonas')] };

const version = (number: number, more: Partial<PolicyVersion> = {}): PolicyVersion => ({
  number,
  rev: 1,
  text: TEXT,
  changedAt: '2026-05-01T10:00:00.000Z',
  changedBy: 'Jonas',
  hash: null,
  offeredAt: null,
  offeredBy: null,
  answers: [],
  ...more,
});
const offered = (number: number, text = TEXT, answers: readonly PolicyAnswer[] = []): PolicyVersion =>
  version(number, {
    text,
    answers,
    hash: policyHash(WORKSPACE, number, text),
    offeredAt: '2026-05-02T10:00:00.000Z',
    offeredBy: 'jonas',
  });
const answer = (person: string, number: number, day: string, kind: PolicyAnswer['kind'] = 'signed'): PolicyAnswer => ({
  ...{ person, kind, hash: policyHash(WORKSPACE, number, TEXT), at: `2026-05-${day}T10:00:00.000Z` },
  ...{ name: person, office: '', consent: 'I agree', knownBy: 'code', words: '' },
});
const signedByAll = (number: number, day: string) =>
  offered(number, TEXT, [answer('elena', number, day), answer('jonas', number, day)]);
const sign = (versions: readonly PolicyVersion[], person: string, number: number, more = {}) =>
  decidePolicySignature(versions, {
    ...{ number, person, hash: versions.find((one) => one.number === number)?.hash ?? '' },
    ...{ consent: 'I agree', knownBy: 'code', ticked: true, freshProof: true, ...more },
  });
const why = (decided: unknown) =>
  isRefusal(decided) ? [decided.refused, decided.field].filter(Boolean).join(' ') : null;

describe('a version of the fit policy', () => {
  it('holds once everybody whom it names has signed, from the last of the signatures on', () => {
    const half = offered(1, TEXT, [answer('elena', 1, '03')]);
    expect(inForceAt(half)).toBeNull();
    expect(policyInForce([half])).toBeNull();
    expect(stillToSign(half).map(({ person }) => person)).toEqual(['jonas']);
    const whole = offered(1, TEXT, [answer('elena', 1, '04'), answer('jonas', 1, '03')]);
    expect(inForceAt(whole)).toBe('2026-05-04T10:00:00.000Z');
    expect(policyInForce([whole])?.number).toBe(1);
  });

  it('leaves the former one in force until it holds itself', () => {
    const [first, second] = [signedByAll(1, '03'), offered(2, TEXT, [answer('elena', 2, '05')])];
    expect(policyInForce([first, second])?.number).toBe(1);
    expect([first, second].map((one) => policyState(one, [first, second]))).toEqual(['in-force', 'on-table']);
    const both = [first, signedByAll(2, '06')];
    expect(both.map((one) => policyState(one, both))).toEqual(['replaced', 'in-force']);
    expect(policyBefore(second, [first, second])?.number).toBe(1);
  });

  it('never holds once one of them sent it back, whoever signs after', () => {
    const back = offered(1, TEXT, [answer('elena', 1, '03', 'returned'), answer('jonas', 1, '04')]);
    expect([inForceAt(back), policyState(back, [back]), policyOnTable([back])]).toEqual([null, 'returned', null]);
    expect(why(sign([back], 'jonas', 1))).toBe('already-signed');
    expect(why(sign([offered(1, TEXT, [answer('elena', 1, '03', 'returned')])], 'jonas', 1))).toBe('other-version');
  });

  it('is asked for no more once another is put to them', () => {
    const versions = [offered(1), offered(2)];
    expect(policyState(versions[0]!, versions)).toBe('overtaken');
    expect(why(sign(versions, 'elena', 1))).toBe('other-version');
    expect(isAskedToSign(versions, 'elena')).toBe(true);
    expect(why(sign(versions, 'elena', 2))).toBeNull();
  });
});

describe('writing one', () => {
  it('begins a draft, and goes over the revision that was on the screen alone', () => {
    const begun = decideDraft([], { seen: 0, text: TEXT }, MEMBERS);
    expect(begun).toMatchObject({ number: 1, rev: 1 });
    const draft = [signedByAll(1, '03'), version(2, { rev: 3 })];
    expect(decideDraft(draft, { seen: 3, text: TEXT }, MEMBERS)).toMatchObject({ number: 2, rev: 4 });
    expect(why(decideDraft(draft, { seen: 2, text: TEXT }, MEMBERS))).toBe('changed-meanwhile');
    expect(why(decideDraft(draft, { seen: 0, text: TEXT }, MEMBERS))).toBe('changed-meanwhile');
  });

  it.each<[Partial<PolicyText>, string]>([
    [{ floor: 1.1 }, 'not-valid floor'],
    [{ floor: Number.NaN }, 'not-valid floor'],
    [{ minResults: 0 }, 'not-valid minResults'],
    [{ minCheckIns: -1 }, 'not-valid minCheckIns'],
    [{ cureDays: 2.5 }, 'not-valid cureDays'],
    [{ retentionMonths: 0 }, 'not-valid retentionMonths'],
    [{ ownRedLines: [{ title: ' ', words: 'x' }] }, 'missing ownRedLines'],
    [{ leaders: [named('stranger')] }, 'not-valid leaders'],
    [{ leaders: [named('elena'), named('elena')] }, 'not-valid leaders'],
    [{ mustAgree: [named('stranger')] }, 'not-valid mustAgree'],
  ])('says no to %o', (change, no) => {
    expect(why(decideDraft([], { seen: 0, text: { ...TEXT, ...change } }, MEMBERS))).toBe(no);
  });

  it('is put to those it names, who still work here, with the hash of this very text', () => {
    const offer = (one: PolicyVersion, members = MEMBERS) =>
      decideOffer([one], { seen: one.rev, workspace: WORKSPACE }, members);
    expect(offer(version(1))).toEqual({ number: 1, hash: policyHash(WORKSPACE, 1, TEXT) });
    expect(why(offer(version(1, { text: GIVEN_TEXT })))).toBe('missing leaders');
    expect(why(offer(version(1), new Set(['elena'])))).toBe('not-valid leaders');
    expect(why(decideOffer([version(1, { rev: 2 })], { seen: 1, workspace: WORKSPACE }, MEMBERS))).toBe(
      'changed-meanwhile',
    );
    expect(why(offer(offered(1)))).toBe('not-found');
  });

  it('has another hash with another number, workspace or word', () => {
    const hashes = [
      policyHash('w-1', 1, TEXT),
      policyHash('w-1', 2, TEXT),
      policyHash('w-2', 1, TEXT),
      policyHash('w-1', 1, { ...TEXT, cureDays: 11 }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is not put to them while it says what holds already', () => {
    const versions = [signedByAll(1, '03'), version(2)];
    expect(why(decideOffer(versions, { seen: 1, workspace: WORKSPACE }, MEMBERS))).toBe('nothing-changed');
  });
});

describe('answering one', () => {
  it('is for whoever it names, once, for the version and the hash on their screen, with a fresh proof', () => {
    const versions = [offered(1)];
    expect(sign(versions, 'elena', 1)).toEqual({
      ...{ name: 'elena', office: 'Vice President', consent: 'I agree', knownBy: 'code', words: '' },
    });
    expect(why(sign(versions, 'priya', 1))).toBe('not-found');
    expect(why(sign(versions, 'elena', 2))).toBe('not-found');
    expect(why(sign(versions, 'elena', 1, { hash: 'another' }))).toBe('other-version');
    expect(why(sign(versions, 'elena', 1, { freshProof: false }))).toBe('proof-needed');
    expect(why(sign(versions, 'elena', 1, { consent: ' ' }))).toBe('missing consent');
    expect(why(sign(versions, 'elena', 1, { ticked: false }))).toBe('consent-changed consent');
    expect(why(sign([offered(1, TEXT, [answer('elena', 1, '03')])], 'elena', 1))).toBe('already-signed');
    expect(why(sign([version(1)], 'elena', 1))).toBe('not-found');
  });

  it('may be to send it back, which needs a reason', () => {
    const back = (words: string, person = 'elena') =>
      decidePolicyReturn([offered(1)], { number: 1, hash: policyHash(WORKSPACE, 1, TEXT), person, words });
    expect(back(' Too short to cure ')).toMatchObject({ name: 'elena', words: 'Too short to cure', consent: '' });
    expect(why(back(' '))).toBe('missing words');
    expect(why(back('No', 'priya'))).toBe('not-found');
  });

  it('puts it into force with the last signature', () => {
    expect(isLastSignature(offered(1), 'elena')).toBe(false);
    expect(isLastSignature(offered(1, TEXT, [answer('jonas', 1, '03')]), 'elena')).toBe(true);
    expect(isLastSignature(offered(1, TEXT, [answer('jonas', 1, '03', 'returned')]), 'elena')).toBe(false);
  });
});
