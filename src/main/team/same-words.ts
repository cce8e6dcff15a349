import { diffArrays } from 'diff';

/** Words with their figures ("5.4", "£8.46"), spaces, and any other letter by itself. */
const TOKEN = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|\s+|./gsu;

type Range = { readonly from: number; readonly to: number };

/** The stretches of `before` that `after` has otherwise; an insertion is empty. */
function changedIn(before: readonly string[], after: string): readonly Range[] {
  const ranges: Range[] = [];
  let at = 0;
  let open: { from: number; to: number } | null = null;
  for (const { added, removed, value } of diffArrays([...before], after.match(TOKEN) ?? [])) {
    if (!added && !removed) {
      open = null;
      at += value.length;
      continue;
    }
    if (open === null) {
      open = { from: at, to: at };
      ranges.push(open);
    }
    if (removed) {
      at += value.length;
      open.to = at;
    }
  }
  return ranges;
}

/** Whether both changed the same words of `before`. Two that only added, even at one place, did not. */
export function changedSameWords(before: string, a: string, b: string): boolean {
  const tokens = before.match(TOKEN) ?? [];
  const others = changedIn(tokens, b);
  return changedIn(tokens, a).some((one) =>
    others.some((other) => {
      const isInsert = one.from === one.to || other.from === other.to;
      if (one.from === one.to && other.from === other.to) return false;
      return isInsert
        ? one.from < other.to && other.from < one.to
        : Math.max(one.from, other.from) < Math.min(one.to, other.to);
    }),
  );
}
