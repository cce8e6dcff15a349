import type { Status } from './sheet.ts';

/** Periods as statistics offices write them, kept as what they are: a financial year is no month, a quarter no date. */

export type Period = {
  /** As it will stand in the pack: “2010-11”, “Nov 2025 to Jan 2026”, “year ending March 2024”. */
  readonly text: string;
  /** The months that it covers, counted from the year 0; the day, where it is one. */
  readonly from: number;
  readonly to: number;
  readonly status: Status | null;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
export const YEAR = '(?:1[89]|20|21)\\d{2}';
export const TO = '(?: ?[-–—/] ?| to | until )';

const monthOf = (text: string): number => MONTHS.findIndex((name) => text.toLowerCase().startsWith(name));
const months = (year: number, month: number): number => year * 12 + month;
export const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length === 4 ? year : year >= 50 ? 1900 + year : 2000 + year;
};
const shortMonth = (month: number): string => (LONG[month] ?? '').slice(0, 3);

type Found = Omit<Period, 'status'>;
type Form = readonly [RegExp, (match: RegExpExecArray) => Found | null];

const yearFound = (text: string, from: number, to: number): Found => ({
  text,
  from: months(from, 0),
  to: months(to, 11),
});

/** A year that is written with two numbers and runs into the next: 2010-11, 2023/24. */
export function spanned(first: string, second: string, words: string): Found | null {
  const from = Number(first);
  const to = second.length === 4 ? Number(second) : Math.floor(from / 100) * 100 + Number(second);
  const last = to < from && second.length === 2 ? to + 100 : to;
  if (last !== from + 1) return null;
  const academic = /academic/i.test(words);
  return { text: words, from: months(from, academic ? 7 : 3), to: months(last, academic ? 6 : 2) };
}

const monthRange = (first: number, second: number, year: number): Found | null => {
  if (first < 0 || second < 0) return null;
  const starts = first > second ? year - 1 : year;
  const from = months(starts, first);
  const to = months(year, second);
  const text =
    starts === year
      ? `${shortMonth(first)} to ${shortMonth(second)} ${year}`
      : `${shortMonth(first)} ${starts} to ${shortMonth(second)} ${year}`;
  return { text, from, to };
};

const quarter = (year: number, number: number): Found => ({
  text: `${year} Q${number}`,
  from: months(year, number * 3 - 3),
  to: months(year, number * 3 - 1),
});

export const month = (year: number, number: number): Found | null =>
  number < 0 || number > 11
    ? null
    : { text: `${LONG[number]} ${year}`, from: months(year, number), to: months(year, number) };

export function dayPeriod(year: number, number: number, day: number): Found | null {
  const date = new Date(Date.UTC(year, number, day));
  if (number < 0 || number > 11 || date.getUTCDate() !== day || date.getUTCMonth() !== number) return null;
  return { text: `${day} ${LONG[number]} ${year}`, from: months(year, number), to: months(year, number) };
}

const ORDINALS: Readonly<Record<string, number>> = {
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};

const yearEnding = (number: number, year: number, day = ''): Found | null =>
  number < 0
    ? null
    : {
        text: `year ending ${day ? `${day} ` : ''}${LONG[number]} ${year}`,
        from: months(year - 1, number + 1),
        to: months(year, number),
      };

const within = (found: Found | null, text: string): Found | null => found && { ...found, text };

