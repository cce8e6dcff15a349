import { type FontFile, tagAt } from './font-file.ts';

/**
 * Ligatures and kerning read in place from a face's own tables (OpenType 1.9, GSUB and GPOS). Shaping by all the rules
 * of a face costs fifty times as much, and a first document meets some thousands of pairs.
 */
export type LatinRules = {
  /** The ligatures of a word put in: how many characters each glyph now stands for. */
  ligatures(glyphs: readonly number[]): readonly { readonly glyph: number; readonly characters: number }[];
  /** Whether one could begin at a glyph. */
  beginsLigature(glyph: number): boolean;
  /**
   * What the first of two glyphs gives or takes of its advance, in font units; null where a rule that is not read here
   * could make something else of the two, so that only full shaping can tell.
   */
  kerning(first: number, second: number): number | null;
};

const LIGATURES = ['liga'];
/** Other substitutions that are on unless somebody turns them off. */
const SUBSTITUTIONS = ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'calt', 'clig', 'rclt'];
/** Marks and cursive joins are for scripts that are shaped in full. */
const POSITIONS = ['kern'];
/** Words of figures and signs alone belong to no script: they must be set as Latin ones are. */
const SCRIPTS = ['latn', 'DFLT'];

const PAIR = 2;
const EXTENSION_POSITION = 9;
const LIGATURE = 4;
const CHAINED = 6;
const EXTENSION_SUBSTITUTION = 7;

/** What the rules of the face could make of a glyph that `coverage` holds: alone, or before another one. */
type Substitution = {
  readonly coverage: number;
  readonly before: 'anything' | ((first: number, second: number) => boolean);
};

type Lookup = { readonly type: number; readonly subtables: readonly number[] };

/** @returns null where the tables hold ligatures or kerning in a form that is not read here. */
export function latinRules({ view, table }: FontFile): LatinRules | null {
  const gpos = table('GPOS');
  const gsub = table('GSUB');
  if (gpos === null || gsub === null) return null;
  const kerning = agreed(
    SCRIPTS.map((script) => lookupsOf(view, gpos, script, POSITIONS, EXTENSION_POSITION)),
  );
  const ligatures = agreed(
    SCRIPTS.map((script) => lookupsOf(view, gsub, script, LIGATURES, EXTENSION_SUBSTITUTION)),
  );
  const isRead = ({ type, subtables }: Lookup): boolean =>
    type === PAIR && subtables.every((at) => givesAdvanceAlone(view, at));
  if (!kerning?.every(isRead) || !ligatures?.every(({ type }) => type === LIGATURE)) return null;
  const substitutions = SCRIPTS.flatMap((script) =>
    lookupsOf(view, gsub, script, SUBSTITUTIONS, EXTENSION_SUBSTITUTION),
  ).flatMap(({ type, subtables }) => subtables.flatMap((at) => substitutionAt(view, type, at)));
  const beginning = new Map<number, readonly Substitution[]>();
  /** What could begin at a glyph: nothing, for most. */
  const beginningAt = (glyph: number): readonly Substitution[] => {
    let known = beginning.get(glyph);
    if (!known) {
      known = substitutions.filter(({ coverage }) => coverageIndex(view, coverage, glyph) >= 0);
      beginning.set(glyph, known);
    }
    return known;
  };
  const heads = new Map<number, boolean>();
  const beginsLigature = (glyph: number): boolean => {
    let begins = heads.get(glyph);
    if (begins === undefined) {
      const holds = (at: number): boolean => coverageIndex(view, at + view.getUint16(at + 2), glyph) >= 0;
      begins = ligatures.some(({ subtables }) => subtables.some(holds));
      heads.set(glyph, begins);
    }
    return begins;
  };
  return {
    beginsLigature,
    ligatures(glyphs) {
      const plain = glyphs.map((glyph) => ({ glyph, characters: 1 }));
      if (!glyphs.some(beginsLigature)) return plain;
      return ligatures.reduce<Row>((row, { subtables }) => withLigatures(view, subtables, row), plain);
    },
    kerning(first, second) {
      if (beginningAt(second).some(({ before }) => before === 'anything')) return null;
      if (beginningAt(first).some(({ before }) => before === 'anything' || before(first, second)))
        return null;
      let sum = 0;
      for (const { subtables } of kerning) sum += kerningIn(view, subtables, first, second);
      return sum;
    },
  };
}

/** The lookups where all scripts use the same ones. */
function agreed(lookups: readonly (readonly Lookup[])[]): readonly Lookup[] | null {
  const [first = []] = lookups;
  return lookups.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
}

/** Lookups of these features in a script's default language, each once, in their order. */
function lookupsOf(
  view: DataView,
  table: number,
  script: string,
  features: readonly string[],
  extension: number,
): readonly Lookup[] {
  const scripts = table + view.getUint16(table + 4);
  const featureList = table + view.getUint16(table + 6);
  const lookupList = table + view.getUint16(table + 8);
  const used = new Set<number>();
  for (let index = 0; index < view.getUint16(scripts); index += 1) {
    const record = scripts + 2 + index * 6;
    if (tagAt(view, record) !== script) continue;
    const own = scripts + view.getUint16(record + 4);
    const language = own + view.getUint16(own);
    for (let n = 0; n < view.getUint16(language + 4); n += 1) {
      const feature = featureList + 2 + view.getUint16(language + 6 + n * 2) * 6;
      if (!features.includes(tagAt(view, feature))) continue;
      const at = featureList + view.getUint16(feature + 4);
      for (let m = 0; m < view.getUint16(at + 2); m += 1) used.add(view.getUint16(at + 4 + m * 2));
    }
  }
  return [...used]
    .sort((a, b) => a - b)
    .map((index) => lookupAt(view, lookupList + view.getUint16(lookupList + 2 + index * 2), extension));
}

