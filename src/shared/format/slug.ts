import { foldMarks } from './fold.ts';

/** A name for a file, an id or an address: lower-case letters and digits joined by hyphens; empty if there are none. */
export const slug = (text: string, length = 70): string =>
  foldMarks(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, length)
    .replace(/-$/, '');

/** The name, with the first number from 2 on that makes it unused if it is taken. */
export function unusedName(name: string, isTaken: (name: string) => boolean): string {
  let unused = name;
  for (let count = 2; isTaken(unused); count += 1) unused = `${name}-${count}`;
  return unused;
}