/** Each way of writing a period, with what it means. */
export const PERIOD_FORMS: readonly Form[] = [
  [
    new RegExp(`^(?:calendar year |cy ?|in |during |for )?(${YEAR})(?:\\.0)?$`),
    (m) => yearFound(m[1] ?? '', Number(m[1]), Number(m[1])),
  ],
  [
    new RegExp(
      `^(?:(?:financial|fiscal|tax|academic) year(?: ending| ended)? ?|fy ?|ay ?)?(${YEAR})(?: ?[-–/] ?|_| to )(\\d{4}|\\d{2})(?: ?\\(?(?:financial|fiscal|tax|academic) year\\)?)?$`,
    ),
    (m) => {
      const kind = /academic|^ay/i.test(m[0]) ? 'academic year ' : '';
      const own = spanned(
        m[1] ?? '',
        m[2] ?? '',
        `${kind}${m[1] ?? ''}${/\//.test(m[0]) ? '/' : '-'}${(m[2] ?? '').slice(-2)}`,
      );
      if (own) return own;
      const last = Number(m[2]);
      if ((m[2] ?? '').length === 4 && last > Number(m[1]))
        return yearFound(`${m[1]} to ${m[2]}`, Number(m[1]), last);
      // 2024-05 is May; 2010-11 was a financial year above.
      return /^\d{4}-\d{2}$/.test(m[0]) ? month(Number(m[1]), last - 1) : null;
    },
  ],
  [
    new RegExp(`^(?:fye|financial year end(?:ing|ed)?|fy) ?(${YEAR})$`, 'i'),
    (m) => ({
      text: `financial year ending ${m[1]}`,
      from: months(Number(m[1]) - 1, 3),
      to: months(Number(m[1]), 2),
    }),
  ],
  [new RegExp(`^mid[ -]?(?:year )?(${YEAR})$`, 'i'), (m) => within(month(Number(m[1]), 5), `mid-${m[1]}`)],
  [
    new RegExp(`^(${YEAR}) ?[-/,:]? ?\\(?q(?:uarter|tr)? ?([1-4])\\)?$`, 'i'),
    (m) => quarter(Number(m[1]), Number(m[2])),
  ],
  [
    new RegExp(`^q(?:uarter|tr)? ?([1-4]) ?[-/,:(]? ?(?:of )?(${YEAR})\\)?$`, 'i'),
    (m) => quarter(Number(m[2]), Number(m[1])),
  ],
  [
    new RegExp(
      `^(${YEAR}) ?[,:-]? ?(1st|2nd|3rd|4th|first|second|third|fourth) quarter(?: \\[?[a-z]*\\]?)?$`,
      'i',
    ),
    (m) => quarter(Number(m[1]), ORDINALS[(m[2] ?? '').toLowerCase()] ?? 1),
  ],
  [
    new RegExp(`^(1st|2nd|3rd|4th|first|second|third|fourth) quarter(?: of)?,? (${YEAR})$`, 'i'),
    (m) => quarter(Number(m[2]), ORDINALS[(m[1] ?? '').toLowerCase()] ?? 1),
  ],
  [
    new RegExp(
      `^(${YEAR})[-/](\\d{2}) ?,? ?q(?:uarter)? ?([1-4])$|^q(?:uarter)? ?([1-4]),? (${YEAR})[-/](\\d{2})$`,
      'i',
    ),
    (m) => {
      const year = Number(m[1] ?? m[5]);
      const number = Number(m[3] ?? m[4]);
      const from = months(year, 3 + (number - 1) * 3);
      return {
        text: `${year}${m[0].includes('/') ? '/' : '-'}${m[2] ?? m[6]} Q${number}`,
        from,
        to: from + 2,
      };
    },
  ],
  [
    new RegExp(
      `^(?:ye|y/e|year (?:ending|ended|to)|(?:12|twelve) months (?:ending|to)|rolling year to|yr end(?:ing)?),? ?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${MONTH}),? ?'?(\\d{4}|\\d{2})$`,
      'i',
    ),
    (m) => yearEnding(monthOf(m[2] ?? ''), fullYear(m[3] ?? ''), m[1]),
  ],
  [
    new RegExp(`^(${MONTH}) ?(${YEAR})?${TO}(${MONTH}),? ?(${YEAR}|\\d{2})$`, 'i'),
    (m) => {
      const first = monthOf(m[1] ?? '');
      const second = monthOf(m[3] ?? '');
      const last = fullYear(m[4] ?? '');
      if (m[2] === undefined) return monthRange(first, second, last);
      if (first < 0 || second < 0) return null;
      return {
        text: `${shortMonth(first)} ${m[2]} to ${shortMonth(second)} ${last}`,
        from: months(Number(m[2]), first),
        to: months(last, second),
      };
    },
  ],
  [
    new RegExp(`^(${YEAR}),? \\(?(${MONTH})${TO}(${MONTH})\\)?$`, 'i'),
    (m) => monthRange(monthOf(m[2] ?? ''), monthOf(m[3] ?? ''), Number(m[1])),
  ],
  [
    new RegExp(`^(${MONTH})[ -]{0,2}'?(${YEAR}|\\d{2})$`, 'i'),
    (m) => month(fullYear(m[2] ?? ''), monthOf(m[1] ?? '')),
  ],
  [new RegExp(`^(${YEAR})[ -]{0,2}(${MONTH})$`, 'i'), (m) => month(Number(m[1]), monthOf(m[2] ?? ''))],
  [new RegExp(`^(${YEAR})[ -]?m(0?[1-9]|1[0-2])$`, 'i'), (m) => month(Number(m[1]), Number(m[2]) - 1)],
  [
    new RegExp(`^(${YEAR})-(0[1-9]|1[0-2])-(\\d{2})(?:[ T]00:00(?::00)?(?:\\.0+)?Z?)?$`),
    (m) => dayPeriod(Number(m[1]), Number(m[2]) - 1, Number(m[3])),
  ],
  [
    new RegExp(
      `^((?:as at |on |at |census day,? |quarter (?:ending|ended|to),? |week (?:ending|ended|commencing),? |month (?:ending|ended),? |(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,? )?)(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(${MONTH})[ ,-]{1,2}(\\d{4}|\\d{2})$`,
      'i',
    ),
    (m) => {
      const day = dayPeriod(fullYear(m[4] ?? ''), monthOf(m[3] ?? ''), Number(m[2]));
      return /quarter|week|census/i.test(m[1] ?? '')
        ? within(day, `${(m[1] ?? '').trim()} ${day?.text}`)
        : day;
    },
  ],
  [
    new RegExp(`^(?:three months|3 months|quarter) (?:to|ending|ended) (${MONTH}),? (${YEAR})$`, 'i'),
    (m) => {
      const end = months(Number(m[2]), monthOf(m[1] ?? ''));
      return { text: `three months to ${LONG[monthOf(m[1] ?? '')]} ${m[2]}`, from: end - 2, to: end };
    },
  ],
];
