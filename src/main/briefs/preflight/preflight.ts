import type { Finding, FindingGroup, PreflightReport, Severity } from '../../../shared/domain/index.ts';
import { RULES } from './all-rules.ts';
import { type PreflightInput, prepareRuleInput } from './checked.ts';
import { CLAUSES, type Rule } from './rule.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Checks a brief before it is issued. The same brief gives the same report. */
export function preflight(checking: PreflightInput, rules: readonly Rule[] = RULES): PreflightReport {
  const at = prepareRuleInput(checking);
  const { waivers } = checking.brief;
  const groups = rules.flatMap((rule): readonly FindingGroup[] => {
    const findings = rule.check(at).map(({ at: place, ...found }): Finding => {
      const key = `${rule.id} ${place}`.slice(0, 400);
      const severity = found.severity ?? rule.severity;
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
          ...(severity === 'warning'
            ? [{ words: 'Keep it, with a reason', act: { kind: 'waive' as const } }]
            : []),
        ],
        // An error cannot be waived.
        waived: severity === 'warning' ? (waivers.find(({ finding }) => finding === key) ?? null) : null,
      };
    });
    return [...groupBySeverity(rule, findings)];
  });
  const all = groups.flatMap(({ findings }) => findings);
  const count = (severity: Severity): number =>
    all.filter((finding) => finding.severity === severity && finding.waived === null).length;
  const counts = {
    errors: count('error'),
    warnings: count('warning'),
    waived: all.filter(({ waived }) => waived !== null).length,
    notes: count('note'),
  };
  return {
    groups: groups.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
    counts,
    ready: counts.errors + counts.warnings === 0,
  };
}

/** A rule's findings by severity: an error is never hidden among notes. */
function* groupBySeverity(rule: Rule, findings: readonly Finding[]): Iterable<FindingGroup> {
  for (const severity of ['error', 'warning', 'note'] as const) {
    const of = findings.filter((finding) => finding.severity === severity);
    if (of.length > 0)
      yield {
        rule: rule.id,
        name: rule.name,
        clause: CLAUSES[rule.clause],
        severity,
        needsPages: rule.needsPages ?? false,
        findings: of,
      };
  }
}
