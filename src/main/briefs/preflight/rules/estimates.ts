import type { Fact } from '../../../../shared/domain/index.ts';
import { lastYear } from '../../../../shared/format/date.ts';
import { firstPlaces, type RuleInput, shorten } from '../checked.ts';
import { counterOf, sameMeasure } from '../counting.ts';
import { atBlock, fix, leaveOutFix, type Rule } from '../rule.ts';

/** Figures that are not what their mark says: targets marked as measured, provisional ones printed as final. */

const MEASURED: ReadonlySet<string> = new Set(['measured', 'survey']);
const AHEAD =
  /\b(?:will|would|shall|aims?|aiming|ambition|targets?|goals?|plans? (?:to|for)|planned|planning|pledg\w+|promis\w+|is (?:set|due|expected|forecast|projected|intended|likely) to|are (?:set|due|expected|forecast|projected|intended|likely) to|expected|forecasts?|projected|projections?|intends? to|hopes? to|could|by the end of 20\d\d|by 20\d\d)\b/i;

export const targetAsMeasured: Rule = {
  id: 'target-as-measured',
  name: 'A target marked as measured',
  clause: 'leadership',
  severity: 'warning',
  when: 'A fact is marked as measured or surveyed, and its period lies ahead or its words say “will”, “target” or “by 2030”: nobody can have measured it.',
  fix: 'Mark it as a target or a forecast in the library; or leave it out.',
  together: (count) => `${count} facts are marked as measured and speak of what is still to come.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact } = place;
      if (!MEASURED.has(fact.basis ?? '')) return [];
      const year = Number(checked.today.slice(0, 4));
      const ahead = aheadIn(fact, year);
      if (ahead === null) return [];
      return [
        {
          ...atBlock(place),
          at: fact.id,
          factIds: [fact.id],
          sentence: `“${shorten(fact.statement)}” is marked as ${fact.basis}, and ${ahead}: it cannot have been counted yet.`,
          mends: leaveOutFix(place),
        },
      ];
    }),
};

/** What in it lies ahead: its period, a year that its words aim at, or words of a goal without any past year. */
function aheadIn({ period, statement, metric }: Fact, year: number): string | null {
  const until = period === null || /onwards|since|from/.test(period) ? null : lastYear(period);
  if (until !== null && until > year + 1) return `its period is ${period}`;
  const words = `${metric ?? ''}. ${statement}`;
  const aimed = /\b(?:by|until|before|in|to|for|from) (?:the end of |early |late |mid-)?(20\d\d)\b/gi;
  for (const [text, named] of words.matchAll(aimed))
    if (Number(named) > year && AHEAD.test(words)) return `its words say “${text}”`;
  const goal = /\b(?:target|goal|ambition|aims? to|pledg\w+ to|plans to|planned|forecast|projected)\b/i.exec(
    metric ?? '',
  );
  return goal ? `its measure says “${goal[0]}”` : null;
}

const PROVISIONAL =
  /\bprovisional(?:ly)?\b|\bpreliminary\b|\b(?:first|early|flash|initial) estimates?\b|\bsubject to (?:revision|change)\b|\b(?:yet|still|due|likely|expected) to be revised\b|\bnot (?:yet )?final(?:ised)?\b|\bunrevised\b|\bmay be revised\b|\bawaiting revision\b/i;
const REVISED = /\brevised\b|\bfinal(?:ised)?\b|\bconfirmed\b/i;

const isProvisional = (fact: Fact): boolean =>
  PROVISIONAL.test(
    `${fact.metric ?? ''} ${fact.unit ?? ''} ${fact.statement} ${fact.caveat ?? ''} ${fact.period ?? ''}`,
  );

/** The figure that took a provisional one's place: the same measure, period and place, and not provisional. */
const finalOf = (fact: Fact, { library }: RuleInput): Fact | undefined =>
  library.records.facts.find(
    (other) =>
      other.id !== fact.id &&
      other.value !== null &&
      other.unit === fact.unit &&
      other.period === fact.period &&
      other.place === fact.place &&
      other.geography === fact.geography &&
      other.confidence !== 'withdrawn' &&
      counterOf(other, library) === counterOf(fact, library) &&
      withoutStatus(other, fact) &&
      !isProvisional(other) &&
      REVISED.test(`${other.metric ?? ''} ${other.statement} ${other.caveat ?? ''}`),
  );

const bare = (fact: Fact): Fact => ({
  ...fact,
  metric: (fact.metric ?? '').replace(/\b(?:provisional|preliminary|revised|final|first estimate)\b/gi, ''),
});
const withoutStatus = (a: Fact, b: Fact): boolean => sameMeasure(bare(a), bare(b));

export const provisional: Rule = {
  id: 'provisional',
  name: 'A provisional figure printed as final',
  clause: 'limits',
  severity: 'warning',
  when: 'A figure is provisional, and neither the words nor the limit that are printed say so; its series is provisional and it does not say so; or the library holds the final figure.',
  fix: 'Say “provisional” in your own words; or use the final figure.',
  together: (count, { quick }) =>
    quick
      ? `${count} figures are provisional, and the library holds the final ones.`
      : `${count} provisional figures are printed without saying so.`,
  check: (checked) =>
    firstPlaces(checked).flatMap((place) => {
      const { fact, words } = place;
      if (fact.value === null) return [];
      const own = isProvisional(fact);
      const series = own ? null : provisionalSeries(fact, checked);
      if (!own && series === null) return [];
      const final = finalOf(fact, checked);
      const said = PROVISIONAL.test(`${words} ${fact.caveat ?? ''}`);
      if (said && !final) return [];
      return [
        {
          ...atBlock(place),
          at: `${place.block.id} ${fact.id}`,
          quick: final !== undefined && place.block.kind === 'fact',
          factIds: [fact.id, ...(final ? [final.id] : [])],
          sentence: final
            ? `“${shorten(fact.statement)}” is provisional, and the library holds the final figure: “${shorten(final.statement)}”`
            : `“${shorten(words.replaceAll('\uFFFC', '…'))}” does not say that its figure is provisional${series ? `, as “${shorten(series)}” says` : ''}.`,
          mends: [
            ...(final && place.block.kind === 'fact'
              ? [
                  fix(`Use the final figure: ${shorten(final.statement, 70)}`, {
                    kind: 'use-instead',
                    blockId: place.block.id,
                    factId: final.id,
                  }),
                ]
              : []),
            ...leaveOutFix(place),
          ],
        },
      ];
    }),
};

/** The title of a provisional series that holds just this figure. */
function provisionalSeries(fact: Fact, { library }: RuleInput): string | null {
  const found = library.records.series.find(
    ({ title, unit, points }) =>
      unit === fact.unit &&
      points.some(
        ({ value, period, place, status }) =>
          value === fact.value &&
          period === fact.period &&
          place === fact.place &&
          (PROVISIONAL.test(title) || status?.startsWith('provisional')),
      ),
  );
  return found?.title ?? null;
}
