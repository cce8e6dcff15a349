import type { Audience, Conflict, Fact } from '../../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../../shared/format/amount.ts';
import { formatDay, formatPeriod } from '../../../shared/format/date.ts';
import { NBSP, regroup } from '../../../shared/format/number.ts';
import { label } from '../../../shared/format/words.ts';
import type { Disagreement, FactForAudience, RecordAbout } from '../../../shared/views/index.ts';
import { printedSentence } from '../derived.ts';
import type { Library } from '../library.ts';
import { factRef, placeRef, refsTo } from './refs.ts';

/** Rates are known to a few digits; more would be false precision. */
const rateDigits = (rate: number): string =>
  rate.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 4 });

/** The fact for one audience: its amount, the conversion to its currency, and the rate with its date. */
export function factForAudience(fact: Fact, audience: Audience, library: Library): FactForAudience {
  const printed = fact.value === null ? null : printAmount(fact.value, fact.unit, audience, library.rate);
  const rate = printed?.converted?.rate;
  const { prefix } = audience.currency;
  return {
    audienceId: audience.id,
    audience: audience.name,
    statement: regroup(fact.statement, audience.numbers),
    figure: printed ? amountLine(printed) : null,
    converted: printed?.converted?.text ?? null,
    rate: rate
      ? `£1 = ${prefix.replaceAll(' ', NBSP)}${rateDigits(rate.ratePerGbp)}, ${formatDay(rate.asOf, audience.dates.long)}`
      : null,
    period: fact.period ? formatPeriod(fact.period, audience.dates.short) : null,
  };
}

/** Facts that disagree, side by side, with the fields that differ. */
export function disagreement(conflict: Conflict, library: Library, audience: Audience | null): Disagreement {
  const facts = conflict.factIds.flatMap((id) => library.fact(id) ?? []);
  const sides = facts.map((fact) => {
    const face = audience ? factForAudience(fact, audience, library) : null;
    return {
      ref: factRef(fact),
      preferred: fact.id === conflict.preferredFactId,
      figure: face?.figure ?? null,
      period: fact.period,
      place: fact.place,
      geography: fact.geography ? label(fact.geography) : null,
      basis: fact.basis ? label(fact.basis) : null,
      sources: [...new Set(fact.sourceIds.map((id) => library.source(id)?.publisher ?? id))].join('; '),
    };
  });
  const fields = ['figure', 'period', 'place', 'geography', 'basis', 'sources'] as const;
  return {
    id: conflict.id,
    topic: conflict.topic,
    note: conflict.note ?? null,
    printed: printedSentence(conflict),
    differs: fields.filter((field) => new Set(sides.map((side) => side[field])).size > 1),
    sides,
  };
}

export function factPage(
  fact: Fact,
  library: Library,
  audiences: readonly Audience[],
  today: string,
): RecordAbout {
  const { reviewBy } = fact;
  const first = audiences[0] ?? null;
  return {
    kind: 'fact',
    metric: fact.metric,
    caveat: fact.caveat,
    quoteLocator: fact.quoteLocator,
    basis: fact.basis ? label(fact.basis) : null,
    geography: fact.geography ? label(fact.geography) : null,
    confidence: fact.confidence ? label(fact.confidence) : null,
    reviewBy,
    reviewPassed: reviewBy !== null && reviewBy < today,
    faces: audiences.map((audience) => factForAudience(fact, audience, library)),
    place: placeRef(library, fact.place),
    clusters: refsTo(library, 'cluster', fact.clusterIds),
    themes: [...fact.themes],
    markets: fact.markets.map((value) => ({
      value,
      name: audiences.find(({ market }) => market === value)?.name ?? value,
    })),
    conflicts: library.conflictsOf(fact.id).map((conflict) => disagreement(conflict, library, first)),
  };
}
