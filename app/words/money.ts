import { minorDigits, plainAmount } from '../domain/money';

const formats = new Map<string, Intl.NumberFormat>();

/** '$1,250.00', as the reader writes sums: every minor unit of it, whatever is usual on screens. `amount` is in minor units. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    const digits = minorDigits(currency);
    const exactly = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    formats.set(key, (format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...exactly })));
  }
  // As text: what is formatted from a text never passes through a fraction.
  return format.format(plainAmount(amount, currency) as Intl.StringNumericLiteral);
}

/** 'USD – US Dollar'. */
export const currencyName = (currency: string, locale: string): string => {
  const name = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }).of(currency);
  return name ? `${currency} – ${name}` : currency;
};
