/** Names of the United Kingdom's nations and regions, by which a column of places or a title is known. */
const NAMES = [
  'United Kingdom',
  'UK',
  'Great Britain',
  'GB',
  'England',
  'Wales',
  'Scotland',
  'Northern Ireland',
  'England and Wales',
  'North East',
  'North West',
  'Yorkshire and The Humber',
  'Yorkshire and the Humber',
  'Yorkshire & the Humber',
  'Yorkshire & The Humber',
  ...['East', 'West'].map((side) => `${side} Midlands`),
  'East of England',
  'East',
  'London',
  'South East',
  'South West',
];

export const AREA_NAMES: ReadonlySet<string> = new Set(NAMES.map((name) => name.toLowerCase()));

const IN_LINE = new RegExp(
  `\\b(?:${NAMES.filter((name) => name !== 'East' && name !== 'GB')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);
const SHORT: Readonly<Record<string, string>> = { UK: 'United Kingdom' };

/** The one area that a line names; null where it names none or several. */
export function areaIn(line: string): string | null {
  const found = new Set([...line.matchAll(IN_LINE)].map(([name]) => SHORT[name] ?? name));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
