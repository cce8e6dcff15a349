import { type Enquiry, OUTCOMES, type Outcome } from '../../../shared/domain/index.ts';
import { dayExists } from '../../../shared/format/day.ts';
import { cell } from '../../briefs/questions/answers-table.ts';
import { parseCsvBytes } from '../../packs/csv-rows.ts';
import type { Problems } from '../../packs/problems.ts';

/** Enquiries as a table, with the columns that the usual CRMs write and read. */

type Field =
  | 'reference'
  | 'subject'
  | 'from'
  | 'asked'
  | 'received'
  | 'owner'
  | 'promised'
  | 'status'
  | 'resolution'
  | 'closed';
export const CRMS = ['plain', 'dynamics', 'salesforce', 'hubspot'] as const;
export type Crm = (typeof CRMS)[number];

const COLUMNS: Readonly<
  Record<Field, readonly [plain: string, dynamics: string, salesforce: string, hubspot: string]>
> = {
  reference: ['Reference', 'Case Number', 'Case Number', 'Ticket ID'],
  subject: ['Enquiry', 'Case Title', 'Subject', 'Ticket name'],
  from: ['From', 'Customer', 'Account Name', 'Company name'],
  asked: ['What is asked', 'Description', 'Description', 'Ticket description'],
  received: ['Received', 'Created On', 'Date/Time Opened', 'Create date'],
  owner: ['Owner', 'Owner', 'Case Owner', 'Ticket owner'],
  promised: ['Promised by', 'Resolve By', 'Due Date', 'Due date'],
  status: ['Status', 'Status', 'Status', 'Ticket status'],
  resolution: ['Outcome', 'Resolution', 'Resolution', 'Resolution'],
  closed: ['Closed', 'Resolved On', 'Date/Time Closed', 'Close date'],
};
const FIELDS = Object.keys(COLUMNS) as Field[];

/** Other names that exports of these systems use. */
const ALSO: Readonly<Record<Field, readonly string[]>> = {
  reference: ['Record ID', 'Case ID', 'ID'],
  subject: ['Title', 'Ticket', 'Name'],
  from: ['Account', 'Company', 'Associated Company', 'Organisation', 'Organization', 'Contact Name'],
  asked: ['Details', 'Request'],
  received: ['Created Date', 'Opened Date', 'Date Opened', 'Opened', 'Date received'],
  owner: ['Assigned to', 'HubSpot owner'],
  promised: ['Resolve By SLA', 'Follow Up By', 'Target date', 'Deadline'],
  status: ['Status Reason', 'State', 'Ticket pipeline status'],
  resolution: ['Resolution note', 'Resolution notes', 'Close reason'],
  closed: ['Closed Date', 'Date Closed', 'Resolved Date', 'Modified On (Resolved)'],
};

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) =>
    [...COLUMNS[field], ...ALSO[field]].map((name) => [lettersOf(name), field] as const),
  ),
);

/** What these systems, in their English, call the state of a case that goes on, and of one that came to an end. */
const STATES: Readonly<Record<'open' | Outcome, readonly string[]>> = {
  open: [
    'Open',
    'New',
    'Active',
    'In Progress',
    'On Hold',
    'Pending',
    'Waiting',
    'Waiting for Details',
    'Waiting on Customer',
    'Waiting on Contact',
    'Waiting on Us',
    'Researching',
    'Assigned',
    'Working',
    'Escalated',
    'Reopened',
    'Re-opened',
  ],
  answered: [
    'Closed',
    'Resolved',
    'Solved',
    'Done',
    'Answered',
    'Completed',
    'Complete',
    'Problem Solved',
    'Information Provided',
    'Won',
    'Closed Won',
  ],
  declined: [
    'Declined',
    'Rejected',
    'Cancelled',
    'Canceled',
    'Not Pursued',
    'Merged',
    'Disqualified',
    'Lost',
    'Closed Lost',
  ],
  'passed-on': ['Passed on', 'Referred', 'Transferred'],
  lapsed: ['Lapsed', 'Expired', 'Abandoned', 'No Response', 'Unresponsive'],
};
const STATE_OF: ReadonlyMap<string, 'open' | Outcome> = new Map(
  (Object.keys(STATES) as (keyof typeof STATES)[]).flatMap((state) =>
    STATES[state].map((word) => [lettersOf(word), state] as const),
  ),
);

const WORDS: Readonly<Record<Outcome, string>> = {
  answered: 'Answered',
  declined: 'Declined',
  'passed-on': 'Passed on',
  lapsed: 'Lapsed',
};

/** Which of day and month comes first in 03/11/2026. */
export type DateOrder = 'dmy' | 'mdy';

export type EnquiryRow = Omit<Enquiry, 'id'>;
export type ReadEnquiries = {
  readonly rows: readonly EnquiryRow[];
  /** Columns that say nothing an enquiry holds. */
  readonly leftOut: readonly string[];
  /** States that are none of the known ones: those rows were taken as open. */
  readonly unknownStates: readonly string[];
};

