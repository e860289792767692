import { asEraser } from '../data/as-eraser.server';
import type { Tx } from '../data/as-viewer.server';
import { appendEntries, lastEntryAt, holdPlan } from '../data/entries.server';
import {
  emptyHalfDrafts,
  dropFilesOf,
  eraseFromLog,
  finishErasure,
  forgetMails,
  forgetViews,
  hasComeBack,
  nextPlan,
  planDone,
  readAllLedgers,
  readOrder,
  saveRetold,
  saveWords,
  type ErasureOrder,
} from '../data/erasing.server';
import type { House } from '../data/house.server';
import { localDate } from '../domain/calendar';
import { erasedText } from '../domain/ledger/erased';
import type { Entry, LedgerName } from '../domain/plan/entries';
import { eraseWords, retold, withWords, type Ledgers } from '../domain/plan/erasure/erase';
import { whoseOf, type Whose } from '../domain/plan/erasure/whose';
import { openEntry } from '../domain/plan/open-entry';
import { find } from '../domain/plan/state/things';
import type { Plan } from '../domain/plan/state/plan';

const LEDGERS = ['shared', 'vendor', 'customer'] as const satisfies readonly LedgerName[];

/**
 * Erases what a request asks for, a plan a transaction, under the plan's lock: killed at any moment and begun again it goes on with
 * the plans that are left, and done again it does nothing.
 */
export async function erasePerson(house: House, erasureId: string): Promise<void> {
  while (await asEraser(house, erasureId, (tx) => eraseNext(tx, house)));
  await asEraser(house, erasureId, async (tx) => {
    const at = house.clock.now();
    const called = erasedText(at.slice(0, 10));
    await eraseFromLog(tx, called);
    const address = await finishErasure(tx, at, called);
    if (address === null) return;
    await forgetMails(tx, ({ to }) => to === address);
    await forgetViews(tx);
  });
}

/** Erases in the next plan. False when none is left. */
async function eraseNext(tx: Tx, { clock }: House): Promise<boolean> {
  const planId = await nextPlan(tx);
  const order = await readOrder(tx);
  if (planId === null || !order) return false;
  await holdPlan(tx, planId);
  // Somebody else may have done it while this waited for the lock.
  if ((await nextPlan(tx)) !== planId) return true;
  const times = [clock.now(), (await lastEntryAt(tx, { workspaceId: order.workspaceId, planId }, 'vendor')) ?? ''];
  const at = times.reduce((latest, time) => (time > latest ? time : latest));
  if (await hasComeBack(tx, planId, order.personId)) await planDone(tx, planId, { at, texts: 0, cameBack: true });
  else await planDone(tx, planId, { at, texts: await eraseIn(tx, planId, order, at) });
  return true;
}

/** How many texts went from a plan: words first, then the rows as the ledgers tell them without these, then the entries that say so. */
async function eraseIn(tx: Tx, planId: string, order: ErasureOrder, at: string): Promise<number> {
  const ledgers = await readAllLedgers(tx, planId);
  const told = [...ledgers.shared, ...ledgers.vendor].map(openEntry);
  const whose = whoseOf(told, order.personId);
  const { plan: before } = retold(planId, ledgers);
  const on = localDate(at, before.terms.calendar.timeZone);
  const left: Record<string, Ledgers[LedgerName]> = {};
  const gone: string[] = [];
  let seenByBoth = false;
  for (const ledger of LEDGERS) {
    const changed = eraseWords(ledgers[ledger], whose, on);
    await saveWords(tx, planId, ledger, changed);
    left[ledger] = withWords(ledgers[ledger], changed);
    gone.push(...changed.flatMap((entry) => entry.gone));
    seenByBoth ||= ledger === 'shared' && changed.length > 0;
  }
  await saveRetold(tx, retold(planId, left as Ledgers));
  const drafts = await emptyHalfDrafts(tx, planId, [...whose.seats]);
  await dropFilesOf(tx, planId, order.personId);
  await appendEntries(tx, { workspaceId: order.workspaceId, planId }, entriesOf(before, whose, order, at, seenByBoth));
  await forgetMails(tx, (mail) => isAbout(mail.text, before) && gone.some((text) => holds(mail, text)));
  return gone.length + drafts;
}

/**
 * The entry that both sides see, for each seat. A seat that was given up while the plan was the vendor's draft was never seen by the
 * customer, and stays the vendor's, unless a text went that both see: nothing of that changes without an entry that both see.
 */
function entriesOf(plan: Plan, { seats }: Whose, { askedBy }: ErasureOrder, at: string, seenByBoth: boolean): Entry[] {
  const isShared = (seat: string): boolean => find(plan.seats, seat) !== undefined;
  const first = seenByBoth && ![...seats].some(isShared) ? [...seats][0] : undefined;
  return [...seats].map((seat) => ({
    ledger: plan.stage !== 'draft' && (isShared(seat) || seat === first) ? 'shared' : 'vendor',
    kind: 'person.erased',
    at,
    by: { seat: askedBy, side: 'vendor', role: 'admin' },
    data: { seat },
  }));
}

const isAbout = (text: string, { id, title }: Plan): boolean => text.includes(id) || text.includes(title);

const QUOTED = /([\n\u0085\u2028\u2029])> /g;

/** Whether a mail was sent to an address, or says a text, whose further lines a quotation marks. */
const holds = (mail: { readonly to: string; readonly subject: string; readonly text: string }, text: string): boolean =>
  mail.to === text.toLowerCase() || mail.subject.includes(text) || mail.text.replace(QUOTED, '$1').includes(text);
