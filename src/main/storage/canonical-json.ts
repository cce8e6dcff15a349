/** Sorts the keys of objects. The null prototype keeps a key named `__proto__` an ordinary key. */
function keysInOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const sorted: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    sorted[key] = item;
  return sorted;
}

/** JSON without spaces and with sorted keys, so that equal values give equal text and hence equal hashes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, keysInOrder) ?? 'null';
}
