import type { AppStatus, ClusterCard, FactCard, SearchAnswer, SearchHit } from '../../src/shared/contract.ts';
import type { Audience } from '../../src/shared/domain/audience.ts';
import type { Delegation } from '../../src/shared/domain/delegation.ts';

/** Rows of the shipped pack, as text. */
export type Rows = {
  readonly facts: readonly Row[];
  readonly sources: readonly Row[];
  readonly clusters: readonly Row[];
  readonly organisations: readonly Row[];
  readonly audiences: readonly Audience[];
  readonly delegations: readonly Delegation[];
};
export type Row = Readonly<Record<string, string>>;

const text = (row: Row, column: string): string | null => row[column] || null;
const words = (row: Row, column: string): readonly string[] =>
  (row[column] ?? '').split(';').filter((it) => it !== '');

function cardOf(row: Row, rows: Rows): FactCard {
  const value = text(row, 'value');
  const unit = text(row, 'unit');
  const money = unit?.startsWith('GBP million') ?? false;
  return {
    id: row.id ?? '',
    statement: row.statement ?? '',
    figure: value === null ? null : money ? `£${value} million` : `${value} ${unit ?? ''}`.trim(),
    converted: value !== null && money ? `US$${(Number(value) * 1.3367).toFixed(1)} million` : null,
    metric: text(row, 'metric'),
    period: text(row, 'period'),
    place: text(row, 'place'),
    geography: text(row, 'geography'),
    basis: text(row, 'basis'),
    caveat: text(row, 'caveat'),
    confidence: text(row, 'confidence'),
    reviewBy: text(row, 'review_by'),
    reviewPassed: (text(row, 'review_by') ?? '9') < '2026-11-22',
    sources: words(row, 'source_ids').flatMap((id) => {
      const source = rows.sources.find((it) => it.id === id);
      return source
        ? [{ id, title: source.title ?? '', publisher: source.publisher ?? '', url: source.url ?? '' }]
        : [];
    }),
    reasons: ['In a cluster you chose', `Measured in ${text(row, 'period') ?? 'an earlier year'}`],
  };
}

export function statusOf(rows: Rows): AppStatus {
  const counts = { facts: rows.facts.length, sources: rows.sources.length, clusters: rows.clusters.length };
  return {
    version: '0.1.0',
    home: '/home/officer/.local/share/attache',
    packs: [
      {
        name: 'west-midlands',
        title: 'West Midlands',
        version: '2026.11.0',
        created: '2026-11-22T00:00:00Z',
        installedAt: '2026-11-22T09:30:00Z',
        folder: 'west-midlands-2026.11.0',
        hash: `sha256:${'0'.repeat(64)}`,
        trust: 'shipped',
        counts,
      },
    ],
    activePack: 'west-midlands',
    regionName: 'West Midlands',
    dataAsOf: '2026-11-22',
    dueForReview: rows.facts.filter((row) => cardOf(row, rows).reviewPassed).length,
    derived: null,
    newerApp: null,
    notices: [],
    policy: [],
  };
}

export const clusterCards = (rows: Rows): ClusterCard[] =>
  rows.clusters.map((row) => ({
    id: row.id ?? '',
    name: row.name ?? '',
    summary: row.summary ?? '',
    leadPlaces: words(row, 'lead_places'),
    sourceIds: words(row, 'source_ids'),
    facts: rows.facts.filter((fact) => words(fact, 'cluster_ids').includes(row.id ?? '')).length,
    organisations: rows.organisations.filter((it) => words(it, 'cluster_ids').includes(row.id ?? '')).length,
  }));

export function searchOf(rows: Rows, query: string, limit: number): SearchAnswer {
  const terms = query
    .toLowerCase()
    .split(/\s+/)
    .filter((it) => it !== '');
  const fits = (title: string): boolean => terms.every((term) => title.toLowerCase().includes(term));
  const hits: SearchHit[] = [
    ...rows.facts.map((row) => ({
      kind: 'fact' as const,
      title: row.statement ?? '',
      detail: row.metric ?? '',
      row,
    })),
    ...rows.organisations.map((row) => ({
      kind: 'organisation' as const,
      title: row.name ?? '',
      detail: row.summary ?? '',
      row,
    })),
  ]
    .filter(({ title }) => fits(title))
    .map(({ kind, title, detail, row }) => ({ kind, id: row.id ?? '', title, detail, score: 1, terms }));
  const count = (kind: SearchHit['kind']): number => hits.filter((it) => it.kind === kind).length;
  return {
    total: hits.length,
    hits: hits.slice(0, limit),
    facets: {
      kind: [
        { value: 'fact', label: 'Facts', count: count('fact') },
        { value: 'organisation', label: 'Organisations', count: count('organisation') },
      ].filter((it) => it.count > 0),
      cluster: rows.clusters.map((row) => ({ value: row.id ?? '', label: row.name ?? '', count: 12 })),
      theme: [{ value: 'fdi', label: 'Foreign direct investment', count: 149 }],
      market: [{ value: 'IN', label: 'India', count: 60 }],
    },
  };
}
