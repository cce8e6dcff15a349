import { z } from 'zod';
import { Audience } from '../../shared/domain/index.ts';
import type { Problems } from './problems.ts';
import { parseJson, readJson } from './read-json.ts';

/** The audiences a pack addresses; empty if the file is invalid. */
export function readAudiences(file: string, bytes: Uint8Array, problems: Problems): readonly Audience[] {
  const json = readJson(file, bytes, problems);
  if (json === undefined) return [];
  const audiences = parseJson(z.array(Audience), json, file, [], problems) ?? [];
  const seen = new Set<string>();
  for (const [index, { id }] of audiences.entries()) {
    if (seen.has(id))
      problems.add(file, null, `${index}.id`, `${index}.id repeats “${id}”. Give each audience its own.`);
    seen.add(id);
  }
  return audiences;
}
