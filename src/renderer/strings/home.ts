import { many } from './many.ts';

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