function lookupAt(view: DataView, at: number, extension: number): Lookup {
  const type = view.getUint16(at);
  const subtables = Array.from(
    { length: view.getUint16(at + 4) },
    (_, n) => at + view.getUint16(at + 6 + n * 2),
  );
  if (type !== extension) return { type, subtables };
  // An extension only says where a subtable is and what it is.
  return {
    type: view.getUint16((subtables[0] ?? at) + 2),
    subtables: subtables.map((subtable) => subtable + view.getUint32(subtable + 4)),
  };
}

/** Where a glyph stands in a coverage table; -1 where it does not. */
function coverageIndex(view: DataView, at: number, glyph: number): number {
  const isList = view.getUint16(at) === 1;
  let low = 0;
  let high = view.getUint16(at + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = at + 4 + middle * (isList ? 2 : 6);
    const start = view.getUint16(record);
    if (glyph < start) high = middle - 1;
    else if (glyph > (isList ? start : view.getUint16(record + 2))) low = middle + 1;
    else return isList ? middle : view.getUint16(record + 4) + glyph - start;
  }
  return -1;
}

/** The class of a glyph; 0 for those that the table does not name. */
function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2);
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + index * 2) : 0;
  }
  let low = 0;
  let high = view.getUint16(at + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = at + 4 + middle * 6;
    if (glyph < view.getUint16(record)) high = middle - 1;
    else if (glyph > view.getUint16(record + 2)) low = middle + 1;
    else return view.getUint16(record + 4);
  }
  return 0;
}

/** Pairs change how far the first glyph advances, and nothing else (value format 4). */
const givesAdvanceAlone = (view: DataView, at: number): boolean =>
  view.getUint16(at + 4) === 4 && view.getUint16(at + 6) === 0;

/** The first subtable that knows the pair decides. */
function kerningIn(view: DataView, subtables: readonly number[], first: number, second: number): number {
  for (const at of subtables) {
    const index = coverageIndex(view, at + view.getUint16(at + 2), first);
    if (index < 0) continue;
    if (view.getUint16(at) === 2) {
      const row = classOf(view, at + view.getUint16(at + 8), first);
      const column = classOf(view, at + view.getUint16(at + 10), second);
      return view.getInt16(at + 16 + (row * view.getUint16(at + 14) + column) * 2);
    }
    const pairs = at + view.getUint16(at + 10 + index * 2);
    let low = 0;
    let high = view.getUint16(pairs) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const glyph = view.getUint16(pairs + 2 + middle * 4);
      if (second < glyph) high = middle - 1;
      else if (second > glyph) low = middle + 1;
      else return view.getInt16(pairs + 4 + middle * 4);
    }
  }
  return 0;
}

type Row = readonly { readonly glyph: number; readonly characters: number }[];

/** One lookup along a row of glyphs: at each place the first ligature that fits, as the face lists them. */
function withLigatures(view: DataView, subtables: readonly number[], row: Row): Row {
  const out: { glyph: number; characters: number }[] = [];
  for (let at = 0; at < row.length; ) {
    const found = ligatureAt(view, subtables, row, at);
    const end = at + (found?.length ?? 1);
    const first = row[at] as Row[number];
    let { characters } = first;
    for (at += 1; at < end; at += 1) characters += row[at]?.characters ?? 0;
    out.push({ glyph: found?.glyph ?? first.glyph, characters });
  }
  return out;
}

function ligatureAt(view: DataView, subtables: readonly number[], row: Row, from: number) {
  for (const at of subtables) {
    const index = coverageIndex(view, at + view.getUint16(at + 2), row[from]?.glyph ?? 0);
    if (index < 0) continue;
    const set = at + view.getUint16(at + 6 + index * 2);
    for (let n = 0; n < view.getUint16(set); n += 1) {
      const ligature = set + view.getUint16(set + 2 + n * 2);
      const length = view.getUint16(ligature + 2);
      let fits = 1;
      while (fits < length && row[from + fits]?.glyph === view.getUint16(ligature + 2 + fits * 2)) fits += 1;
      if (fits === length) return { glyph: view.getUint16(ligature), length };
    }
  }
  return null;
}

/** Of a subtable, what two glyphs can meet; nothing where it asks for more than two. */
function substitutionAt(view: DataView, type: number, at: number): readonly Substitution[] {
  const coverage = at + view.getUint16(at + 2);
  if (type === LIGATURE) {
    const isLigature = (first: number, second: number): boolean =>
      ligatureAt(
        view,
        [at],
        [first, second].map((glyph) => ({ glyph, characters: 1 })),
        0,
      ) !== null;
    return [{ coverage, before: isLigature }];
  }
  // What is not looked into here is left to full shaping.
  if (type !== CHAINED || view.getUint16(at) !== 3) return [{ coverage, before: 'anything' }];
  const [head, next, ...more] = chainAt(view, at);
  if (head === undefined || more.length > 0) return [];
  if (next === undefined) return [{ coverage: head, before: 'anything' }];
  return [{ coverage: head, before: (_, second) => coverageIndex(view, next, second) >= 0 }];
}

/** The coverages of a chain in the order of the text: what stands before, what is replaced, what stands behind. */
function chainAt(view: DataView, at: number): readonly number[] {
  let end = at + 2;
  const next = (): readonly number[] => {
    const count = view.getUint16(end);
    const list = Array.from({ length: count }, (_, index) => at + view.getUint16(end + 2 + index * 2));
    end += 2 + count * 2;
    return list;
  };
  // The nearest of what stands before is listed first.
  return [...next().toReversed(), ...next(), ...next()];
}
