/** Readable names for the open words of a pack; a word that we never saw is shown as it stands. */
const LABELS: Readonly<Record<string, string>> = {
  fdi: 'Foreign direct investment',
  innovation: 'Innovation',
  infrastructure: 'Infrastructure',
  talent: 'Talent and skills',
  funding: 'Funding',
  cost: 'Costs',
  heritage: 'Heritage',
  'quality-of-life': 'Quality of life',
  region: 'Whole region',
  'combined-authority': 'Combined authority area',
  'local-authority': 'Local authority',
  site: 'Site',
  national: 'National',
  international: 'International',
  measured: 'Measured',
  survey: 'Survey',
  estimate: 'Estimate',
  forecast: 'Forecast',
  target: 'Target',
  claim: 'Claim',
  rule: 'Rule',
  event: 'Event',
  business: 'Business',
  institution: 'Institution',
  programme: 'Programme',
  network: 'Network',
  page: 'Web page',
  'partner-of': 'works with',
  'member-of': 'is a member of',
  owns: 'owns',
  'located-at': 'is at',
  hosts: 'hosts',
  funds: 'funds',
  'researches-with': 'does research with',
  supplies: 'supplies',
};

export function label(word: string): string {
  return LABELS[word] ?? word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
}

/** An organisation's kind; `talent` there means a university or college. */
export function organisationKind(kind: string): string {
  return kind === 'talent' ? 'University' : label(kind);
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
