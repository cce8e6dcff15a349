import { applyFix, factsForFix, onlyTakesAway } from '../../../shared/briefs/fix-brief.ts';
import type { Brief, Finding, Fix, FixAction, Pin } from '../../../shared/domain/index.ts';
import { pinFact } from '../pin.ts';
import type { PreflightInput } from './checked.ts';

/** Each costs a whole check. A brief that offers more has larger worries: those further down are judged when they come up. */
const MOST_JUDGED = 40;

/** A mend may bring a fault of its own, also one that leaves something out: none that does is offered. */
export function withoutHarmfulMends(
  found: readonly Finding[],
  { brief, library }: PreflightInput,
  check: (brief: Brief, rules: 'all' | 'missing') => readonly Finding[],
): readonly Finding[] {
  const pins = (act: FixAction): readonly Pin[] =>
    factsForFix(act).flatMap((id) => {
      const fact = library.fact(id);
      return fact ? [pinFact(fact, library.pack)] : [];
    });
  const known = new Map<string, boolean>();
  const isHarmless = (act: FixAction): boolean => {
    const fixed = applyFix(brief, act, pins(act));
    if (fixed === brief) return true;
    // What only takes away can only make something missing.
    const after = check(fixed, onlyTakesAway(act) ? 'missing' : 'all');
    return !after.some((finding) => isNew(finding, found));
  };
  // Findings of one block offer the same mend.
  const harmless = ({ act }: Fix): boolean => {
    const key = JSON.stringify(act);
    const judged = known.get(key) ?? (known.size >= MOST_JUDGED || isHarmless(act));
    known.set(key, judged);
    return judged;
  };
  return found.map((finding) => {
    const items = finding.items.map((item) => ({ ...item, mends: item.mends.filter(harmless) }));
    const mends = finding.mends.filter(harmless);
    // What was to be one safe click is a decision where the click is gone.
    const ask = finding.ask === 'fix' && mends[0] !== finding.mends[0] ? 'decide' : finding.ask;
    return { ...finding, mends, ask, items };
  });
}

/** A question that the brief did not ask before: of this rule, about these facts or at this place. */
function isNew({ severity, rule, ...after }: Finding, before: readonly Finding[]): boolean {
  if (severity === 'note') return false;
  const known = before.filter((finding) => finding.rule === rule && finding.severity !== 'note');
  const keys = new Set(known.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]));
  const places = after.items.length > 0 ? after.items : [after];
  return places.some(
    ({ key, factIds }) =>
      !keys.has(key) &&
      !known.some((finding) => factIds.length > 0 && factIds.every((id) => finding.factIds.includes(id))),
  );
}
