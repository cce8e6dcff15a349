import { z } from 'zod';
import { AnswerLine, PinnedRecord, Waiver } from './brief.ts';
import { Id, Text } from './words.ts';

/** What preflight found in a brief before it is issued, and what can be done about it. */

/** An error keeps the brief from being issued; a warning wants a mend or a word; a note only wants to be known. */
const SEVERITIES = ['error', 'warning', 'note'] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/**
 * What a finding asks of the officer: to choose between ways to settle it; one safe fix, made at a click; or only to know
 * of it. Errors and warnings are the first two, notes the last.
 */
export const Ask = z.enum(['decide', 'fix', 'know']);
export type Ask = z.infer<typeof Ask>;

const PartId = z.string().min(1).max(120);
/** Words as they stand in an officer's text, line breaks and all. */
const Found = z.string().min(1).max(400);

/** A mend that the window can make as one step. */
const OneFix = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leave-out'), blockId: PartId }),
  /** Another fact takes the block's place. */
  z.object({ kind: z.literal('use-instead'), blockId: PartId, factId: Id }),
  z.object({ kind: z.literal('add-fact'), sectionId: PartId, factId: Id }),
  /** The fact as the library has it now, wherever the brief rests on it. */
  z.object({ kind: z.literal('repin'), factId: Id }),
  /** The record as the library has it now. */
  z.object({ kind: z.literal('take-record'), blockId: PartId, pinned: PinnedRecord }),
  /** The same for one line of an answer; null: it is taken out. */
  z.object({
    kind: z.literal('replace-line'),
    blockId: PartId,
    from: AnswerLine,
    to: AnswerLine.nullable(),
  }),
  z.object({ kind: z.literal('bind-figure'), blockId: PartId, text: Found, factId: Id }),
  z.object({ kind: z.literal('replace-words'), blockId: PartId, from: Found, to: Found }),
  /** A sentence at the end of the block's text. */
  z.object({ kind: z.literal('add-words'), blockId: PartId, words: Text }),
  z.object({ kind: z.literal('remove-series'), sectionId: PartId, seriesId: Id }),
  /** The fact's amount is said with this word before it, as its source does: “nearly”. */
  z.object({ kind: z.literal('put-back'), blockId: PartId, factId: Id, word: Found }),
  /** The officer answers for it, with a reason. */
  z.object({ kind: z.literal('waive') }),
]);

export const FixAction = z.discriminatedUnion('kind', [
  ...OneFix.options,
  /** All of them, as one step. */
  z.object({ kind: z.literal('several'), acts: z.array(OneFix).readonly() }),
]);
export type FixAction = z.infer<typeof FixAction>;

export const Fix = z.object({ words: Text, act: FixAction });
export type Fix = z.infer<typeof Fix>;

/** A finding as it is kept with an issued copy. */
export const KeptFinding = z.object({
  /** The same finding at the same place has the same key, whatever else changes. */
  key: z.string().min(1).max(400),
  rule: Id,
  severity: Severity,
  sectionId: PartId.nullable(),
  blockId: PartId.nullable(),
  /** The fact in question first, then those that it was held against. */
  factIds: z.array(Id).readonly(),
  sentence: Text,
  mends: z.array(Fix).readonly(),
  /** The officer's answer to it, where there is one. */
  waived: Waiver.nullable(),
});
export type KeptFinding = z.infer<typeof KeptFinding>;

/** One of the places of a finding whose cause is the same in several. */
export const FindingItem = KeptFinding.pick({
  key: true,
  sectionId: true,
  blockId: true,
  factIds: true,
  sentence: true,
  mends: true,
});
export type FindingItem = z.infer<typeof FindingItem>;

export const Finding = KeptFinding.extend({
  ask: Ask,
  /** Findings of one cause are one finding: each of them, where there are several. */
  items: z.array(FindingItem).readonly(),
});
export type Finding = z.infer<typeof Finding>;

/** Findings of one rule, the gravest first. */
export const FindingGroup = z.object({
  rule: Id,
  name: Text,
  /** The question of the statistics regulator that it comes from, or our own. */
  clause: Text,
  severity: Severity,
  /** Only finished pages show it: a report without them says nothing about it. */
  needsPages: z.boolean(),
  findings: z.array(Finding).readonly(),
});
export type FindingGroup = z.infer<typeof FindingGroup>;

export const PreflightReport = z.object({
  groups: z.array(FindingGroup).readonly(),
  /** `warnings` are those that nobody answered for. */
  counts: z.object({
    errors: z.number().int(),
    warnings: z.number().int(),
    waived: z.number().int(),
    notes: z.number().int(),
    /** Findings that nobody answered for, by what they ask: together as many as errors, warnings and notes. */
    decide: z.number().int(),
    fix: z.number().int(),
    know: z.number().int(),
  }),
  /** No errors, and every warning mended or answered for. */
  ready: z.boolean(),
});
export type PreflightReport = z.infer<typeof PreflightReport>;
