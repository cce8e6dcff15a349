/** What the trade calls the fields of a record. */
const WORDS: Readonly<Record<string, string>> = {
  accessed: 'read on',
  asOf: 'date of the rate',
  author: 'author',
  basis: 'basis',
  caveat: 'caveat',
  clusterIds: 'clusters',
  confidence: 'confidence',
  factIds: 'facts',
  fromId: 'from',
  geography: 'geography',
  kind: 'kind',
  lat: 'latitude',
  leadPlaces: 'lead places',
  licence: 'licence',
  lon: 'longitude',
  markets: 'markets',
  metric: 'measure',
  name: 'name',
  note: 'note',
  period: 'period',
  place: 'place',
  points: 'figures',
  preferredFactId: 'preferred fact',
  published: 'published',
  publisher: 'publisher',
  quoteLocator: 'where it stands in the source',
  ratePerGbp: 'rate',
  reviewBy: 'review date',
  sourceId: 'source',
  sourceIds: 'sources',
  statement: 'statement',
  status: 'status',
  summary: 'summary',
  text: 'text',
  themes: 'themes',
  title: 'title',
  toId: 'to',
  topic: 'topic',
  unit: 'unit',
  url: 'address',
  value: 'figure',
};

/** A field as an officer would say it; a point of a series by its period and place. */
export function fieldWord(field: string): string {
  const [, period, place] = /^points \["(.*)","(.*)"\]$/.exec(field) ?? [];
  if (period !== undefined) return `figure for ${place}, ${period}`;
  return WORDS[field] ?? field;
}
