import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Attention } from '../../../shared/contract.ts';
import { Enquiry, enquiriesInOrder, Refused } from '../../../shared/domain/index.ts';
import { daysBetween } from '../../../shared/format/days-between.ts';
import { createProblemList } from '../../packs/problems.ts';
import { sha256 } from '../../storage/hash.ts';
import type { OpenHome, WritableHome } from '../stores/open-home.ts';
import { type Crm, type DateOrder, type EnquiryRow, readEnquiries, writeEnquiries } from './enquiry-table.ts';
import { writeChosen } from './write-chosen.ts';

type Home = Pick<WritableHome, 'workspace'>;

/** Some ten thousand enquiries with all that was asked. */
const MOST_BYTES = 20_000_000;

/** A promise is told this many days before its day. */
const NEAR_DAYS = 7;

export const enquiriesOf = ({ workspace }: Pick<OpenHome, 'workspace'>): readonly Enquiry[] =>
  enquiriesInOrder(workspace.data.enquiries);

export type TakenEnquiries = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly leftOut: readonly string[];
  readonly unknownStates: readonly string[];
};

/** Whoever reads the same row, on any computer of the team, makes the same enquiry of it. */
const idOf = ({ reference, subject, from, received }: EnquiryRow): string =>
  `e-${sha256(JSON.stringify(reference === null ? [subject, from, received] : [reference])).slice(7, 31)}`;

/** What the file does not say stays, and what has ended here stays ended. */
function merged(before: Enquiry, row: EnquiryRow): Enquiry {
  const said = Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== ''),
  ) as Partial<EnquiryRow>;
  return { ...before, ...said, outcome: before.outcome ?? row.outcome };
}

/** Takes in the table that a CRM wrote: each enquiry once, however often it is read. @throws Refused with every fault of the file */
export async function importEnquiries(
  { workspace }: Home,
  path: string,
  { order, today }: { readonly order: DateOrder | null; readonly today: string },
): Promise<TakenEnquiries> {
  const found = await stat(path).catch(() => null);
  if (found && (!found.isFile() || found.size > MOST_BYTES))
    throw new Refused(
      'bad-input',
      `${basename(path)} is no table of enquiries: ${found.isFile() ? 'it is far too long' : 'it is no file'}.`,
      'Choose the table that your other system wrote.',
    );
  const bytes = await readFile(path).catch(() => {
    throw new Refused('cannot-read', `${path} cannot be read.`, 'Check its name and that you may open it.');
  });
  const problems = createProblemList();
  const file = basename(path);
  const read = readEnquiries(file, bytes, { order, today, problems });
  if (read === null)
    throw new Refused(
      'bad-input',
      `${file} was not taken in: ${problems.total === 1 ? 'one cell is' : `${problems.total} things are`} wrong in it.`,
      'Mend these, and choose it again. Nothing was changed.',
      problems
        .first()
        .map(({ row, column, sentence }) =>
          [row && `Row ${row}`, column].filter(Boolean).join(', ').concat(`: ${sentence}`),
        ),
    );
  const counts = { added: 0, changed: 0, same: 0 };
  await workspace.update((data) => {
    Object.assign(counts, { added: 0, changed: 0, same: 0 });
    const byId = new Map(data.enquiries.map((it) => [it.id, it]));
    for (const row of read.rows) {
      const known = [...byId.values()].find((it) => row.reference !== null && it.reference === row.reference);
      const id = known?.id ?? idOf(row);
      const before = byId.get(id);
      const now = before ? merged(before, row) : Enquiry.parse({ ...row, id });
      if (!before) counts.added += 1;
      else if (JSON.stringify(now) === JSON.stringify(before)) counts.same += 1;
      else counts.changed += 1;
      byId.set(id, now);
    }
    return { ...data, enquiries: [...byId.values()] };
  });
  return { ...counts, leftOut: read.leftOut, unknownStates: read.unknownStates };
}

/** Writes them as the CRM reads them. @returns how many */
export async function exportEnquiries(home: OpenHome, path: string, crm: Crm): Promise<number> {
  const enquiries = enquiriesOf(home);
  await writeChosen(path, Buffer.from(writeEnquiries(enquiries, crm)));
  return enquiries.length;
}

/** Open ones whose promise is due, or that nobody has taken on. */
export const enquiriesDue = (enquiries: readonly Enquiry[], today: string): readonly Attention[] =>
  enquiries
    .filter(({ outcome }) => outcome === null)
    .map(({ id, subject, owner, promisedBy }) => ({
      kind: 'enquiry' as const,
      id,
      subject,
      owner,
      promisedBy,
      days: promisedBy === null ? null : daysBetween(today, promisedBy),
    }))
    .filter(({ days, owner }) => owner === null || (days !== null && days <= NEAR_DAYS))
    .sort((a, b) => (a.days ?? 999) - (b.days ?? 999));
