import { many } from './many.ts';

/** The brief being made. */
export const brief = {
  opening: 'Opening the brief',
  sections: 'Sections',
  include: (title: string) => `Print ${title}`,
  facts: (count: number) => many(count, 'fact', 'facts'),
  inBrief: 'In the brief',
  none: 'No facts are in this section yet. Add one of the suggestions below.',
  noneAtAll: 'No facts are in this section, and the library holds no more that suit it.',
  suggestions: 'Suggestions',
  noSuggestions: 'Every fact that suits this section is in it.',
  leaveOut: 'Leave out',
  leaveOutNamed: (statement: string) => `Leave out: ${statement}`,
  add: 'Add',
  addNamed: (statement: string) => `Add: ${statement}`,
  notPrinted: 'This section is not printed. Tick it in the list to bring it back.',
  saving: 'Saving',
  saved: 'Saved',
  export: 'Export PDF…',
  exporting: 'Laying out the pages',
  exported: (pages: number) => `Exported, ${many(pages, 'page', 'pages')}`,
  reveal: 'Show in folder',
  written: {
    welcome: 'The greeting of this audience, and who the brief is for. It holds no facts to choose.',
    benchmarks:
      'Charts and tables of the measures that the region is compared by. It holds no facts to choose.',
    visit:
      'The days, places and meetings of the delegation’s visit, with a map. It holds no facts to choose.',
    other: 'This section is written from the library’s records. It holds no facts to choose.',
  },
} as const;
