import { type Brief, EDITION_RULES, type Edition } from '../../../shared/domain/index.ts';
import type { CompositionInput } from '../../pdf/compose/compose.ts';
import { evidenceOf } from '../../pdf/evidence/compose-with-evidence.ts';
import type { Evidence } from '../../pdf/evidence/evidence.ts';

/**
 * The brief with no more than what an edition of it prints: a PDF holds that and nothing else, so only that may be held
 * against it. A summary leaves out most facts of its brief, and none of them is a difference; nor is a field of a record that
 * no page says.
 */
export const asPrinted = (composing: CompositionInput, edition: Edition): Evidence =>
  evidenceOf({ ...composing, brief: { ...composing.brief, edition } }).evidence;

/** The edition that both sides print: one that chooses facts holds least; otherwise that of the second. */
export const printedEdition = (old: Brief, now: Brief): Edition =>
  EDITION_RULES[old.edition].choosesFacts ? old.edition : now.edition;
