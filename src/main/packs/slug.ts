/** Makes an unused id from words: lower-case letters and digits, with a number at the end if needed. */
export function uniqueSlug(text: string, isTaken: (id: string) => boolean, other: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '');
  let id = words || other;
  for (let count = 2; isTaken(id); count += 1) id = `${words || other}-${count}`;
  return id;
}
