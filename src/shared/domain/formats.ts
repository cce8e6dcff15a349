import { z } from 'zod';

/** In which forms a brief leaves the house: the pages, or the same words and figures for a screen or to be edited. */
export const FORMATS = ['pdf', 'html', 'docx'] as const;
export const Format = z.enum(FORMATS);
export type Format = z.infer<typeof Format>;

type FormatRules = {
  /** As dialogues and sentences name such a file. */
  readonly name: string;
  /** What the command line’s help says of it. */
  readonly help: string;
};

export const FORMAT_RULES: Readonly<Record<Format, FormatRules>> = {
  pdf: { name: 'PDF', help: 'the pages' },
  html: { name: 'Web page', help: 'one file that any browser opens, on a phone too' },
  docx: {
    name: 'Word document',
    help: 'for partners who edit: each figure in a control that names its record',
  },
};
