import { many } from './many.ts';

/** From briefs to PDF files. */
export const exporting = {
  title: (briefs: number) => (briefs === 1 ? 'Export PDF' : `Export ${many(briefs, 'brief', 'briefs')}`),
  editions: 'Editions',
  paper: 'Paper',
  papers: { own: 'As in the brief', a4: 'A4', letter: 'US Letter' },
  courtesy: 'Courtesy language',
  courtesies: { own: 'As in the brief', none: 'None', ar: 'Arabic', hi: 'Hindi' },
  courtesyNote: 'Printed in the full brief only.',
  files: 'Files',
  planning: 'Naming the files',
  noEdition: 'Choose at least one edition.',
  start: (files: number) => (files === 1 ? 'Export…' : `Export ${many(files, 'file', 'files')}…`),
  cancel: 'Cancel',
  stop: 'Stop',
  stopping: 'Stopping',
  close: 'Close',
  again: 'Export more',
  copyCitations: 'Copy the citation list',
  /** `of` names the file where there are several. */
  copied: (sources: number, of: string | null) =>
    `${many(sources, 'source', 'sources')} copied${of === null ? '' : `, those of ${of}`}.`,
  existsTitle: (names: number) =>
    names === 1
      ? 'One file of this name is there already'
      : `${many(names, 'file', 'files')} of these names are there already`,
  existsText: (folder: string) => `In ${folder}. Nothing has been written yet.`,
  replace: 'Replace',
  both: 'Keep both',
  waiting: 'Waiting',
  written: (pages: number) => `Written, ${many(pages, 'page', 'pages')}`,
  stopped: 'Stopped: not written',
  open: 'Open',
  openNamed: (name: string) => `Open ${name}`,
  reveal: 'Show in folder',
  revealNamed: (name: string) => `Show in folder: ${name}`,
  done: (written: number, total: number) =>
    written === total
      ? `${many(written, 'file', 'files')} written`
      : `${written.toLocaleString('en-GB')} of ${many(total, 'file', 'files')} written`,
} as const;
