import { answerTo } from '../../../shared/briefs/fix-brief.ts';
import type {
  Ask,
  Brief,
  Finding,
  FindingGroup,
  FindingItem,
  Fix,
  PreflightReport,
  Severity,
} from '../../../shared/domain/index.ts';
import { RULES } from './all-rules.ts';
import { type PreflightInput, prepareRuleInput } from './checked.ts';
import { withoutHarmfulMends } from './harmless-mends.ts';
import { CLAUSES, fix, type Rule, type RuleFinding } from './rule.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Checks a brief before it is issued. The same brief gives the same report. */
export function preflight(checking: PreflightInput, rules: readonly Rule[] = RULES): PreflightReport {
  const found = withoutHarmfulMends(findAll(checking, rules), checking, (brief, which) =>
    findAll(
      { ...checking, brief },
      which === 'all' ? rules : rules.filter(({ asksForMissing }) => asksForMissing),
    ),
  );
  const groups = rules.flatMap((rule) =>
    groupsOf(
      rule,
      found.filter(({ rule: id }) => id === rule.id),
    ),
  );
  const open = found.filter(({ waived }) => waived === null);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const asking = (ask: Ask): number => open.filter((finding) => finding.ask === ask).length;
  const counts = {
    errors: count('error'),
    warnings: count('warning'),
    waived: found.length - open.length,
    notes: count('note'),
    decide: asking('decide'),
    fix: asking('fix'),
    know: asking('know'),
  };
  return {
    groups: groups.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
    counts,
    ready: counts.errors + counts.warnings === 0,
  };
}

function findAll(checking: PreflightInput, rules: readonly Rule[]): readonly Finding[] {
  const at = prepareRuleInput(checking);
  return rules.flatMap((rule) => oneForEachCause(rule, rule.check(at), checking.brief));
}

/** The findings of a rule, those of one cause as one. */
function oneForEachCause(rule: Rule, found: readonly RuleFinding[], brief: Brief): readonly Finding[] {
  const causes = new Map<string, RuleFinding[]>();
  for (const one of found) {
    const cause = rule.together
      ? `${one.severity ?? rule.severity} ${one.quick ?? false} ${one.cause ?? ''}`
      : one.at;
    causes.set(cause, [...(causes.get(cause) ?? []), one]);
  }
  return [...causes].flatMap(([cause, [first, ...more]]) =>
    !first
      ? []
      : [
          more.length === 0
            ? finding(rule, first, [], brief)
            : finding(rule, inSeveralPlaces(rule, cause, [first, ...more]), [first, ...more], brief),
        ],
  );
}

const keyOf = (rule: Rule, { at }: RuleFinding): string => `${rule.id} ${at}`.slice(0, 400);

/** One finding for all of them, with the mend that each has as one step. */
function inSeveralPlaces(rule: Rule, cause: string, of: readonly RuleFinding[]): RuleFinding {
  const [first] = of;
  if (!first || !rule.together) throw new Error(`${rule.id} found nothing`);
  const facts = new Set(of.flatMap(({ factIds }) => factIds ?? []));
  const quick = of.flatMap(({ mends, quick: safe }) => (safe && mends?.[0] ? [mends[0]] : []));
  const leaving = of.flatMap(({ mends }) => mends?.find(({ act }) => act.kind === 'leave-out') ?? []);
  return {
    ...first,
    at: `all ${cause}`,
    factIds: [...facts],
    sentence: rule.together(of.length, first),
    mends: [
      ...(quick.length === of.length ? together(`Fix all ${of.length}`, quick) : []),
      ...(leaving.length === of.length ? together(`Leave all ${of.length} out`, leaving) : []),
    ],
  };
}

/** All of them in one step; none where two would do different things to one block. */
function together(words: string, mends: readonly Fix[]): readonly Fix[] {
  const acts = mends.flatMap(({ act }) => (act.kind === 'several' ? act.acts : [act]));
  const different = [...new Map(acts.map((act) => [JSON.stringify(act), act])).values()];
  const blocks = different.flatMap((act) => ('blockId' in act ? [act.blockId] : []));
  return new Set(blocks).size < blocks.length ? [] : [fix(words, { kind: 'several', acts: different })];
}

function finding(rule: Rule, found: RuleFinding, of: readonly RuleFinding[], { waivers }: Brief): Finding {
  const severity = found.severity ?? rule.severity;
  const items = of.map(
    (one): FindingItem => ({
      key: keyOf(rule, one),
      sectionId: one.sectionId,
      blockId: one.blockId,
      factIds: one.factIds ?? [],
      sentence: one.sentence.slice(0, 4000),
      mends: one.mends ?? [],
    }),
  );
  const key = keyOf(rule, found);
  return {
    key,
    rule: rule.id,
    severity,
    sectionId: found.sectionId,
    blockId: found.blockId,
    factIds: found.factIds ?? [],
    sentence: found.sentence.slice(0, 4000),
    mends: [
      ...(found.mends ?? []),
      ...(severity === 'warning' ? [fix('Let it stand, with a reason', { kind: 'waive' })] : []),
    ],
    // An error cannot be waived.
    waived: severity === 'warning' ? answerTo({ key, items }, waivers) : null,
    ask: askOf(severity, found),
    items,
  };
}

const askOf = (severity: Severity, { quick }: RuleFinding): Ask =>
  severity === 'note' ? 'know' : quick ? 'fix' : 'decide';

/** A rule's findings by severity: an error is never hidden among notes. */
function groupsOf(rule: Rule, findings: readonly Finding[]): readonly FindingGroup[] {
  return (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const of = findings.filter((finding) => finding.severity === severity);
    if (of.length === 0) return [];
    const { id, name, clause, needsPages = false } = rule;
    return [{ rule: id, name, clause: CLAUSES[clause], severity, needsPages, findings: of }];
  });
}
