import { many } from './many.ts';

/** When a visit begins, seen from today. */
const soon = (day: string, days: number): string =>
  days <= 0 ? 'is here' : days === 1 ? 'comes tomorrow' : `comes on ${day}, in ${days} days`;

/** Home: the briefs, and how old the data is. */
export const home = {
  figures: (facts: number, sources: number) =>
    `${many(facts, 'fact', 'facts')} from ${many(sources, 'source', 'sources')}, each with its page, its date and its limits.`,
  briefs: 'Briefs',
  newBrief: 'New brief',
  reading: 'Reading your briefs',
  emptyTitle: 'No briefs yet',
  emptyText:
    'A brief tells one delegation what the region offers them, with every figure sourced. Begin with who is coming.',
  generalVisit: 'No delegation named',
  facts: (count: number) => many(count, 'fact', 'facts'),
  issued: 'Dated',
  find: 'Find a brief',
  ofAudience: 'Audience',
  everyAudience: 'Every audience',
  order: 'Order',
  orders: { changed: 'Last changed', dated: 'By date', title: 'By title' },
  noneFits: 'No brief fits. Clear the search or choose every audience.',
  exportShown: (count: number) => `Export ${many(count, 'brief', 'briefs')}…`,
  exportOne: 'Export…',
  rename: 'Rename',
  renameStep: 'Rename the brief',
  newTitle: 'Title of the brief',
  duplicate: 'Duplicate',
  duplicateFor: (audience: string) => `Duplicate for ${audience}`,
  actions: (title: string) => `Actions for ${title}`,
  states: {
    draft: 'Draft',
    exported: (day: string) => `Exported ${day}`,
    issued: (day: string) => `Issued ${day}`,
    changedSince: 'changed since',
  },
  attention: {
    title: 'Needs attention',
    none: 'Nothing waits for you.',
    more: (count: number) => `and ${count} more`,
    visit: (name: string, day: string, days: number) => `${name} ${soon(day, days)}.`,
    visitWithout: (name: string, day: string, days: number) =>
      `${name} ${soon(day, days)}, and there is no brief yet.`,
    startBrief: 'Start a brief',
    openBrief: 'Open the brief',
    drift: (title: string, facts: number) =>
      `${many(facts, 'fact has', 'facts have')} changed under “${title}”.`,
    recalls: (copies: number, facts: number) =>
      `${many(facts, 'figure', 'figures')} changed in ${many(copies, 'issued copy', 'issued copies')}.`,
    questions: (count: number) => `Updates left ${many(count, 'question', 'questions')}.`,
    review: (count: number) => `${many(count, 'fact is', 'facts are')} past the review date.`,
    look: 'Look at them',
    answer: 'Answer them',
  },
  remove: 'Remove',
  removeNamed: (title: string) => `Remove ${title}`,
  removeTitle: 'Remove this brief?',
  removeText: (title: string) =>
    `“${title}” and its choice of facts will be gone from this computer. PDFs that you exported stay where they are.`,
  keep: 'Keep it',
  data: 'Data',
  version: 'Version',
  installed: 'Installed',
  asOf: 'Newest reading',
  due: 'Due for review',
  dueNone: 'None',
  dueFacts: (count: number) => many(count, 'fact', 'facts'),
  trust: 'Trust',
  trustWords: {
    shipped: 'Shipped with Attaché',
    channel: 'Signed by its channel',
    unverified: 'Unverified: installed by hand',
  },
  others: 'Other packs',
  use: 'Use',
  switchNamed: (title: string) => `Use ${title}`,
  install: 'Install a pack from a folder…',
  installFile: 'From a file (zip, Excel, CSV)…',
  installing: 'Checking the pack',
  installedPack: (title: string, version: string) => `${title} ${version} is installed.`,
  refused: (total: number) => `The pack was not installed: ${many(total, 'problem', 'problems')}.`,
  refusedNext: 'Nothing was changed. Mend the rows below and choose the folder again.',
  more: (count: number) => `and ${many(count, 'more problem', 'more problems')}`,
  where: (file: string, row: number | null, column: string | null) =>
    [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`]
      .filter((part) => part !== null)
      .join(', '),
} as const;
