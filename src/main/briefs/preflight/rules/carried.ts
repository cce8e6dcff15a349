import { type Rule, wholeBrief } from '../rule.ts';

export const asItCame: Rule = {
  id: 'as-it-came',
  name: 'Printed as it came from elsewhere',
  clause: 'leadership',
  severity: 'warning',
  when: 'The brief came from a colleague’s file or a PDF, and prints values, rates or names that it brought along and that the library here says otherwise, or does not hold.',
  fix: 'Look at what is different above the brief, then take the library here, or say why the older values stand.',
  check: ({ came = [] }) => {
    const [first] = came;
    if (!first) return [];
    const now = first.now === null ? 'which the library here does not hold' : `now “${first.now}”`;
    return [
      {
        ...wholeBrief,
        // Asked anew where something else is different.
        at: `${came.length} ${first.key}`,
        sentence:
          came.length === 1
            ? `It prints “${first.printed}” as it came, ${now}.`
            : `It prints ${came.length} values as they came that the library here says otherwise: first “${first.printed}”, ${now}.`,
      },
    ];
  },
};
