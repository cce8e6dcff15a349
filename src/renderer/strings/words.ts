/** Words that an officer writes, and what is bound into them. */
export const words = {
  figure: (figure: string, converted: string | null, metric: string | null) =>
    `Figure: ${[figure, converted, metric].filter(Boolean).join(', ')}`,
  cited: (source: string) => `Source: ${source}`,
  figures: 'Figures of the library',
  sources: 'Sources of the library',
  body: 'Write a paragraph. Type @ for a figure, [ for a source.',
  heading: 'A heading',
  note: 'A note to yourself and your colleagues. It is never printed.',
  wording: 'The fact in your words. Type @ for a figure, [ for a source.',
} as const;
