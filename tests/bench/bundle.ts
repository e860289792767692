import { createHash, randomBytes } from 'node:crypto';
import { EMPTY_HEAD, seal, type Head } from '~/domain/ledger/chain';
import { takeWords } from '~/domain/ledger/words';
import type { Entry } from '~/domain/plan/entries';
import { NOW, newCast, signedWork } from './work';

const newSalt = (): string => randomBytes(16).toString('hex');

/** A bundle of the shared ledger of one plan: its signing, then comments until it has so many entries. As text, an entry a line. */
export function bundleOf(planId: string, size: number): string {
  const work = signedWork(planId, 200, newCast());
  const begun = work.shared();
  const by = { seat: work.cast.seat.dana, side: 'customer', role: 'lead' } as const;
  const commented = (n: number): Entry => ({
    ...{ ledger: 'shared', kind: 'comment.made', at: NOW, by },
    data: {
      commitment: `c${n % 200}`,
      id: createHash('sha256').update(String(n)).digest('hex').slice(0, 32),
      words: `See line ${n} of the list`,
    },
  });
  const lines: string[] = [];
  let head: Head = EMPTY_HEAD;
  for (let n = 0; n < size; n += 1) {
    const { ledger, kind, at, by: who, data: said } = begun[n] ?? commented(n);
    const { data, words } = takeWords(said, newSalt);
    const { seq, bytes, hash } = seal(head, { plan: planId, ledger, at, by: who, kind, data });
    lines.push(JSON.stringify({ seq, bytes, hash, words }));
    head = { seq, hash };
  }
  const { title, parties } = work.plan;
  const around = {
    ...{ format: 'evenhand-bundle', version: 1, plan: { id: planId, title, parties }, side: 'customer' },
    ...{ madeAt: NOW, keys: [] },
  };
  const ledger = `{"ledger":"shared","head":${JSON.stringify(head)},"entries":[\n${lines.join(',\n')}\n],"checkpoints":[]}`;
  return `${JSON.stringify(around).slice(0, -1)},"ledgers":[${ledger}]}\n`;
}
