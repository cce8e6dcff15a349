import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountLine, printAmount } from '../../src/shared/format/amount.ts';
import {
  formatDay,
  formatPartialDate,
  formatPeriod,
  formatSpan,
  lastYear,
} from '../../src/shared/format/date.ts';
import {
  formatExactly,
  formatNumber,
  formatScaled,
  groupDigits,
  ordinal,
  regroup,
} from '../../src/shared/format/number.ts';
import { moneyUnit } from '../../src/shared/format/units.ts';
import { shippedAudience, shippedRate } from '../support/shipped.ts';

const [us, uae, india] = [shippedAudience('us'), shippedAudience('uae'), shippedAudience('india')];

describe('numbers', () => {
  it.each([
    [1234567, us, '1,234,567'],
    [1234567, india, '12,34,567'],
    [12345678, india, '1,23,45,678'],
    [101500000, uae, '101,500,000'],
    [-12, us, '−12'],
    [9.4, india, '9.4'],
    [0.1 + 0.2, us, '0.3'],
    [3.6725, uae, '3.6725'],
    [-0.00001, us, '−0.00001'],
    [1e-12, uae, '0.000000000001'],
    [7.123456789012, india, '7.123456789012'],
    [1e21, us, '1,000,000,000,000,000,000,000'],
    [0, us, '0'],
  ] as const)('%d is written in the market’s grouping', (value, audience, printed) => {
    expect(formatNumber(value, audience.numbers)).toBe(printed);
  });

  it.each([
    [28_970_000_000, us, '28.97 billion'],
    [28_970_000_000, india, '2,897 crore'],
    [1_290_000_000_000, india, '1.29 lakh crore'],
    [250_000, india, '2.5 lakh'],
    [250_000, us, '250,000'],
    [999_999_999, us, '1,000 million'],
  ] as const)('%d takes the market’s scale names', (value, audience, printed) => {
    expect(formatScaled(value, audience.numbers).replaceAll('\u00a0', ' ')).toBe(printed);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [14, '14th'],
    [22, '22nd'],
    [112, '112th'],
  ] as const)('%d is an ordinal', (value, printed) => expect(ordinal(value)).toBe(printed));

  it('a printed number is the number: no digit is lost, and none is made up', () => {
    const back = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
        fc.constantFrom(us, uae, india),
        (any, audience) => {
          const value = Number(any.toPrecision(15));
          expect(back(formatNumber(value, audience.numbers))).toBe(value + 0);
          const [digits = '', scale] = formatExactly(value, 0, audience.numbers).split('\u00a0', 2);
          const factor = audience.numbers.scales.find(({ name }) => name === scale);
          if (scale === undefined) expect(back(digits)).toBe(value + 0);
          else
            expect(Math.abs(back(digits) * (factor?.value ?? Number.NaN) - value)).toBeLessThan(
              Math.abs(value) * 1e-9,
            );
        },
      ),
    );
  });

  it('grouping never changes the digits', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        (n, grouping) => {
          expect(groupDigits(String(n), grouping).replaceAll(',', '')).toBe(String(n));
        },
      ),
    );
  });

  it.each([
    ['It handled 1,346,071 passengers, 2.7% more.', 'It handled 13,46,071 passengers, 2.7% more.'],
    ['Between 40,300 and 1,144,800 jobs', 'Between 40,300 and 11,44,800 jobs'],
    ['In 2024/25, £1.3 billion and F1,23', 'In 2024/25, £1.3 billion and F1,23'],
    ['codes 12,34,567 stay', 'codes 12,34,567 stay'],
  ] as const)('regroups whole numbers of a sentence and nothing else: %s', (sentence, printed) => {
    expect(regroup(sentence, india.numbers)).toBe(printed);
  });

  it('regrouping keeps every character that is not a comma', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (sentence) => {
        expect(regroup(sentence, india.numbers).replaceAll(',', '')).toBe(sentence.replaceAll(',', ''));
      }),
    );
  });
});

