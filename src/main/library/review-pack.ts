import type { Fact, PackProblem, PackRecords } from '../../shared/domain/index.ts';
import { columnOf } from '../../shared/domain/records/field.ts';
import { KINDS, type RecordType } from '../../shared/domain/records/kinds.ts';
import { quoteCell } from '../packs/problems.ts';
import type { RowOf } from '../packs/read-pack.ts';
import { isOffered, roleOf } from './derived.ts';

/** What an editor would mend in a pack that is whole: errors, because they would be printed wrong, and warnings. */
export type Editorial = {
  readonly errors: readonly PackProblem[];
  readonly warnings: readonly PackProblem[];
};

type Add = (type: RecordType, at: number, field: string, sentence: string) => void;

/** Fields that a reader of a brief sees. */
const PRINTED = {
  fact: ['statement', 'metric', 'short', 'caveat'],
  cluster: ['summary', 'pitch'],
  organisation: ['summary'],
  conflict: ['printed'],
  story: ['what', 'whyHere', 'result', 'caveat'],
  site: ['available', 'access', 'incentives', 'planning', 'caveat'],
  need: ['why', 'caution'],
  contact: ['team', 'whatFor'],
} as const satisfies Partial<Record<RecordType, readonly string[]>>;

/** What colleagues write to each other. */
const WORKING =
  /\b(?:seed (?:article|list)|look (?:for|up)\b|(?:not|never|to be|still to be) (?:checked|verified|confirmed)|no page (?:was )?read|pages? (?:that )?(?:we |was |were )?read\b(?! on)|(?:was|were|not) read\b(?! on)|(?:was|were) not found|nothing later|check (?:before|again|whether|with)|todo|tbc|tbd|placeholder|see (?:the )?note|as noted|in the pack|row F?\d+|our (?:data )?team|source says|needs? (?:a )?source|double[- ]check)/i;
/** What only the sentence before explains. */
const DANGLING =
  /^(?:it|they|this|these|those|he|she|both|such|but|and|however|also|meanwhile|of (?:these|them|which)|the (?:same|latter|former|above|other|rest)|that)\b|\b(?:the same cluster|on the same basis|as above|mentioned above)\b/i;
/** A name of a figure that could be of anything. */
const NAMELESS =
  /^(?:the )?(?:number|total|value|amount|figure|count|jobs?|projects?|people|businesses|companies|firms|share|rate|rank(?:ing)?|growth|investments?|size|area|cost|funding|output|income|visitors)(?: (?:of (?:jobs|projects|people|businesses|companies|firms)|helped|supported|created|landed|reached|involved|served|engaged))?$/i;

/** A measure that says nothing when it stands alone: “Businesses helped”. */
export const isNameless = (metric: string): boolean => NAMELESS.test(metric.trim());

/** Whether it says what colleagues say to each other, and no reader should see. */
export const saysWorkingWords = (text: string): boolean => WORKING.test(text);

/** Looks at what a reader would see, with the row and the column of each finding. */
export function reviewPack(records: PackRecords, rowOf: RowOf): Editorial {
  const errors: PackProblem[] = [];
  const warnings: PackProblem[] = [];
  const adds =
    (to: PackProblem[]): Add =>
    (type, at, field, sentence) => {
      const kind = KINDS[type];
      const known = (kind.fields as Readonly<Record<string, Parameters<typeof columnOf>[1]>>)[field];
      to.push({
        file: `${kind.table}.csv`,
        row: rowOf(type, at),
        column: known ? columnOf(field, known) : field,
        sentence,
      });
    };
  const warn = adds(warnings);
  for (const [type, fields] of Object.entries(PRINTED) as [keyof typeof PRINTED, readonly string[]][])
    (records[KINDS[type].list] as readonly Readonly<Record<string, unknown>>[]).forEach((record, at) => {
      if (type === 'fact' && !isOffered(record as unknown as Fact)) return;
      for (const field of fields) {
        const text = record[field];
        if (typeof text === 'string') reviewText(type, at, field, text, warn);
      }
    });
  records.facts.forEach((fact, at) => {
    if (isOffered(fact)) reviewFact(fact, at, warn, adds(errors));
  });
  records.sources.forEach(({ published, accessed }, at) => {
    if (!published)
      warn(
        'source',
        at,
        'published',
        `The source is undated: say when it was published${accessed ? `, not only that it was read on ${accessed}` : ''}.`,
      );
  });
  return { errors, warnings };
}

function reviewText(type: RecordType, at: number, field: string, text: string, warn: Add): void {
  const [working] = WORKING.exec(text) ?? [];
  if (working)
    warn(
      type,
      at,
      field,
      `This is printed, and ${quoteCell(working)} is said among colleagues: move it to a note.`,
    );
  const [dangling] = DANGLING.exec(text) ?? [];
  if (dangling && field !== 'caveat' && field !== 'caution' && field !== 'result')
    warn(type, at, field, `${quoteCell(dangling)} refers to what a reader does not see: name it.`);
}

