import { describe, expect, it } from 'vitest';
import { EMPTY_HEAD, seal, verifyChain, type Head, type StoredEntry } from '~/domain/ledger/chain';
import { isErased } from '~/domain/ledger/erased';
import { takeWords } from '~/domain/ledger/words';
import { eraseWords, retold, withWords, type Ledgers } from '~/domain/plan/erasure/erase';
import { openEntry } from '~/domain/plan/open-entry';
import { whoseOf } from '~/domain/plan/erasure/whose';
import { seen, wordingNow } from '~/domain/plan/written/wording';
import { versionHash } from '~/domain/plan/sign-off/version';
import type { LedgerName } from '~/domain/plan/entries';
import type { Playing } from '../../../support/playing';
import { PEOPLE, seatOf, type Who } from '../../../support/people';
import { comment, deliver } from '../../../support/work';
import { runningPlan } from '../../../support/world';

const ON = '2026-07-21';

/** The ledgers as they would be stored. */
function sealed({ id, entries }: Playing): Ledgers {
  const of = (ledger: LedgerName): StoredEntry[] => {
    let head: Head = EMPTY_HEAD;
    return entries
      .filter((entry) => entry.ledger === ledger)
      .map(({ kind, at, by, data }) => {
        const taken = takeWords(data, () => 'ab'.repeat(16));
        const next = seal(head, { plan: id, ledger, at, by, kind, data: taken.data });
        head = next;
        return { ...next, words: taken.words };
      });
  };
  return { shared: of('shared'), vendor: of('vendor'), customer: of('customer') };
}

function without(ledgers: Ledgers, who: Who): Ledgers {
  const whose = whoseOf([...ledgers.shared, ...ledgers.vendor].map(openEntry), PEOPLE[who].id);
  const left = (ledger: LedgerName) => withWords(ledgers[ledger], eraseWords(ledgers[ledger], whose, ON));
  return { shared: left('shared'), vendor: left('vendor'), customer: left('customer') };
}

const played = (): Playing =>
  runningPlan()
    .do('marcus', deliver('export'), '2026-06-09')
    .do('dana', comment('export'), '2026-06-09')
    .do('dana', { kind: 'write-note', id: 'n1', about: null, words: 'Between us' }, '2026-06-09');

describe('A plan without a person', () => {
  it('is the same plan, with their name and words reading that they were erased', () => {
    const playing = played();
    const { plan, own } = retold(playing.id, without(sealed(playing), 'marcus'));
    const said = `[erased on ${ON}]`;
    expect(plan.seats[seatOf('marcus')]).toMatchObject({
      name: said,
      position: said,
      email: said,
      role: 'contributor',
    });
    expect(plan.commitments['export']!.deliveries[0]).toMatchObject({ note: said, by: { seat: seatOf('marcus') } });
    expect(plan.commitments['export']!.comments).toEqual(playing.commitment('export').comments);
    expect(own.customer).toEqual(playing.own.customer);
    expect(plan.goals).toEqual(playing.plan.goals);
  });

  it('goes from what others wrote too, where they were mentioned', () => {
    const playing = played().do('priya', { ...comment('export', 'm2'), words: 'Ask @Marcus Bell' } as never);
    const { plan } = retold(playing.id, without(sealed(playing), 'marcus'));
    const wording = wordingNow(plan.commitments['export']!.comments[1]!);
    expect(JSON.stringify(sealed(playing).shared.at(-1))).not.toContain('Marcus');
    expect(seen(plan, wording, null)).toEqual([{ p: ['Ask ', { name: `[erased on ${ON}]`, you: false }] }]);
  });

  it('leaves no text, salt or name of theirs beside the chain, which is whole and ends as before', () => {
    const playing = played();
    const before = sealed(playing);
    const after = without(before, 'dana');
    for (const ledger of ['shared', 'vendor', 'customer'] as const)
      expect(verifyChain(playing.id, ledger, after[ledger])).toEqual(verifyChain(playing.id, ledger, before[ledger]));
    const { name, email } = PEOPLE.dana;
    for (const text of [name, email, 'Between us']) {
      expect(JSON.stringify(before)).toContain(text);
      expect(JSON.stringify(after)).not.toContain(text);
    }
    const gone = after.shared.flatMap(({ words }) => words).filter(({ text }) => text === null);
    expect(gone.length).toBeGreaterThan(3);
    for (const word of gone) expect([word.salt, word.erasedOn]).toEqual([null, ON]);
  });

  it('keeps the hash that was signed; the name in the text it was of is gone', () => {
    const playing = played();
    const version = retold(playing.id, without(sealed(playing), 'marcus')).plan.versions['1']!;
    const signed = playing.plan.versions['1']!;
    expect(version.hash).toBe(signed.hash);
    expect(version.signatures).toEqual(signed.signatures);
    expect(versionHash(signed.content)).toBe(signed.hash);
    expect(version.content.commitments.filter(({ ownerName }) => isErased(ownerName)).map(({ id }) => id)).toEqual([
      'export',
      'confirm',
    ]);
  });

  it('is erased once: a second time nothing is left to go, and the day stays', () => {
    const playing = played();
    const once = without(sealed(playing), 'dana');
    const whose = whoseOf([...once.shared, ...once.vendor].map(openEntry), PEOPLE.dana.id);
    expect(eraseWords(once.shared, whose, '2027-01-01')).toEqual([]);
  });
});