/** @returns null where the file is refused; `problems` says why. @param order where the dates themselves do not tell */
export function readEnquiries(
  file: string,
  bytes: Uint8Array,
  { order, today, problems }: { order: DateOrder | null; today: string; problems: Problems },
): ReadEnquiries | null {
  const table = parseCsvBytes(file, bytes, problems);
  if (table === null) return null;
  const at = new Map<Field, number>();
  const leftOut: string[] = [];
  for (const [index, name] of table.header.entries()) {
    const field = FIELD_OF.get(lettersOf(name));
    if (field && !at.has(field)) at.set(field, index);
    else leftOut.push(name);
  }
  if (!at.has('subject')) {
    problems.add(
      file,
      1,
      null,
      `No column says what the enquiries are called. Name it one of: ${[...new Set(COLUMNS.subject)].join(', ')}.`,
    );
    return null;
  }
  const said = (cells: readonly string[], field: Field): string =>
    unescaped((cells[at.get(field) ?? -1] ?? '').trim());
  const dates = table.rows.flatMap(({ cells }) =>
    (['received', 'promised', 'closed'] as const).map((field) => said(cells, field)),
  );
  const byDates = orderOf(dates);
  const dayOf = dayReader(file, byDates ?? order, problems);
  const unknownStates = new Set<string>();
  const rows = table.rows.flatMap(({ row, cells }): EnquiryRow[] => {
    const line = (field: Field): string | null => said(cells, field).replace(/\s+/g, ' ') || null;
    const day = (field: Field): string | null =>
      dayOf(said(cells, field), row, table.header[at.get(field) ?? -1] ?? null);
    const subject = line('subject');
    if (subject === null) {
      problems.add(file, row, table.header[at.get('subject') ?? -1] ?? null, 'The enquiry has no name.');
      return [];
    }
    const status = said(cells, 'status');
    const closed = day('closed');
    const resolution = resolutionOf(said(cells, 'resolution'));
    const state = status === '' ? 'open' : STATE_OF.get(lettersOf(status));
    if (state === undefined) unknownStates.add(status);
    const byStatus = state === undefined || state === 'open' ? null : state;
    const what = resolution.what ?? byStatus ?? (closed !== null && status === '' ? 'answered' : null);
    return [
      {
        reference: line('reference'),
        subject,
        from: line('from'),
        asked: said(cells, 'asked').replace(/\r\n?/g, '\n'),
        received: day('received') ?? today,
        owner: line('owner'),
        promisedBy: day('promised'),
        outcome: what === null ? null : { what, note: resolution.note, on: closed ?? today },
      },
    ];
  });
  return problems.total === 0 ? { rows, leftOut, unknownStates: [...unknownStates] } : null;
}

/** As it is written: "Passed on: to the Black Country team". */
function resolutionOf(text: string): { readonly what: Outcome | null; readonly note: string } {
  const what = OUTCOMES.find((it) => text === WORDS[it] || text.startsWith(`${WORDS[it]}: `)) ?? null;
  return { what, note: what === null ? text : text.slice(WORDS[what].length + 2) };
}

/** A cell that was kept from running as a formula. */
const unescaped = (cell: string): string => (/^'[=+\-@\t\r|%]/.test(cell) ? cell.slice(1) : cell);

const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:$|[ ,])/;

/** The order that some date of the file leaves no doubt about; null where none does. */
function orderOf(dates: readonly string[]): DateOrder | null {
  const found = dates.flatMap((date) => {
    const [, one = '', other = ''] = SLASHED.exec(date) ?? [];
    if (Number(one) > 12) return ['dmy' as const];
    return Number(other) > 12 ? ['mdy' as const] : [];
  });
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const two = (part: string | number): string => String(part).padStart(2, '0');

function dayReader(file: string, order: DateOrder | null, problems: Problems) {
  return (text: string, row: number, column: string | null): string | null => {
    if (text === '') return null;
    const wrong = (why: string): null => {
      problems.add(file, row, column, why);
      return null;
    };
    const found = (day: string): string | null =>
      dayExists(day) ? day : wrong(`“${text}” is no day of the calendar.`);
    const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text);
    if (iso?.[1]) return found(iso[1]);
    const named = /^(\d{1,2})[ -](\p{L}{3})\p{L}*[ -](\d{4})(?:$|[ ,])/u.exec(text);
    const month = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '');
    if (named && month >= 0) return found(`${named[3]}-${two(month + 1)}-${two(named[1] ?? '')}`);
    const [, one = '', other = '', year = ''] = SLASHED.exec(text) ?? [];
    if (year === '') return wrong(`“${text}” is not a date that can be read. Write it as 2026-11-03.`);
    if (one === other) return found(`${year}-${two(one)}-${two(one)}`);
    if (order === null)
      return wrong(`“${text}” may be either of two days. Say which comes first: --dates dmy or --dates mdy.`);
    const [day, inMonth] = order === 'dmy' ? [one, other] : [other, one];
    return found(`${year}-${two(inMonth)}-${two(day)}`);
  };
}

/** The enquiries as the CRM reads them. */
export function writeEnquiries(enquiries: readonly Enquiry[], crm: Crm): string {
  const which = CRMS.indexOf(crm) as 0 | 1 | 2 | 3;
  const isOpen = crm === 'dynamics' ? 'Active' : crm === 'plain' ? 'Open' : 'New';
  const rows = enquiries.map(
    ({ outcome, ...it }): Readonly<Record<Field, string>> => ({
      reference: it.reference ?? '',
      subject: it.subject,
      from: it.from ?? '',
      asked: it.asked,
      received: it.received,
      owner: it.owner ?? '',
      promised: it.promisedBy ?? '',
      status: outcome === null ? isOpen : crm === 'dynamics' ? 'Resolved' : 'Closed',
      resolution:
        outcome === null
          ? ''
          : outcome.note === ''
            ? WORDS[outcome.what]
            : `${WORDS[outcome.what]}: ${outcome.note}`,
      closed: outcome?.on ?? '',
    }),
  );
  const lines = [
    FIELDS.map((field) => COLUMNS[field][which]),
    ...rows.map((row) => FIELDS.map((field) => row[field])),
  ];
  // The mark makes a spreadsheet read it as UTF-8.
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
