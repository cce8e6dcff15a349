import { plainSpaces, splitNotes, statusOf } from './figures.ts';
import type { SheetCell, Status } from './sheet.ts';

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
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(?:1[89]|20|21)\\d{2}';
const TO = '(?: ?[-–—/] ?| to | until )';

const monthOf = (text: string): number => MONTHS.findIndex((name) => text.toLowerCase().startsWith(name));
const months = (year: number, month: number): number => year * 12 + month;
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length === 4 ? year : year >= 50 ? 1900 + year : 2000 + year;
};
const short = (month: number): string => (LONG[month] ?? '').slice(0, 3);

type Found = Omit<Period, 'status'>;
type Rule = readonly [RegExp, (match: RegExpExecArray) => Found | null];

const yearFound = (text: string, from: number, to: number): Found => ({
  text,
  from: months(from, 0),
  to: months(to, 11),
});

/** A year that is written with two numbers and runs into the next: 2010-11, 2023/24. */
function spanned(first: string, second: string, words: string): Found | null {
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
      ? `${short(first)} to ${short(second)} ${year}`
      : `${short(first)} ${starts} to ${short(second)} ${year}`;
  return { text, from, to };
};

const quarter = (year: number, number: number): Found => ({
  text: `${year} Q${number}`,
  from: months(year, number * 3 - 3),
  to: months(year, number * 3 - 1),
});

const month = (year: number, number: number): Found | null =>
  number < 0 || number > 11
    ? null
    : { text: `${LONG[number]} ${year}`, from: months(year, number), to: months(year, number) };

