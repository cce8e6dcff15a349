import type { Fact } from '../../../../shared/domain/index.ts';
import { onceFor } from '../../../../shared/once.ts';
import { leaveOutEither, pairsBeside } from '../beside.ts';
import { type FactPlace, type RuleInput, shorten } from '../checked.ts';
import {
  AVERAGE,
  FLOW,
  kindOf,
  kindsSaid,
  PER_HEAD,
  POINTS,
  PRICES,
  type Quality,
  sameSubject,
  WORK,
} from '../qualities.ts';
import { atBlock, leaveOutFix, type Rule, type RuleFinding } from '../rule.ts';
import { aroundFigure } from '../saying.ts';

/** Figures that look alike and are not: per cent and points, mean and median, real and nominal. */

type Trap = Pick<Rule, 'id' | 'name' | 'when' | 'fix'> & {
  readonly quality: Quality;
  /** The words in which a kind is read: those just behind the number, or its whole sentence. */
  readonly near: (around: NonNullable<ReturnType<typeof aroundFigure>>) => string;
  /** Whether words of these kinds contradict the fact's. */
  readonly contradicts: (kind: string, said: ReadonlySet<string>, fact: Fact) => boolean;
  /** Kinds that must be said wherever the figure is, since nothing else prints them. */
  readonly mustSay?: ReadonlySet<string>;
  /** Whether two kinds must not stand side by side. */
  readonly apart: (a: string, b: string, facts: readonly [Fact, Fact]) => boolean;
};

const differ = (a: string, b: string): boolean => a !== b;
const says = (kind: string, said: ReadonlySet<string>): boolean => said.size > 0 && !said.has(kind);

function ruleOf(trap: Trap): Rule {
  const { id, name, when, fix, quality } = trap;
  return {
    id,
    name,
    clause: 'alone',
    severity: 'warning',
    when,
    fix,
    together: (count, { cause }) =>
      cause === 'beside'
        ? `${count} pairs of figures are not the same kind of number: ${name.toLowerCase()}.`
        : `The words of ${count} figures do not say what kind of number they are: ${name.toLowerCase()}.`,
    check: (checked) => [...saidOtherwise(trap, checked), ...besideOtherwise(trap, quality, checked)],
  };
}

function saidOtherwise(
  { quality, near, contradicts, mustSay }: Trap,
  { placed }: RuleInput,
): readonly RuleFinding[] {
  return placed.flatMap((place) => {
    const { fact, words, as } = place;
    if (fact.value === null) return [];
    const own = as === 'statement' || as === 'tile' ? quality.ofFields(fact) : kindOf(quality, fact);
    if (own === null) return [];
    const around = aroundFigure(place);
    const said = kindsSaid(quality, around ? near(around) : as === 'tile' ? '' : words);
    const wrong = contradicts(own, said, fact);
    const lost = !wrong && isLost(own, place, quality, mustSay);
    if (!wrong && !lost) return [];
    return [
      {
        ...atBlock(place),
        at: `${place.block.id} ${fact.id}`,
        factIds: [fact.id],
        cause: 'said',
        sentence: wrong
          ? `“${shorten(words.replaceAll('\uFFFC', '…'))}” says “${[...said].join(', ')}”, and the figure is of the kind “${own}”.`
          : `“${shorten(words.replaceAll('\uFFFC', '…'))}” does not say that its figure is of the kind “${own}”.`,
        mends: leaveOutFix(place),
      },
    ];
  });
}

/** Nothing that is printed with the figure says it: not the words, the limit under it, nor the unit behind it. */
function isLost(own: string, place: FactPlace, quality: Quality, mustSay: Trap['mustSay']): boolean {
  const { fact, as, words } = place;
  if (!mustSay?.has(own)) return false;
  const printed = [words, fact.caveat ?? '', as === 'statement' || as === 'wording' ? '' : (fact.unit ?? '')];
  return !printed.some((text) => kindsSaid(quality, text).has(own));
}

