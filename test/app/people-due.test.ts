import { expect, it } from 'vitest';
import { peopleDue } from '../../src/main/app/use-cases/people-due.ts';
import { withIssue } from '../../src/main/ledger/issue.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import {
  type Delegation,
  type Enquiry,
  KEEP_ALL,
  type LedgerFile,
  type Retention,
  type Review,
} from '../../src/shared/domain/index.ts';
import { draftFor, exampleDelegation } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const NOTHING: LedgerFile = { entries: [], facts: {} };

const visit = (to: string, ...names: readonly string[]): Delegation => ({
  ...exampleDelegation('us'),
  name: `Visit to ${to}`,
  visit: { from: to, to },
  people: names.map((name) => ({ name, role: null, organisation: null })),
});

const review = (at: string, by: string): Review => ({
  ...{
    id: 'r',
    briefId: 'b',
    edition: 'full',
    issueDate: '2020-02-01',
    content: sha256(''),
    madeAt: at,
    madeBy: null,
  },
  remarks: [],
  approved: { by, at },
});

const issuedTo = (recipient: string, issueDate: string): LedgerFile =>
  withIssue(NOTHING, {
    brief: { ...draftFor('us', { edition: 'summary' }), issueDate },
    ...{ recipient, pdf: new Uint8Array([1]), audience: shippedAudience('us'), pages: 1, factPages: {} },
    ...{
      mark: { number: 'N-1', supersedes: null },
      findings: [],
      waivers: [],
      at: `${issueDate}T10:00:00.000Z`,
    },
  });

const enquiry = (from: string, on: string | null): Enquiry => ({
  ...{ id: 'e', reference: null, subject: 'A site', from, asked: '', received: '2020-01-01', owner: null },
  promisedBy: null,
  outcome: on === null ? null : { what: 'answered', note: '', on },
});

const due = (
  today: string,
  retention: Partial<Retention>,
  {
    delegations = [],
    reviews = [],
    enquiries = [],
    ledger = NOTHING,
  }: Partial<{
    readonly delegations: readonly Delegation[];
    readonly reviews: readonly Review[];
    readonly enquiries: readonly Enquiry[];
    readonly ledger: LedgerFile;
  }>,
): readonly string[] =>
  peopleDue({ delegations, reviews, enquiries, retention: { ...KEEP_ALL, ...retention } }, ledger, today).map(
    ({ kind, name, until }) => `${kind} ${name} ${until}`,
  );

it.each([
  ['a visitor on the last day that the name is kept', '2026-07-10', '2026-01-10', []],
  ['the day after', '2026-07-11', '2026-01-10', ['visitors Ann Other 2026-07-10']],
  ['a month without such a day', '2027-03-01', '2026-08-31', ['visitors Ann Other 2027-02-28']],
] as const)('%s', (_, today, to, expected) => {
  expect(due(today, { visitors: 6 }, { delegations: [visit(to, 'Ann Other')] })).toEqual(expected);
});

it('each kind has a time of its own, and one without a time is kept', () => {
  const known = {
    delegations: [visit('2020-01-01', 'A Visitor')],
    reviews: [review('2020-02-01T09:00:00.000Z', 'B Reviewer')],
    ledger: issuedTo('C Recipient', '2020-03-01'),
    enquiries: [enquiry('D Enquirer', '2020-04-01'), enquiry('E Waiting', null)],
  };
  expect(due('2026-01-01', {}, known)).toEqual([]);
  expect(due('2026-01-01', { visitors: 12 }, known)).toEqual(['visitors A Visitor 2021-01-01']);
  expect(due('2026-01-01', { visitors: 12, recipients: 12, reviewers: 12, enquirers: 12 }, known)).toEqual([
    'visitors A Visitor 2021-01-01',
    'reviewers B Reviewer 2021-02-01',
    'recipients C Recipient 2021-03-01',
    'enquirers D Enquirer 2021-04-01',
  ]);
});

it('of somebody who is known in several ways the latest counts', () => {
  const old = visit('2020-01-01', 'Ann Other');
  expect(
    due('2026-06-01', { visitors: 12 }, { delegations: [old, visit('2022-01-01', 'Ann Other')] }),
  ).toEqual(['visitors Ann Other 2023-01-01']);
  expect(
    due('2026-06-01', { visitors: 12 }, { delegations: [old, visit('2026-01-01', 'Ann Other')] }),
  ).toEqual([]);
  // Kept for good as a recipient, so not due as a visitor.
  expect(
    due('2026-06-01', { visitors: 12 }, { delegations: [old], ledger: issuedTo('Ann Other', '2020-03-01') }),
  ).toEqual([]);
});

it('who was erased is nobody any more', () => {
  expect(due('2026-06-01', { recipients: 1 }, { ledger: issuedTo('erased-00c0ffee', '2020-03-01') })).toEqual(
    [],
  );
});