function dayPeriod(year: number, number: number, day: number): Found | null {
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

const RULES: readonly Rule[] = [
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
        text: `${short(first)} ${m[2]} to ${short(second)} ${last}`,
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

const DECORATION = /^(?:mid-)?(.+?)(?:\s*\((?:provisional|revised|estimate[ds]?|p|r|e|final)\))$/i;

/** What every period has: a year of four digits, or the name of a month or a quarter. */
const LIKELY = /(?:1[89]|20|21)\d{2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|^q[1-4]/i;

/** A text that is a period as a whole; null where it is anything else. */
export function readPeriod(written: string): Period | null {
  if (written.length > 100 || !LIKELY.test(written)) return null;
  let text = splitNotes(plainSpaces(written).replace(/\s*-\s*/g, '-')).text.replace(/[*,;:]+$/, '');
  let status: Status | null = null;
  const marked =
    /^(.*?\d)\s*((?:[[(]\s*(?:p|r|e|f|provisional|revised|estimated?)\s*[\])]\s*)+)$/i.exec(text) ??
    /^(.*?\d)\s+((?:[PRE]\s*){1,2})$/.exec(text) ??
    /^(\d{4})([pre])$/i.exec(text) ??
    /^(.*?\d),?\s*((?:provisional|revised|estimated?)(?:,? (?:and )?(?:provisional|revised))?)$/i.exec(text);
  if (marked) {
    status = statusOf(marked[2] ?? '');
    if (status !== null) text = (marked[1] ?? '').trim();
  }
  text = DECORATION.exec(text)?.[1] ?? text;
  if (text.length > 60) return null;
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text) ?? pattern.exec(text.toLowerCase());
    const found = match && read(match);
    if (found) return { ...found, status };
  }
  return null;
}

const IN_TEXT = new RegExp(
  [
    `(?:ye|year (?:ending|ended|to)|12 months to) (?:\\d{1,2} )?${MONTH} ?\\d{4}`,
    `${MONTH} ?(?:${YEAR} )?(?:to|-|–) ?${MONTH} ?${YEAR}`,
    `(?:census day,? )?\\d{1,2}(?:st|nd|rd|th)? ${MONTH} ${YEAR}`,
    `${YEAR}[-/]\\d{2}(?!\\d)(?!-)(?: q[1-4])?`,
    `${YEAR} ?q[1-4]|q[1-4] ${YEAR}`,
    `${MONTH} ${YEAR}`,
    `mid[- ]${YEAR}`,
    YEAR,
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'gi',
);

const EDGE = /[\p{L}\p{N}]/u;

export type FoundPeriod = { readonly period: Period; readonly rest: string };

/** The one period that a heading or a title names; null where it names none or several. */
export function findPeriod(written: string): FoundPeriod | null {
  const text = plainSpaces(written.replace(/_/g, ' '));
  const whole = readPeriod(text);
  if (whole) return { period: whole, rest: '' };
  const found = [...text.matchAll(IN_TEXT)].filter(({ 0: it, index }) => {
    const before = text[index - 1] ?? ' ';
    const after = text[index + it.length] ?? ' ';
    return (
      !EDGE.test(before) &&
      before !== '£' &&
      !EDGE.test(after) &&
      after !== '=' &&
      !/^ ?= ?1/.test(text.slice(index + it.length))
    );
  });
  const periods = found.flatMap(({ 0: it }) => readPeriod(it) ?? []);
  const [only] = periods;
  const [match] = found;
  if (only === undefined || match === undefined || new Set(periods.map((it) => it.text)).size !== 1)
    return null;
  // “2004 to 2023”, “since 2001” is the span of a table, never the period of a figure.
  if (
    /\b(?:since|from|between|until|up to|onwards|published|release|updated|prices?)\b[^.]{0,12}$/i.test(
      text.slice(0, match.index),
    )
  )
    return null;
  if (/^ ?(?:prices?|boundaries|onwards|and later|=|£)/i.test(text.slice(match.index + match[0].length)))
    return null;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return {
    period: only,
    rest: rest
      .replace(/\(\s*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
      .trim(),
  };
}

const MONTH_ALONE = new RegExp(
  `^${MONTH}$|^${MONTH}${TO}${MONTH}$|^q[1-4]$|^(?:1st|2nd|3rd|4th) quarter$`,
  'i',
);

/** “Jan”, “Jan-Mar”, “Q1”: it wants a year that stands elsewhere. */
export const isPartOfYear = (text: string): boolean =>
  MONTH_ALONE.test(
    splitNotes(plainSpaces(text))
      .text.replace(/[*†]+$/, '')
      .trim(),
  );

/** The month or quarter of that year. */
export function inYear(part: string, year: string): Period | null {
  const plain = splitNotes(plainSpaces(part))
    .text.replace(/[*†]+$/, '')
    .trim();
  return readPeriod(`${plain} ${year}`) ?? readPeriod(`${year} ${plain}`);
}

/** How the cells of one column are read together: day or month first, and what 201112 is. */
export function readPeriods(texts: readonly string[]): (text: string) => Period | null {
  const plain = texts.map((text) => plainSpaces(text)).filter((text) => text !== '');
  const slashed = plain.flatMap((text) => {
    const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
    return match ? [match] : [];
  });
  const monthFirst =
    slashed.some((match) => Number(match[2]) > 12) && !slashed.some((match) => Number(match[1]) > 12);
  const six = plain.filter((text) => /^\d{6}$/.test(text));
  const spanning =
    six.length > 0 && six.every((text) => spanned(text.slice(0, 4), text.slice(4), text) !== null);
  // A column of first days of months is a column of months.
  const days = plain.filter((text) => ISO.test(text));
  const firsts =
    days.length > 1 &&
    days.every((text) => text.slice(8, 10) === '01') &&
    new Set(days.map((text) => text.slice(5, 7))).size > 1;
  return (written) => {
    const text = splitNotes(plainSpaces(written)).text;
    const day = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
    if (day) {
      const [first, second] = [Number(day[1]), Number(day[2])];
      const found = dayPeriod(
        fullYear(day[3] ?? ''),
        (monthFirst ? first : second) - 1,
        monthFirst ? second : first,
      );
      return found && { ...found, status: null };
    }
    if (/^\d{6}$/.test(text)) {
      const found = spanning
        ? spanned(text.slice(0, 4), text.slice(4), `${text.slice(0, 4)}/${text.slice(4)}`)
        : /^(?:19|20)/.test(text)
          ? month(Number(text.slice(0, 4)), Number(text.slice(4)) - 1)
          : null;
      return found && { ...found, status: null };
    }
    if (firsts && ISO.test(text)) {
      const found = month(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1);
      return found && { ...found, status: null };
    }
    return readPeriod(text);
  };
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:[ T].*)?$/;

/** The period that a cell shows, read as the other cells of its column are. */
export function periodOfCell(
  cell: Pick<SheetCell, 'text' | 'day'>,
  read: (text: string) => Period | null = readPeriod,
): Period | null {
  if (cell.day === null) return read(cell.text);
  const shown = readPeriod(cell.text);
  const own = readPeriod(cell.day);
  // What is shown is what is meant: “Nov-25” is a month though its cell holds a day of it.
  if (shown && own && shown.from <= own.from && shown.to >= own.from) return shown;
  const month = cell.day.slice(0, 7);
  return /\b\d{1,2}\b/.test(cell.text.replace(/\d{4}/, '').replace(/'?\d{2}$/, '')) || cell.text.includes('/')
    ? own
    : (readPeriod(`${month.slice(0, 4)} m${month.slice(5)}`) ?? own);
}
