import { pinsOfBlock } from '../../../shared/briefs/block-kinds.ts';
import type { Audience, Brief, Fact } from '../../../shared/domain/index.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import { amountLine, printAmount } from '../../../shared/format/amount.ts';
import { formatPeriod } from '../../../shared/format/date.ts';
import { regroup } from '../../../shared/format/number.ts';
import { label } from '../../../shared/format/words.ts';
import type { DriftView } from '../../../shared/views/index.ts';
import type { Library } from '../../library/library.ts';
import { sectionTitle } from '../brief-view.ts';
import { type Drift, driftsOf, type FieldDrift } from './drift.ts';

/** Hidden because another field already says it: value and unit are shown as one. */
const HIDDEN: ReadonlySet<string> = new Set(['id']);
/** In the order of interest: what it says, what it rests on, how it is filed. */
const ORDER: readonly (keyof Fact)[] = [
  'value',
  'statement',
  'metric',
  'unit',
  'period',
  'place',
  'geography',
  'basis',
  'caveat',
  'confidence',
  'sourceIds',
  'quoteLocator',
  'reviewBy',
];

/** What changed in the library since pinning, as the screen shows it: each fact once, old and new side by side. */
export function viewDrift(brief: Brief, library: Library, audience: Audience): readonly DriftView[] {
  const seen = new Set<string>();
  return driftsOf(brief, library).flatMap((drift): readonly DriftView[] => {
    const { factId } = drift.pin;
    if (seen.has(factId)) return [];
    seen.add(factId);
    return [
      {
        factId,
        what: drift.what,
        statement: regroup(drift.pin.fact.statement, audience.numbers),
        pinnedVersion: drift.pin.packVersion,
        libraryVersion: library.pack.version,
        places: placesOf(brief, factId, library, audience),
        fields: drift.what === 'changed' ? fieldsOf(drift, audience, library) : [],
        against: drift.what === 'changed' ? drift.now.hash : null,
        now: drift.what === 'changed' ? drift.now : null,
        kept: drift.kept,
      },
    ];
  });
}

function placesOf(brief: Brief, factId: string, library: Library, audience: Audience): DriftView['places'] {
  return brief.sections.flatMap((section) =>
    section.blocks
      .filter((block) => pinsOfBlock(block).some((pin) => pin.factId === factId))
      .map((block) => ({
        sectionId: section.id,
        blockId: block.id,
        title: sectionTitle(section, library, audience),
        asFigure: block.kind !== 'fact' || block.pin.factId !== factId,
      })),
  );
}

function fieldsOf(
  drift: Extract<Drift, { what: 'changed' }>,
  audience: Audience,
  library: Library,
): DriftView['fields'] {
  const shown = drift.fields.filter(({ field }) => !HIDDEN.has(field));
  // A changed unit is part of the printed amount.
  const fields = shown.some(({ field }) => field === 'value')
    ? shown.filter(({ field }) => field !== 'unit')
    : shown;
  const rank = (field: FieldDrift): number => {
    const at = ORDER.indexOf(field.field);
    return at < 0 ? ORDER.length : at;
  };
  return [...fields]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ field }) => ({
      field,
      word: fieldWord('fact', field),
      from: fieldText(drift.pin.fact, field, audience, library),
      to: fieldText(drift.now.fact, field, audience, library),
    }));
}

/** A field as this audience reads it; null if empty. */
export function fieldText(
  fact: Fact,
  field: keyof Fact,
  audience: Audience,
  library: Library,
): string | null {
  // A pin of an older pack lacks the columns that came later.
  const value = fact[field] ?? null;
  if (value === null) return null;
  switch (field) {
    case 'value':
      return fact.value === null
        ? null
        : amountLine(printAmount(fact.value, fact.unit, audience, library.rate));
    case 'period':
    case 'reviewBy':
      return formatPeriod(String(value), audience.dates.short);
    case 'geography':
    case 'basis':
      return label(String(value));
    case 'sourceIds':
      return fact.sourceIds.map((id) => library.source(id)?.title ?? id).join('; ');
    case 'clusterIds':
      return fact.clusterIds.map((id) => library.cluster(id)?.name ?? id).join('; ') || null;
    case 'statement':
    case 'caveat':
      return regroup(String(value), audience.numbers);
    default:
      return Array.isArray(value) ? value.join(', ') || null : String(value);
  }
}
