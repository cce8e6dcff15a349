import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './hash.ts';
import { memberOfText, textOfMember } from './member-text.ts';

/**
 * The envelope of data with long lists, on one line. Where each member stands is written before the data, with a mark of the
 * build that checked them: that build reads them one by one and need not check them again.
 */

const Count = z.number().int().min(0);
/** In bytes of the data: where a list's `[` stands, and how long each member is. */
const Places = z.record(z.string(), z.object({ at: Count, lengths: z.array(Count) }));
type Places = z.infer<typeof Places>;

const Head = z.object({
  attache: z.string(),
  version: Count,
  generation: Count,
  sha256: z.string(),
  places: Places,
  checked: z.string(),
});

const DATA = Buffer.from(',"data":');
const END = Buffer.from('}\n');

const markOf = (build: string, hash: string, places: Places): string =>
  sha256(JSON.stringify([build, hash, places]));

const MOST_AT_ONCE_MS = 8;

/** Members are written out ahead, a few at a time, so that the first save is as quick as the others. */
export function prepareMembers(members: readonly object[], at = 0): void {
  const until = performance.now() + MOST_AT_ONCE_MS;
  let next = at;
  for (; next < members.length && performance.now() < until; next += 1) textOfMember(members[next] as object);
  if (next < members.length) setImmediate(prepareMembers, members, next).unref();
}

/** @param build what checked the data; null: nobody may rely on its having been checked */
export function writeListed(
  {
    name,
    version,
    generation,
  }: { readonly name: string; readonly version: number; readonly generation: number },
  lists: readonly string[],
  build: string | null,
  data: Readonly<Record<string, unknown>>,
): Buffer {
  const pieces: Buffer[] = [];
  const places: Places = {};
  let length = 0;
  const put = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const say = (text: string): void => put(Buffer.from(text));
  const keys = Object.keys(data).filter((key) => data[key] !== undefined);
  for (const [index, key] of keys.sort().entries()) {
    say(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    if (!lists.includes(key)) {
      say(canonicalJson(data[key]));
      continue;
    }
    const texts = (data[key] as readonly object[]).map(textOfMember);
    places[key] = { at: length, lengths: texts.map((text) => text.length) };
    say('[');
    for (const [at, text] of texts.entries()) {
      if (at > 0) say(',');
      put(text);
    }
    say(']');
  }
  say(keys.length === 0 ? '{}' : '}');
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece);
  const hash = `sha256:${sum.digest('hex')}`;
  const head = JSON.stringify({
    attache: name,
    version,
    generation,
    sha256: hash,
    ...(build === null ? {} : { places, checked: markOf(build, hash, places) }),
  });
  return Buffer.concat([Buffer.from(head.slice(0, -1)), DATA, ...pieces, END]);
}

/** What `writeListed` wrote for the same build, as it was given; null for anything else, which is then read with more care. */
export function readListed(
  name: string,
  version: number,
  build: string | null,
  bytes: Buffer,
): { readonly generation: number; readonly data: Readonly<Record<string, unknown>> } | null {
  const start = bytes.indexOf(DATA);
  if (build === null || start === -1 || !bytes.subarray(-END.length).equals(END)) return null;
  try {
    const head = Head.parse(JSON.parse(`${bytes.toString('utf8', 0, start)}}`));
    const data = bytes.subarray(start + DATA.length, -END.length);
    if (head.attache !== name || head.version !== version || sha256(data) !== head.sha256) return null;
    if (head.checked !== markOf(build, head.sha256, head.places)) return null;
    return { generation: head.generation, data: membersApart(data, head.places) };
  } catch {
    return null;
  }
}

function membersApart(data: Buffer, places: Places): Readonly<Record<string, unknown>> {
  const rest: Buffer[] = [];
  const lists: Record<string, readonly unknown[]> = {};
  let end = 0;
  for (const [list, { at, lengths }] of Object.entries(places).sort(([, a], [, b]) => a.at - b.at)) {
    rest.push(data.subarray(end, at + 1));
    end = at + 1;
    lists[list] = lengths.map((length, index) => {
      const from = index === 0 ? end : end + 1;
      end = from + length;
      return memberOfText(data.subarray(from, end));
    });
  }
  rest.push(data.subarray(end));
  return { ...(JSON.parse(Buffer.concat(rest).toString('utf8')) as object), ...lists };
}
