import { answerTo } from '../../shared/briefs/fix-brief.ts';
import type {
  Audience,
  Brief,
  Finding,
  IssuedCopy,
  IssueMark,
  PrintedPlace,
  Waiver,
} from '../../shared/domain/index.ts';
import { Refused } from '../../shared/domain/index.ts';
import { sha256 } from '../storage/hash.ts';
import {
  type FactPages,
  type IssuedEntry,
  issuedCopies,
  type LedgerFile,
  printedPins,
  withEvent,
} from './ledger-store.ts';
import { NO_VALUES, type PrintedValues } from './printed-values.ts';

const sameRecipient = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en');

/** The copy that issuing this brief, in this edition, to this recipient would replace. */
export function copyToReplace(
  ledger: LedgerFile,
  { id, edition }: Pick<Brief, 'id' | 'edition'>,
  recipient: string,
): IssuedCopy | null {
  const found = issuedCopies(ledger).findLast(
    ({ copy, supersededBy }) =>
      supersededBy === null &&
      copy.briefId === id &&
      copy.edition === edition &&
      sameRecipient(copy.recipient, recipient),
  );
  return found?.copy ?? null;
}

/** Every copy of the brief in this edition for this recipient, oldest first. */
export const copiesForRecipient = (ledger: LedgerFile, copy: IssuedCopy): readonly IssuedEntry[] =>
  issuedCopies(ledger).filter(
    (it) =>
      it.copy.briefId === copy.briefId &&
      it.copy.edition === copy.edition &&
      sameRecipient(it.copy.recipient, copy.recipient),
  );

/** What keeps a brief in the house: errors, and warnings that nobody answered for. */
export function openFindings(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'error' || (finding.severity === 'warning' && !answerTo(finding, waivers)),
  );
}

/** @throws Refused if preflight found an error, or a warning that nobody has answered. */
export function assertIssuable(findings: readonly Finding[], waivers: readonly Waiver[]): void {
  const open = openFindings(findings, waivers);
  const errors = open.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refused(
      'bad-input',
      `This brief cannot be issued: preflight found ${errors.length === 1 ? 'an error' : `${errors.length} errors`}.`,
      'Mend what is named below, then issue it.',
      errors.slice(0, 20).map(({ sentence }) => sentence),
    );
  }
  if (open.length > 0) {
    throw new Refused(
      'bad-input',
      `${open.length === 1 ? 'A warning of preflight waits' : `${open.length} warnings of preflight wait`} for an answer.`,
      'Mend it, or say why it may stand; the reason is kept with the copy.',
      open.slice(0, 20).map(({ sentence }) => sentence),
    );
  }
}

export type NewIssue = {
  readonly brief: Brief;
  readonly audience: Audience;
  readonly mark: IssueMark;
  readonly recipient: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly factPages: FactPages;
  /** Where everything stands, and what was printed of the records that are no facts. */
  readonly places?: readonly PrintedPlace[];
  readonly printed?: PrintedValues;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  readonly at: string;
  /** The copy that it corrects, where it is a corrigendum. */
  readonly corrects?: string;
};

/** The ledger with this copy added. The copy it replaces is marked by a new entry, never by an edit. */
export function withIssue(ledger: LedgerFile, issuing: NewIssue): LedgerFile {
  const { brief, audience, mark, recipient, at } = issuing;
  const { pins, bare } = printedPins(brief, issuing.factPages, issuing.places);
  const { values, records } = issuing.printed ?? NO_VALUES;
  const copy: IssuedCopy = {
    briefId: brief.id,
    title: brief.title,
    edition: brief.edition,
    issueDate: brief.issueDate,
    pages: issuing.pages,
    fileHash: sha256(issuing.pdf),
    pins: bare,
    values,
    number: mark.number,
    recipient: recipient.trim(),
    audienceId: audience.id,
    audienceName: audience.name,
    paper: brief.paper,
    courtesy: brief.courtesy,
    // Suggested fixes are of no use once the copy is issued.
    findings: issuing.findings.map(({ ask, items, ...finding }) => ({ ...finding, mends: [] })),
    waivers: issuing.waivers,
    supersedes: mark.supersedes?.number ?? null,
    ...(issuing.corrects === undefined ? {} : { corrects: issuing.corrects }),
  };
  const issued = withEvent(ledger, at, { kind: 'issued', copy }, pins, records);
  if (mark.supersedes === null) return issued;
  return withEvent(issued, at, { kind: 'superseded', number: mark.supersedes.number, by: mark.number });
}
