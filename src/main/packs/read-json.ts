import type { z } from 'zod';
import { TURNS_DIRECTION } from '../../shared/domain/index.ts';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import type { Problems } from './problems.ts';

/** Whether brackets outside strings nest deeper than any table or map needs. */
function nestsTooDeep(json: string): boolean {
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[[{\]}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > LIMITS.nesting) return true;
  }
  return false;
}

/** As they are, or as JSON may write them. */
const TURNS = new RegExp(`${TURNS_DIRECTION.source}|\\\\u20(?:2[a-e]|6[6-9])`, 'i');

/** Parses JSON of a pack's file; undefined if it reported a problem. */
export function readJson(file: string, bytes: Uint8Array, problems: Problems): unknown {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    problems.add(
      file,
      decoded.line,
      null,
      'This line is not UTF-8 text. Save the file as UTF-8 and try again.',
    );
    return undefined;
  }
  if (nestsTooDeep(decoded.text)) {
    problems.add(
      file,
      null,
      null,
      `The file nests more than ${LIMITS.nesting} lists or objects in each other. Export it again.`,
    );
    return undefined;
  }
  const turning = decoded.text.split('\n').findIndex((line) => TURNS.test(line));
  if (turning >= 0) {
    problems.add(
      file,
      turning + 1,
      null,
      'This line holds a hidden mark that turns the direction of letters. Type its words anew without it.',
    );
    return undefined;
  }
  try {
    return JSON.parse(decoded.text);
  } catch (error) {
    const cause = error instanceof Error ? ` (${error.message})` : '';
    problems.add(file, null, null, `The file is not JSON${cause}. Correct it there, or export it again.`);
    return undefined;
  }
}

/** Parses a value and reports each issue with its path under `prefix` as the column: `features.3.properties.name`. */
export function parseJson<T>(
  schema: z.ZodType<T>,
  json: unknown,
  file: string,
  prefix: readonly (string | number)[],
  problems: Problems,
): T | null {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = [...prefix, ...issue.path].join('.');
    const what = path === '' ? 'The file' : path;
    // Our messages continue the name ("is not a hash…"); zod's are whole sentences.
    const sentence = /^[a-z]/.test(issue.message)
      ? `${what} ${issue.message}.`
      : `${what} is not as it should be (${issue.message}). Correct it there.`;
    problems.add(file, null, path === '' ? null : path, sentence);
  }
  return null;
}
