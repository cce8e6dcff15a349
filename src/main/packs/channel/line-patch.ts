import { z } from 'zod';

/**
 * How to make a table's next version: lines to take from the old file (`[from, count]`) and lines to insert. A
 * quarterly update touches a few rows of a large table, and only those are transferred.
 */
const LinePatch = z.object({
  patch: z.literal(1),
  steps: z.array(
    z.union([z.tuple([z.number().int().min(0), z.number().int().min(1)]), z.array(z.string()).min(1)]),
  ),
});

/** With their line feeds, so that joining them is exact. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

export function makePatch(before: string, after: string): string {
  const old = linesOf(before);
  const places = new Map<string, number>();
  for (const [index, line] of old.entries()) if (!places.has(line)) places.set(line, index);
  const steps: ([number, number] | string[])[] = [];
  let copy: [number, number] | null = null;
  let put: string[] | null = null;
  // After a changed line the old file usually continues right after the line it replaced.
  let next = 0;
  for (const line of linesOf(after)) {
    const at: number | undefined = old[next] === line ? next : places.get(line);
    if (at === undefined) {
      copy = null;
      if (!put) {
        put = [];
        steps.push(put);
      }
      put.push(line);
      next += 1;
      continue;
    }
    put = null;
    if (copy && copy[0] + copy[1] === at) copy[1] += 1;
    else {
      copy = [at, 1];
      steps.push(copy);
    }
    next = at + 1;
  }
  return JSON.stringify({ patch: 1, steps });
}

/** The next version; null if the patch does not fit. Its hash tells whether it is correct. */
export function applyPatch(before: string, patch: string): string | null {
  let json: unknown;
  try {
    json = JSON.parse(patch);
  } catch {
    return null;
  }
  const parsed = LinePatch.safeParse(json);
  if (!parsed.success) return null;
  const old = linesOf(before);
  const parts: string[] = [];
  for (const step of parsed.data.steps) {
    const [from, count] = step;
    if (typeof from === 'number' && typeof count === 'number') {
      if (from + count > old.length) return null;
      parts.push(old.slice(from, from + count).join(''));
    } else parts.push(step.join(''));
  }
  return parts.join('');
}
