import { areaIn } from './areas.ts';
import type { FoundTable } from './find-tables.ts';
import type { Period } from './period-forms.ts';
import { findPeriod } from './periods.ts';
import { findUnit, isScaleOnly, unitOf } from './units.ts';

/** The unit that the lines above the table say, the nearest first; null where they say two. */
export function unitOfLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const named = /\bunits?\s*:\s*([^(;.·]+)/i.exec(line);
    const said = named && unitOf(named[1] ?? '');
    if (said) return said;
  }
  for (const line of lines) {
    for (const part of line.split(' · ')) {
      // A sentence about the figures is no unit: “Percentages may not add up”.
      if (unitOf(part) !== null) return unitOf(part);
      if (
        part.length > 220 ||
        /\b(?:may|might|should|is used|are used|refer|rounded|contains|note that|shorthand)\b/i.test(part)
      )
        continue;
      const found = findUnit(part);
      if (found === null) continue;
      const other = findUnit(found.rest);
      if (other && other.unit !== found.unit && !isScaleOnly(other.unit)) return null;
      if (found.unit !== 'count') return found.unit;
    }
  }
  return null;
}

export function periodOfLines(lines: readonly string[]): Period | null {
  for (const line of lines) {
    if (
      /\b(?:published|publication|released?|next|updated|last|contact|email|copyright|downloaded|extracted|accessed|printed|from nomis)\b/i.test(
        line,
      )
    )
      continue;
    const found = findPeriod(line);
    if (found) return found.period;
  }
  return null;
}

export const areaOfLines = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const area = areaIn(line);
    if (area !== null) return area;
  }
  return null;
};

/** The title of a table: the farthest line that says more than what the sheet is. */
export function titleOfTable(
  { sheet }: FoundTable,
  lines: readonly string[],
  topLines: readonly string[],
): string {
  const told = [...lines, ...(lines.length === 0 ? topLines : [])].filter(
    (line) =>
      !/^(?:this (?:work)?sheet|some |notes? |source|units?\b|freeze|back to|please|published|contact)/i.test(
        line,
      ) &&
      unitOf(line) === null &&
      line.length > 3,
  );
  const title = told.at(-1) ?? sheet;
  // Nomis: “variable · Employment rate”.
  const named = told.flatMap(
    (line) => /^(?:variable|measure|indicator) · ([^·]+)$/i.exec(line)?.[1] ?? [],
  )[0];
  return (
    (named ?? title)
      .split(' · ')[0]
      ?.replace(/^(?:table|figure|sheet|worksheet)\s*[\w.]*\d[\w.]*\s*[:.–-]?\s*/i, '')
      .trim() || title
  );
}
