import type { Bundle, BundleLedger } from '~/domain/ledger/bundle';
import { EMPTY_HEAD, seal, type Head, type StoredEntry } from '~/domain/ledger/chain';
import { takeWords } from '~/domain/ledger/words';
import type { Actor } from '~/domain/plan/state/seat';
import { testSigner } from './bundle-signer';

export const PLAN = '5f0c1f6e-5d3c-4a53-9d0f-0a8e6a6f3b11';
export const SIGNED_AT = '2026-07-01T12:00:00.000Z';
const BY: Actor = { seat: 'dana', side: 'customer', role: 'lead' };

/** Comments, one a minute, each with its words beside it. */
export function commentsOf(ledger: 'shared' | 'vendor', said: readonly string[]): StoredEntry[] {
  let head: Head = EMPTY_HEAD;
  return said.map((words, minute) => {
    const taken = takeWords({ commitment: 'export', words, late: 0.7 }, () => '0f'.repeat(16));
    const at = `2026-06-01T13:${String(minute).padStart(2, '0')}:00.000Z`;
    const entry = seal(head, { plan: PLAN, ledger, at, by: BY, kind: 'comment.made', data: taken.data });
    head = { seq: entry.seq, hash: entry.hash };
    return { ...entry, words: taken.words };
  });
}

/** A plan that is proposed between two companies, of which the customer is called otherwise later. */
export function renamedBundle(was: string, is: string): Bundle {
  const { ledgers, ...bundle } = smallBundle([]);
  let head: Head = EMPTY_HEAD;
  const entries = (
    [
      ['plan.proposed', { parties: { vendor: bundle.plan.parties.vendor, customer: was } }],
      ['party.renamed', { side: 'customer', name: is, words: 'Bought' }],
    ] as const
  ).map(([kind, data]): StoredEntry => {
    const taken = takeWords(data, () => '0f'.repeat(16));
    const at = '2026-06-01T13:00:00.000Z';
    const entry = seal(head, { plan: PLAN, ledger: 'shared', at, by: BY, kind, data: taken.data });
    head = { seq: entry.seq, hash: entry.hash };
    return { ...entry, words: taken.words };
  });
  const shared: BundleLedger = { ledger: 'shared', head, entries, checkpoints: [] };
  const parties = { ...bundle.plan.parties, customer: is };
  return { ...bundle, plan: { ...bundle.plan, parties }, ledgers: [shared, ...ledgers.slice(1)] };
}

/** A bundle of comments, shared and the vendor's own, with a checkpoint of each ledger that has an entry. */
export function smallBundle(shared: readonly string[], vendor: readonly string[] = []): Bundle {
  const signer = testSigner();
  const ledgerOf = (ledger: 'shared' | 'vendor', said: readonly string[]): BundleLedger => {
    const entries = commentsOf(ledger, said);
    const { seq, hash } = entries.at(-1) ?? EMPTY_HEAD;
    const note = signer.note({ plan: PLAN, ledger, seq, hash, at: SIGNED_AT });
    return { ledger, head: { seq, hash }, entries, checkpoints: seq === 0 ? [] : [{ note, stamp: null }] };
  };
  return {
    format: 'evenhand-bundle',
    version: 1,
    plan: {
      id: PLAN,
      title: 'Get Northquay live',
      parties: { vendor: 'Tessel Analytics', customer: 'Northquay Freight' },
    },
    side: 'vendor',
    madeAt: SIGNED_AT,
    keys: [{ key: signer.key, since: '2026-05-01T00:00:00.000Z' }],
    ledgers: [ledgerOf('shared', shared), ledgerOf('vendor', vendor)],
  };
}
