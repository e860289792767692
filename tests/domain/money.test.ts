import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrency, minorDigits, plainAmount, plainDecimal, readAmount, readDecimal, readHours } from '~/domain/money';
import { formatMoney } from '~/words/money';

describe('an amount that is typed', () => {
  it.each([
    ['1250', 'USD', 125_000],
    ['1250.5', 'USD', 125_050],
    ['1250,5', 'USD', 125_050],
    ['1,250.50', 'USD', 125_050],
    ['1.250,50', 'EUR', 125_050],
    ['1 250,50', 'EUR', 125_050],
    ['1’250.50', 'CHF', 125_050],
    ['1,250', 'USD', 125_000],
    ['1.250', 'USD', 125_000],
    ['1,250,000', 'USD', 125_000_000],
    ['0.07', 'USD', 7],
    ['1250', 'JPY', 1250],
    ['1,250', 'JPY', 1250],
    ['12.5', 'KWD', 12_500],
    ['0.500', 'KWD', 500],
    ['12.3456', 'CLF', 123_456],
  ])('%s %s is %d of its smallest units', (typed, currency, minor) => {
    expect(readAmount(typed, currency)).toBe(minor);
  });

  it.each([
    ['1250.505', 'USD', 'more behind the point than it has, and no thousands'],
    ['0.500', 'EUR', 'no thousands begin with nothing'],
    ['0,500', 'JPY', 'no thousands begin with nothing'],
    ['012.500', 'USD', 'no thousands begin with nothing'],
    ['12.5', 'JPY', 'it has nothing behind the point'],
    ['1.250', 'KWD', 'it could be either'],
    ['1,250.50.10', 'USD', 'two points'],
    ['1,25,000', 'USD', 'groups of two'],
    ['-5', 'USD', 'a sign'],
    ['5e3', 'USD', 'a letter'],
    ['', 'USD', 'nothing'],
    ['.', 'USD', 'a point alone'],
    ['99999999999999999999', 'USD', 'more than can be counted exactly'],
  ])('%s %s is none: %s', (typed, currency) => {
    expect(readAmount(typed, currency)).toBeNull();
  });

  it('of hours counts in hundredths, and is none where a sign could part thousands or a fraction', () => {
    expect(['6', '6.5', '6,25', '0,12', '0.120', '1250', '1,250.5', '1.250,50'].map(readHours)).toEqual([
      ...[600, 650, 625, 12, 12, 125_000, 125_050, 125_050],
    ]);
    for (const typed of ['1.125', '1,125', '12.340', '0,125', '0.005', '6.125', '6h', '-1', ''])
      expect(readHours(typed), typed).toBeNull();
  });

  it('reads back as what it is shown as in a field, to the last unit', () => {
    const amounts = fc.tuple(fc.integer({ min: 0, max: 100_000_000_000 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(fc.property(amounts, ([amount, digits]) => readDecimal(plainDecimal(amount, digits), digits) === amount));
  });
});

describe('a currency', () => {
  it('has the digits of ISO 4217, whatever screens make of it', () => {
    expect(['USD', 'EUR', 'JPY', 'KWD', 'CLF', 'IQD', 'HUF'].map(minorDigits)).toEqual([2, 2, 0, 3, 4, 3, 2]);
    expect([isCurrency('USD'), isCurrency('usd'), isCurrency('XQQ'), isCurrency('')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is written to its last unit', () => {
    expect(plainAmount(7, 'USD')).toBe('0.07');
    expect(formatMoney(125_050, 'USD', 'en-US')).toBe('$1,250.50');
    expect(formatMoney(1_250, 'KWD', 'en-GB')).toMatch(/1\.250$/);
    expect(formatMoney(9_007_199_254_740_991, 'USD', 'en-US')).toBe('$90,071,992,547,409.91');
  });
});
