import { type Brief, EDITION_RULES, type Edition } from '../../../shared/domain/index.ts';
import type { CompositionInput } from '../../pdf/compose/compose.ts';
import { evidenceOf } from '../../pdf/evidence/compose-with-evidence.ts';

/**
 * The brief with no more than what an edition of it prints: a PDF holds that and nothing else, so only that may be held
 * against it. A summary leaves out most facts of its brief, and none of them is a difference; nor is a field of a record that
 * no page says.
 */
export function briefAsPrinted(composing: CompositionInput, edition: Edition): Brief {
  const { brief } = composing;
  const { evidence } = evidenceOf({ ...composing, brief: { ...brief, edition } });
  return { ...brief, sections: evidence.brief.sections };
}

/** The edition that both sides print: one that chooses facts holds least; otherwise that of the second. */
export const printedEdition = (old: Brief, now: Brief): Edition =>
  EDITION_RULES[old.edition].choosesFacts ? old.edition : now.edition;