function reviewFact(fact: Fact, at: number, warn: Add, fail: Add): void {
  const { metric, value, unit, statement, basis, geography, confidence } = fact;
  if (!basis)
    warn('fact', at, 'basis', 'The basis is empty: say whether it was measured, estimated, claimed …');
  if (!geography) warn('fact', at, 'geography', 'The geography is empty: say of what area it is.');
  if (metric && isNameless(metric))
    warn(
      'fact',
      at,
      'metric',
      `${quoteCell(metric)} says nothing when it stands alone: say of what, where or by whom.`,
    );
  if (value !== null && confidence === 'low' && roleOf(fact) === 'headline')
    warn(
      'fact',
      at,
      'confidence',
      'A key figure must be sure, and this one is of low confidence: make it context, or find a better source.',
    );
  if (value === null) return;
  const said = saysValue(statement, value, unit ?? '');
  if (said === 'no')
    fail(
      'fact',
      at,
      'value',
      `The statement does not say ${value}${unit ? ` ${unit}` : ''}: correct the value or the statement.`,
    );
  if (said === 'scale')
    warn(
      'fact',
      at,
      'unit',
      `The statement says ${value} on another scale than “${unit ?? ''}”: write thousand, million or billion into the unit.`,
    );
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:bn|billion)\b/i, 1e9],
  [/^(?:m|mn|million)\b/i, 1e6],
  [/^(?:k|thousand)\b/i, 1e3],
  [/^(?:trillion)\b/i, 1e12],
  [/^(?:crore)\b/i, 1e7],
  [/^(?:lakh)\b/i, 1e5],
];
/** What a scale word at the beginning of what follows a number multiplies it by. */
export const scaleAt = (rest: string): number => SCALES.find(([word]) => word.test(rest))?.[1] ?? 1;
export const scaleOfUnit = (unit: string): number =>
  /\bbillion\b/i.test(unit) ? 1e9 : /\bmillion\b/i.test(unit) ? 1e6 : /\bthousand\b/i.test(unit) ? 1e3 : 1;
/** “Almost 98,000” says 97,900. */
const NEARLY = 0.06;
const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= NEARLY * Math.max(Math.abs(a), Math.abs(b));

/** Numbers in words: where one is said, nothing is told of a value that no figure says. */
const IN_WORDS =
  /\b(?:hundreds?|thousands?|half|thirds?|quarters?|fifths?|sixths?|tenths?|dozens?|doubled?|doubles|twice|trebled?|thirteen|fifteen|twenty|thirty|forty|fifty|a|an|single|only|highest|largest|joint|none|no)\b/i;
const COUNTED = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
const RANKED = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'.split('|');
const SPELT = new RegExp(`\\b(${COUNTED.join('|')}) (million|billion|thousand)\\b`, 'gi');
const YEARS = /\b(?:19|20)\d\d(?:[/–-]\d\d)?\b/g;

/** “Statement 0 about …”, “Junction 6, …”: a number that is a name says no figure, and so contradicts none. */
const LABEL = /(?:^|[\s(])\p{Lu}\p{Ll}+ \d+(?=$|[.,;:)]| (?:about|of|in|on|at|and|is|was|has|which)\b)/gu;

/** Whether a statement says the value: as it is, on another scale, perhaps in words, or not. */
export function saysValue(statement: string, value: number, unit: string): 'yes' | 'scale' | 'words' | 'no' {
  const wanted = Math.abs(value * scaleOfUnit(unit));
  const found = [...statement.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => {
    const number = Number(match[0].replace(/,/g, ''));
    return { number, scaled: number * scaleAt(statement.slice(match.index + match[0].length).trimStart()) };
  });
  const spelt = [...statement.matchAll(SPELT)].map(
    ({ 1: word = '', 2: scale = '' }) => (COUNTED.indexOf(word.toLowerCase()) + 1) * scaleAt(scale),
  );
  const all = [...found.map(({ scaled }) => scaled), ...spelt];
  const inWord = [COUNTED, RANKED].some((list) => {
    const word = list[value - 1];
    return word !== undefined && new RegExp(`\\b${word}\\b`, 'i').test(statement);
  });
  // Worked out of two that are said: their sum, a year and so many before, or for a share the change between them.
  const isWorkedOut = all.some((a) =>
    all.some(
      (b) =>
        isNear(a + b, wanted) ||
        (unit === 'year' && a - b === wanted) ||
        (unit === '%' && a !== 0 && isNear(Math.abs(b / a - 1) * 100, wanted)),
    ),
  );
  if (inWord || all.some((it) => isNear(it, wanted))) return 'yes';
  if (found.some(({ number }) => isNear(number, Math.abs(value)))) return 'scale';
  const rest = statement.replace(YEARS, '').replace(LABEL, '');
  // Ten or a thousand times as much is a slip of the hand, whatever else is said in words.
  const isSlip = [...rest.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some(({ 0: digits, index }) => {
    const it = Number(digits.replace(/,/g, '')) * scaleAt(rest.slice(index + digits.length).trimStart());
    return [10, 100, 1000].some((by) => isNear(it * by, wanted) || isNear(it, wanted * by));
  });
  // Three towns are listed, and nobody says three.
  const isListed = Number.isInteger(value) && value <= COUNTED.length && / and /.test(statement);
  if (!isSlip && (isWorkedOut || isListed || IN_WORDS.test(rest) || !/\d/.test(rest))) return 'words';
  return 'no';
}
