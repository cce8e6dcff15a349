import type { Rule } from '../rule.ts';

export const headingStop: Rule = {
  id: 'heading-stop',
  name: 'Heading with a full stop',
  clause: 'own',
  severity: 'note',
  when: 'The heading of a section ends with a full stop.',
  mend: 'Take the full stop away.',
  check: ({ brief }) =>
    brief.sections.flatMap(({ id, title }) =>
      title?.endsWith('.')
        ? [{ sectionId: id, blockId: null, at: id, sentence: `The heading “${title}” ends with a full stop.` }]
        : [],
    ),
};