function besideOtherwise({ apart }: Trap, quality: Quality, checked: RuleInput): readonly RuleFinding[] {
  const kind = onceFor((fact: Fact) => kindOf(quality, fact));
  const pairs = pairsBeside(checked, (a, b) => {
    const [x, y] = [kind(a), kind(b)];
    return x !== null && y !== null && apart(x, y, [a, b]) && sameSubject(quality, a, b);
  });
  return pairs.map(([one, other]) => ({
    ...atBlock(other),
    at: [one.fact.id, other.fact.id].sort().join(' '),
    cause: 'beside',
    factIds: [one.fact.id, other.fact.id],
    sentence: `‘${checked.titleOf(one.section)}’ sets two kinds of number side by side: “${shorten(one.fact.statement, 70)}” (${kind(one.fact)}) and “${shorten(other.fact.statement, 70)}” (${kind(other.fact)}).`,
    mends: leaveOutEither([one, other]),
  }));
}

export const percentOrPoints = ruleOf({
  id: 'percent-or-points',
  name: 'Per cent and percentage points',
  when: 'A change is given in percentage points where its unit is per cent, or the other way round; or both stand side by side for one measure. From 50% to 55% is five percentage points, and ten per cent.',
  fix: 'Say which it is; a difference of two percentages is in percentage points.',
  quality: POINTS,
  near: ({ on }) => on.slice(0, 40),
  contradicts: says,
  apart: differ,
});

export const totalOrYearly = ruleOf({
  id: 'total-or-yearly',
  name: 'A total of years and a single year',
  when: 'A total of several years is told as if it were of one, or one year’s as a total; or both stand side by side for one measure.',
  fix: 'Say which years the figure covers; compare like with like.',
  quality: FLOW,
  near: ({ sentence }) => sentence,
  contradicts: (kind, said) => kind !== 'one year' && says(kind, said),
  apart: (a, b, [x, y]) =>
    a !== b &&
    [a, b].includes('several years together') &&
    x.place === y.place &&
    x.geography === y.geography &&
    (x.unit ?? '').split(' ')[0] === (y.unit ?? '').split(' ')[0],
});

export const realOrNominal = ruleOf({
  id: 'real-or-nominal',
  name: 'Real and in the prices of the day',
  when: 'A figure adjusted for inflation is told as one in the prices of the day, or the other way round; its words leave out which; or both stand side by side for one measure.',
  fix: 'Say “in current prices, not adjusted for inflation” or “in real terms”.',
  quality: PRICES,
  near: ({ sentence }) => sentence,
  contradicts: says,
  mustSay: new Set(['current prices', 'real terms']),
  apart: differ,
});

export const perHead = ruleOf({
  id: 'per-head',
  name: 'Per head and in all',
  when: 'An amount per head is told without “per head”, or a total with it.',
  fix: 'Say “per head” beside the figure.',
  quality: PER_HEAD,
  near: ({ on }) => on.slice(0, 60),
  contradicts: (kind, said) => kind === 'a total' && said.has('per head'),
  mustSay: new Set(['per head']),
  apart: () => false,
});

export const jobsOrPeople = ruleOf({
  id: 'jobs-or-people',
  name: 'Jobs, employees and full-time equivalents',
  when: 'Jobs are told as employees or full-time equivalents, or the other way round; or both stand side by side for one measure. One job may be half a full-time equivalent, and one person may hold two.',
  fix: 'Say which is counted; compare like with like.',
  quality: WORK,
  near: ({ on }) => on.slice(0, 32),
  contradicts: (kind, said, { basis }) => {
    const strict = ['full-time equivalents', 'job years'].filter((one) => said.has(one) || one === kind);
    if (strict.length > 0) return said.size > 0 && strict.some((one) => one !== kind || !said.has(one));
    // What a firm announces is called jobs or staff as it comes; a count is of one or the other.
    return says(kind, said) && (basis === 'measured' || basis === 'survey' || basis === null);
  },
  mustSay: new Set(['full-time equivalents', 'job years']),
  apart: differ,
});

export const meanOrMedian = ruleOf({
  id: 'mean-or-median',
  name: 'Mean and median',
  when: 'A median is told as an average, or the other way round; or both stand side by side for one measure.',
  fix: 'Say which it is; compare like with like.',
  quality: AVERAGE,
  near: ({ sentence }) => sentence,
  contradicts: says,
  apart: differ,
});
