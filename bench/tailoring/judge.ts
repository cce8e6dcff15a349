/** How a brief stands beside an expert's judgment of what its visitors should be told: the formulas of the judges' own scorer. */

export type Gold = {
  readonly clusters: readonly string[];
  readonly must: readonly string[];
  readonly good: readonly string[];
  readonly ok: readonly string[];
  readonly embarrassing: readonly { readonly id: string; readonly reason: string }[];
  readonly organisations: readonly string[];
  readonly needs: readonly string[];
  readonly series: readonly string[];
  readonly say_nothing_about: readonly string[];
  readonly answers: Readonly<Record<string, readonly string[] | 'gap'>>;
};

export type Result = {
  readonly clusters: readonly string[];
  readonly facts: readonly { readonly id: string; readonly section: string }[];
  readonly organisations: readonly string[];
  readonly series: readonly string[];
  readonly answers: Readonly<Record<string, readonly string[] | 'gap'>>;
};

/** Shares are null where there is nothing to take a share of. */
export type Judged = {
  readonly precision: number | null;
  readonly printed: number;
  readonly musts: number | null;
  readonly embarrassments: readonly string[];
  readonly chapterPrecision: number | null;
  readonly chapterRecall: number | null;
  readonly organisations: number | null;
  readonly series: number | null;
  readonly questions: number;
  readonly right: number;
  readonly falseGaps: number;
  readonly wrong: number;
};

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const mean = (shares: readonly (number | null)[]): number | null => {
  const known = shares.filter((it) => it !== null);
  return share(
    known.reduce((sum, it) => sum + it, 0),
    known.length,
  );
};

/** The sections that argue; the others are free. */
const argues = (section: string): boolean => /^(why|cluster)/.test(section);

/** Normalised discounted gain of the first five: the expert's first is worth the length of the list, the last 1. */
function gainOfFive(got: readonly string[], ideal: readonly string[]): number | null {
  const gain = new Map(ideal.map((id, at) => [id, ideal.length - at]));
  const sum = (list: readonly string[]): number =>
    list.slice(0, 5).reduce((total, id, at) => total + (gain.get(id) ?? 0) / Math.log2(at + 2), 0);
  return share(sum(unique(got)), sum(ideal));
}

export type Verdict = 'right' | 'falseGap' | 'wrong';

/** At least half of what is given must be among the expert's. */
export function verdict(given: readonly string[], want: readonly string[] | 'gap'): Verdict {
  if (want === 'gap') return given.length === 0 ? 'right' : 'wrong';
  if (given.length === 0) return 'falseGap';
  const hits = given.filter((id) => want.includes(id)).length;
  return hits > 0 && hits / given.length >= 0.5 ? 'right' : 'wrong';
}

/** What a fact is worth to an expert: 1 for one that must or may well be printed, a half for an acceptable one, else 0. */
function worthOf(gold: Gold, id: string): number {
  if (gold.embarrassing.some((it) => it.id === id)) return 0;
  if (gold.must.includes(id) || gold.good.includes(id)) return 1;
  return gold.ok.includes(id) ? 0.5 : 0;
}

export function judge(gold: Gold, result: Result): Judged {
  const bad = new Set(gold.embarrassing.map(({ id }) => id));
  const argued = unique(result.facts.filter(({ section }) => argues(section)).map(({ id }) => id));
  const answers = Object.entries(gold.answers).map(([question, want]) => {
    const said = result.answers[question];
    const given = said === undefined || said === 'gap' ? [] : unique(said);
    return { given, verdict: verdict(given, want) };
  });
  const all = unique([
    ...result.facts.map(({ id }) => id),
    ...answers.flatMap(({ given }) => given).filter((id) => /^F\d/.test(id)),
  ]);
  const chapters = unique(result.clusters);
  const fit = chapters.filter((id) => gold.clusters.includes(id)).length;
  const series = unique(result.series);
  const count = (of: Verdict): number => answers.filter((it) => it.verdict === of).length;
  return {
    precision: share(
      argued.reduce((sum, id) => sum + worthOf(gold, id), 0),
      argued.length,
    ),
    printed: argued.length,
    musts: share(gold.must.filter((id) => all.includes(id)).length, gold.must.length),
    embarrassments: all.filter((id) => bad.has(id)),
    chapterPrecision: share(fit, chapters.length),
    chapterRecall: share(fit, gold.clusters.length),
    organisations: gainOfFive(result.organisations, gold.organisations),
    series: share(series.filter((id) => gold.series.includes(id)).length, series.length),
    questions: answers.length,
    right: count('right'),
    falseGaps: count('falseGap'),
    wrong: count('wrong'),
  };
}
