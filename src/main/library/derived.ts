import type { Conflict, Fact, Fields, PackRecords, RecordType } from '../../shared/domain/index.ts';
import type { Polarity, Role } from '../../shared/domain/records/kinds.ts';
import { WITHDRAWN } from './merge.ts';

/*
 * What a pack of before these columns would say, worked out from what it does say. The pack's own word always counts.
 */

/** What a reader sees where sources differ. Before there was `printed`, the note was printed. */
export const printedSentence = ({ printed, note }: Pick<Conflict, 'printed' | 'note'>): string =>
  printed ?? note ?? '';

/** Words by which an investor hears bad news. */
const CAUTIONS =
  /\b(redundan\w*|job cuts?|job losses|closed|closures?|administration|insolven\w*|bankrupt\w*|cyber[- ]?attack\w*|delayed|scrapped|cancelled|dropped|shortage\w*|fell|falls|fallen|declin\w*|down \d|lower than|below the|lowest|deprived|unemployment|has stopped|axed)\b/i;

type Said = Pick<
  Fact,
  'statement' | 'metric' | 'value' | 'unit' | 'basis' | 'confidence' | 'themes' | 'clusterIds'
> &
  Partial<Pick<Fact, 'polarity' | 'role' | 'geography' | 'short' | 'period'>>;

/** How an investor would take a fact. */
export function polarityOf(fact: Said): Polarity {
  if (fact.polarity) return fact.polarity;
  if (CAUTIONS.test(fact.statement)) return 'caution';
  return fact.basis === 'rule' || fact.geography === 'national' || fact.geography === 'international'
    ? 'neutral'
    : 'strength';
}

/** What a fact is for. */
export function roleOf(fact: Said): Role {
  if (fact.role) return fact.role;
  if (fact.confidence === WITHDRAWN) return 'retire';
  if (polarityOf(fact) === 'caution') return 'caution';
  if (fact.basis === 'rule') return 'rule';
  if (fact.themes.includes('funding')) return 'offer';
  return fact.value !== null && polarityOf(fact) === 'strength' ? 'proof' : 'context';
}

/** A retired fact is kept, so that whoever printed it can be told; it is offered to nobody. */
export const isOffered = (fact: Said): boolean => roleOf(fact) !== 'retire';

/** As many letters as `short` may have. */
const SHORT = 40;

/** A label for a tile or a row: the measure and its period, cut between words. */
export function shortOf(fact: Said): string {
  if (fact.short) return fact.short;
  const name = fact.metric ?? fact.statement;
  const whole = fact.period ? `${name}, ${fact.period}` : name;
  if (whole.length <= SHORT) return whole;
  return name.length <= SHORT ? name : `${name.slice(0, SHORT - 1).replace(/\s+\S*$/, '')}…`;
}

type Derived = Readonly<Record<string, string>>;

/** What is derived of a record, field by field; empty where its pack says all of it. */
export function derivedOf(type: RecordType, record: Fields): Derived {
  if (type === 'conflict' && !record.printed)
    return { printed: printedSentence(record as unknown as Conflict) };
  if (type !== 'fact') return {};
  const fact = record as unknown as Fact;
  const derived = { role: roleOf(fact), polarity: polarityOf(fact), short: shortOf(fact) };
  return Object.fromEntries(Object.entries(derived).filter(([field]) => !record[field]));
}

/** In a sentence, what was derived because the pack does not say it; null where it says all. */
export function derivedNotice({ facts, conflicts }: PackRecords): string | null {
  const count = (derived: readonly unknown[], one: string, many: string): readonly string[] =>
    derived.length === 0
      ? []
      : [`${derived.length.toLocaleString('en-GB')} ${derived.length === 1 ? one : many}`];
  const without = [
    ...count(
      facts.filter(({ role, polarity, short }) => !role || !polarity || !short),
      'fact',
      'facts',
    ),
    ...count(
      conflicts.filter(({ printed }) => !printed),
      'disagreement',
      'disagreements',
    ),
  ];
  if (without.length === 0) return null;
  return `The pack does not say what ${without.join(' and ')} are for, or how they are printed in short: that is worked out from the rest, and each record’s page shows it.`;
}
