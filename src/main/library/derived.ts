import type { Conflict, Fact, PackRecords, RecordType } from '../../shared/domain/index.ts';
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
  /\b(redundan\w*|job (cuts|losses)|(has|will) closed?|insolven\w*|bankrupt\w*|cyber[- ]?attack\w*|delayed|scrapped|cancelled|cannot be|shortage\w*|declin\w*|suspended|drop in|down on|(fell|down) \d|\d% fewer|record[- ]low|deprived|has stopped|only \d+%)/i;

type Said = Pick<Fact, 'statement' | 'metric' | 'value' | 'basis' | 'confidence' | 'themes' | 'clusterIds'> &
  Pick<Fact, 'markets' | 'geography' | 'period' | 'polarity' | 'role' | 'short'>;

const WIDER: ReadonlySet<string | null> = new Set(['national', 'international']);
const WHOLE: ReadonlySet<string | null> = new Set(['region', 'combined-authority']);
const HOPED: ReadonlySet<string | null> = new Set(['forecast', 'target']);
const COUNTED: ReadonlySet<string | null> = new Set(['measured', 'estimate', 'survey']);

/** How an investor would take a fact. */
export function polarityOf({ polarity, statement, basis, geography, confidence }: Said): Polarity {
  if (polarity) return polarity;
  if (CAUTIONS.test(statement)) return 'caution';
  const isOwn = !WIDER.has(geography) && !HOPED.has(basis) && basis !== 'rule';
  return isOwn && (confidence === null || confidence === 'high') ? 'strength' : 'neutral';
}

/** What a fact is for. */
export function roleOf(fact: Said): Role {
  const { role, confidence, basis, geography, themes, clusterIds, markets, value } = fact;
  if (role) return role;
  if (confidence === WITHDRAWN) return 'retire';
  const polarity = polarityOf(fact);
  if (polarity === 'caution') return 'caution';
  if (basis === 'rule') return 'rule';
  const isOfMarket = markets.length > 0 && !markets.includes('all');
  if (geography === 'site' && isOfMarket) return 'story';
  if (polarity !== 'strength') return 'context';
  if (themes.includes('funding')) return 'offer';
  if (clusterIds.length > 0) return 'proof';
  return value !== null && COUNTED.has(basis) && WHOLE.has(geography) && !isOfMarket ? 'headline' : 'context';
}

/** A retired fact is kept, so that whoever printed it can be told; it is offered to nobody. */
export const isOffered = ({ role, confidence }: Pick<Fact, 'role' | 'confidence'>): boolean =>
  role !== 'retire' && confidence !== WITHDRAWN;

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
export function derivedOf(type: RecordType, record: Readonly<Record<string, unknown>>): Derived {
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
