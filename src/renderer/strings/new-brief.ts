import { many } from './many.ts';

/** Beginning a brief. */
export const newBrief = {
  title: 'New brief',
  letter: 'Is there a letter?',
  letterNote:
    'Paste the email that announces the visit: who comes, when and why is read from it, and shown to you for checking. Or answer below.',
  who: 'Who is it for?',
  whoNote: 'The audience sets the paper, the currency and the way numbers and dates are written.',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter' },
  currency: 'Currency',
  dates: 'Dates',
  coming: 'Who is coming?',
  comingNote: 'A delegation steers which facts are chosen, and adds its visit to the brief.',
  nobody: 'No delegation named',
  nobodyNote: 'A brief for any visitor from this market',
  import: 'Import a delegation file…',
  visit: (from: string, to: string) => `${from} to ${to}`,
  noVisit: 'No visit dates',
  people: (count: number) => many(count, 'person', 'people'),
  sectors: 'Sectors',
  interests: 'Interests',
  clusters: 'Which clusters?',
  clustersNote: 'Those that suit this audience are ticked, best first. Clear or add as you see fit.',
  suggested: 'Suggested',
  otherClusters: 'Others',
  finding: 'Finding the clusters that suit',
  score: (score: string) => `score ${score}`,
  clusterHolds: (facts: number, organisations: number) =>
    `${many(facts, 'fact', 'facts')}, ${many(organisations, 'organisation', 'organisations')}`,
  summary: (audience: string, delegation: string | null, clusters: number) =>
    `${delegation ?? audience}: ${many(clusters, 'cluster', 'clusters')}`,
  /** While what a letter said is being checked. */
  announced: (name: string, audience: string) =>
    `${name}, ${audience}: what is ticked above is taken, with the clusters that suit it.`,
  announcedLacks: (lacking: readonly string[]) => `${lacking.join(' ')} Or drop what was read.`,
  unread: 'There is a text above that was not read. Read it, or clear it.',
  checkFirst:
    'The letter says who comes and for which audience. “Create brief” takes what is ticked in it; add the delegation first to look over the clusters, or start over to choose by hand.',
  create: 'Create brief',
  creating: 'Choosing the facts',
  cancel: 'Cancel',
  tooMany: (most: number) => `A brief holds at most ${most} clusters. Clear some to go on.`,
  noAudience: 'The pack names no audience, so no brief can be made from it.',
} as const;
