import type { Brief, Section } from '../../../shared/domain/index.ts';
import type { Change } from '../../../shared/views/index.ts';
import { change, included, matching, type TitleOf } from './compared.ts';

export function sectionChanges(a: Brief, b: Brief, inA: TitleOf, inB: TitleOf): readonly Change[] {
  const [old, now] = [included(a), included(b)];
  const removed = old.filter((section) => !matching(section, now));
  const added = now.filter((section) => !matching(section, old));
  const pairs = now.flatMap((section) => {
    const before = matching(section, old);
    return before ? [{ before, section }] : [];
  });
  const order = pairs.map(({ before }) => old.indexOf(before));
  return [
    ...removed.map((section) =>
      change('section', 'removed', `The section ‘${inA(section)}’ is gone.`, { section: inA(section) }),
    ),
    ...added.map((section) =>
      change('section', 'added', `The section ‘${inB(section)}’ is new.`, { section: inB(section) }),
    ),
    ...pairs.flatMap(({ before, section }) =>
      inA(before) === inB(section)
        ? []
        : [
            change('section', 'changed', `‘${inA(before)}’ is called ‘${inB(section)}’ now.`, {
              section: inB(section),
              from: inA(before),
              to: inB(section),
            }),
          ],
    ),
    ...movedMembers(order).map((index) => {
      const section = pairs[index]?.section as Section;
      return change('order', 'moved', `The section ‘${inB(section)}’ stands elsewhere.`, {
        section: inB(section),
      });
    }),
  ];
}

/** The fewest members that must have moved: all outside a longest increasing run. */
export function movedMembers(order: readonly number[]): readonly number[] {
  const best = order.map(() => 1);
  const before = order.map(() => -1);
  for (let i = 0; i < order.length; i += 1)
    for (let j = 0; j < i; j += 1)
      if ((order[j] as number) < (order[i] as number) && (best[j] as number) + 1 > (best[i] as number)) {
        best[i] = (best[j] as number) + 1;
        before[i] = j;
      }
  const stays = new Set<number>();
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = before[at] as number) stays.add(at);
  return order.flatMap((_, index) => (stays.has(index) ? [] : [index]));
}
