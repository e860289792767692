import { readAmount, readHours } from '~/domain/money';
import { exampleAmount } from '~/data/pages/fit/costs';
import { may } from '~/domain/access';
import type { CostContent, CostKind } from '~/domain/plan/state/fit';
import type { FieldErrors } from '~/forms/check';
import { coded } from '~/words';
import { readerLocale } from '~/words/locale';
import type { SeatedGuest } from './guard.server';
import { notThere } from './refusals.server';

/** A side's fit room is for its leads and executives; for everyone else it is not there. */
export function fitOnly({ seat }: SeatedGuest): void {
  if (!may(seat, 'read-private')) throw notThere();
}

export const localeOf = ({ request }: Pick<SeatedGuest, 'request'>): string =>
  readerLocale(request.headers.get('accept-language'));

interface CostTyped extends Pick<CostContent, 'on' | 'currency' | 'words'> {
  readonly kind: CostKind;
  readonly amount: string;
  readonly hours: string;
  readonly rate: string;
}

/** A cost as it was typed, sums in minor units; or what is wrong at which field. What belongs to another kind is left aside. */
export function costTyped({ kind, on, currency, words, ...typed }: CostTyped): CostContent | { errors: FieldErrors } {
  const rest = { kind, on, currency, words };
  const wrongSum = coded('fit.cost.amount-form', { example: exampleAmount(currency) });
  if (kind !== 'hours') {
    const amount = readAmount(typed.amount, currency);
    return amount ? { ...rest, amount, hours: null } : { errors: { amount: wrongSum } };
  }
  const [count, rate] = [readHours(typed.hours), readAmount(typed.rate, currency)];
  if (count && rate) return { ...rest, amount: 0, hours: { count, rate } };
  return {
    errors: { ...(count ? {} : { hours: coded('fit.cost.hours-form') }), ...(rate ? {} : { rate: wrongSum }) },
  };
}
