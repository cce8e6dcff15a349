import { applyFix, factsForFix } from '../../../shared/briefs/fix-brief.ts';
import type { Brief, Finding, Fix, FixAction, Pin } from '../../../shared/domain/index.ts';
import { pinFact } from '../pin.ts';
import type { PreflightInput } from './checked.ts';

/** Mends that put something into the brief may bring a fault of their own: none that does is offered. */
export function withoutHarmfulMends(
  found: readonly Finding[],
  { brief, library }: PreflightInput,
  check: (brief: Brief) => readonly Finding[],
): readonly Finding[] {
  const pins = (act: FixAction): readonly Pin[] =>
    factsForFix(act).flatMap((id) => {
      const fact = library.fact(id);
      return fact ? [pinFact(fact, library.pack)] : [];
    });
  const harmless = ({ act }: Fix): boolean =>
    factsForFix(act).length === 0 ||
    !check(applyFix(brief, act, pins(act))).some((after) => isNew(after, found));
  return found.map((finding) => {
    const items = finding.items.map((item) => ({ ...item, mends: item.mends.filter(harmless) }));
    const mends = finding.mends.filter(harmless);
    // What was to be one safe click is a decision where the click is gone.
    const ask = finding.ask === 'fix' && mends[0] !== finding.mends[0] ? 'decide' : finding.ask;
    return { ...finding, mends, ask, items };
  });
}

/** A question that the brief did not ask before: of this rule, about these facts or at this place. */
const isNew = (after: Finding, before: readonly Finding[]): boolean =>
  after.severity !== 'note' &&
  !before.some(
    ({ rule, key, severity, factIds }) =>
      rule === after.rule &&
      severity !== 'note' &&
      (key === after.key || (after.factIds.length > 0 && after.factIds.every((id) => factIds.includes(id)))),
  );
