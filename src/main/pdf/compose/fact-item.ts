import type { Fact, OwnText } from '../../../shared/domain/index.ts';
import { leadingLine } from '../../../shared/format/amount.ts';
import { breakable, regroup } from '../../../shared/format/number.ts';
import { type Block, type FactItem, type Inline, type Proof, text, textOf } from '../document.ts';
import { amountOf, type Context, cited, conversion, evidenceOf, regroupNumbers } from './context.ts';
import { ownLine } from './own-text.ts';

/** A fact as the brief tells it: in the library's words, or in the officer's. */
export type BriefFact = {
  readonly fact: Fact;
  readonly wording: OwnText | null;
  /** The block of the brief that it comes from; absent where the document adds it by itself. */
  readonly from?: string;
};

/** The sentence holds this amount of money and no other. */
function saysOnly(statement: string, amount: string): boolean {
  const amounts = statement.match(/[£$€₹]\s?\d/g) ?? [];
  return amounts.length === 1 && breakable(statement).includes(breakable(amount));
}

/** The fact as a list item: statement, citation, conversion, basis, and its caveat with it. */
export function factItem(context: Context, { fact, wording, from }: BriefFact): FactItem {
  return {
    factId: fact.id,
    statement: wording ? wordedStatement(context, fact, wording) : libraryStatement(context, fact),
    evidence: evidenceOf(context, fact),
    caveat: fact.caveat === null ? null : regroupNumbers(context, fact.caveat),
    ...(from ? { from } : {}),
  };
}

/** The officer's words, which rest on the fact: they cite it even where its figure is not in them. */
export function wordedStatement(context: Context, fact: Fact, wording: OwnText): readonly Inline[] {
  const line = ownLine(context, wording);
  const isCited = wording.some((part) => part.kind === 'figure' && part.pin.factId === fact.id);
  return isCited ? line : [...line, cited(context, fact.sourceIds, { type: 'fact', key: fact.id })];
}

function libraryStatement(context: Context, fact: Fact): readonly Inline[] {
  const figure = amountOf(context, fact);
  const converted = conversion(context, figure);
  // Behind a sentence with several amounts the converted one must name the amount that it converts.
  const named =
    figure && !saysOnly(fact.statement, figure.main)
      ? [{ kind: 'figure', text: figure.main, of: [{ type: 'fact', key: fact.id }] } as const, text(' ')]
      : [];
  return [
    textOf({ type: 'fact', key: fact.id }, regroup(fact.statement, context.audience.numbers)),
    cited(context, fact.sourceIds, { type: 'fact', key: fact.id }),
    ...(converted.length > 0 ? [text(' '), ...named, ...converted] : []),
  ];
}

/** A fact led by what is taken in at a glance: its figure, where that says what it counts, or its label. */
export function proofItem(context: Context, told: BriefFact): Proof {
  const { fact } = told;
  const figure = amountOf(context, fact);
  return {
    ...factItem(context, told),
    lead: (figure ? leadingLine(figure) : null) ?? fact.short ?? null,
  };
}

export function factsBlock(context: Context, facts: readonly BriefFact[]): readonly Block[] {
  return facts.length > 0 ? [{ kind: 'facts', items: facts.map((told) => factItem(context, told)) }] : [];
}
