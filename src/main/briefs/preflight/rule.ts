import type { Finding, Fix, FixAction, Severity } from '../../../shared/domain/index.ts';
import type { FactPlace, RuleInput } from './checked.ts';

/** Where a rule comes from: the questions of the UK statistics regulator on intelligent transparency, or ourselves. */
export const CLAUSES = {
  access: 'Equality of access: is the source public, and cited?',
  limits: 'Enhancing understanding: are its limits said?',
  context: 'Enhancing understanding: is it in context?',
  alone: 'Enhancing understanding: could it mislead when read alone?',
  leadership: 'Analytical leadership: is it the figure that the analysts stand by today?',
  own: 'Our own',
} as const;

/** A check of preflight: pure, and the same brief always gives the same findings. */
export type Rule = {
  readonly id: string;
  /** A heading: what is found. */
  readonly name: string;
  readonly clause: keyof typeof CLAUSES;
  /** The highest severity it can have. */
  readonly severity: Severity;
  /** When it applies, in a sentence for a communications officer. */
  readonly when: string;
  /** What to do about it. */
  readonly fix: string;
  /** It judges finished pages, and is silent where they were not laid out. */
  readonly needsPages?: true;
  /** It asks for what the brief does not print: leaving something out may make it ask. */
  readonly asksForMissing?: true;
  /** Where its findings of one cause are one finding: the sentence for several of them. */
  readonly together?: (count: number, first: RuleFinding) => string;
  readonly check: (checked: RuleInput) => readonly RuleFinding[];
};

/** A finding without the rule's own fields. */
export type RuleFinding = Pick<Finding, 'sectionId' | 'blockId' | 'sentence'> & {
  /** Identifies the finding within its rule. */
  readonly at: string;
  /** If less severe than its rule. */
  readonly severity?: Severity;
  readonly factIds?: readonly string[];
  readonly mends?: readonly Fix[];
  /** Its first mend is right wherever this is found: a click, and nothing to decide. */
  readonly quick?: boolean;
  /** What it comes from, where the rule knows several causes. */
  readonly cause?: string;
};

/** The finding's place: the block that prints the fact. */
export const atBlock = ({ section, block }: Pick<FactPlace, 'section' | 'block'>) => ({
  sectionId: section.id,
  blockId: block.id,
});

/** About the brief as a whole. */
export const wholeBrief = { sectionId: null, blockId: null } as const;

export const fix = (words: string, act: FixAction): Fix => ({ words, act });

export const leaveOutFix = ({ block }: Pick<FactPlace, 'block'>): readonly Fix[] =>
  // An amount in a text cannot be removed without its sentence.
  block.kind === 'fact' ? [fix('Leave it out', { kind: 'leave-out', blockId: block.id })] : [];