describe('money', () => {
  it.each([
    ['GBP million', { currency: 'GBP', factor: 1e6, rest: '' }],
    ['GBP million a year', { currency: 'GBP', factor: 1e6, rest: 'a year' }],
    ['GBP per sq ft', { currency: 'GBP', factor: 1, rest: 'per sq ft' }],
    ['USD million', { currency: 'USD', factor: 1e6, rest: '' }],
    ['AED per USD', null],
    ['jobs', null],
    ['MW', null],
    ['MVA', null],
  ] as const)('reads the unit %s', (unit, read) => {
    expect(moneyUnit(unit)).toEqual(read);
  });

  it.each([
    ['us', 28970, 'GBP million', '£28.97 billion', 'US$38.7 billion'],
    ['uae', 34, 'GBP million', '£34 million', 'AED 167 million'],
    ['india', 34, 'GBP million', '£34 million', '₹439 crore'],
    ['india', 146056, 'GBP million', '£146.056 billion', '₹18.8 lakh crore'],
    ['us', 999999999, 'GBP', '£999,999,999', 'US$1.34 billion'],
    ['us', 1.005, 'GBP million', '£1.005 million', 'US$1.34 million'],
    ['us', 2.3, 'GBP million', '£2.3 million', 'US$3.07 million'],
    ['us', -4.5, 'GBP million', '−£4.5 million', '−US$6.02 million'],
    ['us', 1e-7, 'GBP', '£0.0000001', null],
    ['us', 0, 'GBP million', '£0', null],
    ['us', 123456789012345, 'GBP', '£123,456,789,012,345', 'US$165 trillion'],
    ['india', 1455192, 'passengers', '14,55,192 passengers', null],
    ['us', 1, 'projects', '1 project', null],
    ['us', 1, 'people a year', '1 person a year', null],
    ['us', 1, 'companies', '1 company', null],
    ['us', -1, 'businesses', '−1 business', null],
    ['us', 1, 'series', '1 series', null],
    ['us', 1, 'MW', '1 MW', null],
    ['us', 7, '‰', '7‰', null],
    ['india', 10000, 'GBP', '£10,000', '₹12.9 lakh'],
    ['us', 42.5, 'GBP per sq ft', '£42.50 per sq ft', 'US$56.81'],
    ['us', 100, 'USD million', 'US$100 million', null],
    ['uae', 100, 'USD million', 'US$100 million', 'AED 367 million'],
    ['uae', 5821, 'jobs', '5,821 jobs', null],
    ['india', 101500000, 'visitors', '10.15 crore visitors', null],
    ['us', 101500000, 'visitors', '101.5 million visitors', null],
    ['india', 9.4, '%', '9.4%', null],
    ['us', 14, 'rank', '14th', null],
    ['us', 2030, 'year', '2030', null],
    ['uae', 30, 'MVA', '30 MVA', null],
  ] as const)('for %s, %d %s is printed as %s and %s', (id, value, unit, main, converted) => {
    const figure = printAmount(value, unit, shippedAudience(id), shippedRate);
    const plain = (text: string | undefined): string | null => text?.replaceAll('\u00a0', ' ') ?? null;
    expect(plain(amountLine(figure))).toBe(main);
    expect(plain(figure.converted?.text)).toBe(converted);
    if (converted !== null) expect(figure.converted?.rate.asOf).toBe('2026-08-01');
  });
});

describe('dates', () => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  it.each([
    ['2026-11-02', us, 'November 2, 2026'],
    ['2026-11-02', uae, '2 November 2026'],
    ['2026-11-02', india, '2 November 2026'],
  ] as const)('%s is written in the market’s form', (day, audience, printed) => {
    expect(plain(formatDay(day, audience.dates.long))).toBe(printed);
  });

  it.each([
    ['2024/25', '2024/25'],
    ['to 2033-34', 'to 2033-34'],
    ['2025-10', 'October 2025'],
    ['2025-08 to 2025-10', 'August 2025 to October 2025'],
    ['2023-11-22', '22 Nov 2023'],
    ['2024 Q1', '2024 Q1'],
    ['by 2027-04', 'by April 2027'],
  ] as const)('the period %s reads %s', (period, printed) => {
    expect(plain(formatPeriod(period, uae.dates.short))).toBe(printed);
  });

  it.each([
    ['2024/25', 2025],
    ['2033-34', 2034],
    ['2025-10', 2025],
    ['2022 to 2027', 2027],
    ['long run', null],
  ] as const)('the period %s reaches %s', (period, year) => expect(lastYear(period)).toBe(year));

  it('a span of one day is that day', () => {
    expect(plain(formatSpan('2026-12-07', '2026-12-07', us.dates.long))).toBe('December 7, 2026');
    expect(plain(formatSpan('2026-12-07', '2026-12-10', us.dates.long))).toBe('December 7–10, 2026');
    expect(plain(formatSpan('2026-12-07', '2026-12-10', 'd MMMM yyyy'))).toBe('7–10 December 2026');
    expect(plain(formatSpan('2026-11-30', '2026-12-02', us.dates.long))).toBe(
      'November 30 to December 2, 2026',
    );
    expect(plain(formatSpan('2026-12-30', '2027-01-02', 'd MMMM yyyy'))).toBe(
      '30 December 2026 to 2 January 2027',
    );
    expect(formatPartialDate('2024', us.dates.long)).toBe('2024');
  });
});
