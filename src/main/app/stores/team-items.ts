import { isDeepStrictEqual } from 'node:util';
import {
  type Brand,
  type Carried,
  type Delegation,
  fontFilesOf,
  type Overlay,
  type SharedCarried,
  type TeamQuestion,
  type TeamSettings,
} from '../../../shared/domain/index.ts';
import { sha256 } from '../../storage/hash.ts';
import { textOfMember } from '../../storage/member-text.ts';
import type { BrandFile } from '../../team/brand-files.ts';
import type { Result } from '../../team/told.ts';
import { type WorkspaceFile, workspaceSpec } from './workspace.ts';

/** The workspace as the documents that a team shares, and back. */

export const overlayKey = ({
  packName,
  recordType,
  recordId,
}: Pick<Overlay, 'packName' | 'recordType' | 'recordId'>): string =>
  `overlay ${JSON.stringify([packName, recordType, recordId])}`;
const SETTINGS = 'settings team';
const BRAND = 'brand team';

type Lists = Pick<
  WorkspaceFile,
  'briefs' | 'delegations' | 'overlays' | 'audiences' | 'reviews' | 'enquiries' | 'carried'
>;

const LISTS: { readonly [N in keyof Lists]: (item: Lists[N][number]) => string } = {
  briefs: ({ id }) => `brief ${id}`,
  delegations: ({ id }) => `delegation ${id}`,
  overlays: overlayKey,
  audiences: ({ id }) => `audience ${id}`,
  reviews: ({ id }) => `review ${id}`,
  enquiries: ({ id }) => `enquiry ${id}`,
  carried: ({ briefId }) => `carried ${briefId}`,
};
const NAMES = Object.keys(LISTS) as (keyof Lists)[];

const settingsOf = ({ signOffRequired, retention, team }: WorkspaceFile): TeamSettings => ({
  signOffRequired,
  retention,
  closed: team.closed,
});

/** What is shared otherwise than it is kept: as the team has it, and back. */
const SHARED: {
  readonly [N in keyof Lists]?: readonly [(item: never) => unknown, (item: never) => unknown];
} = {
  carried: [
    ({ briefId, ...came }: Carried): SharedCarried => ({ briefId, came }),
    ({ briefId, came }: SharedCarried): Carried => ({ briefId, ...came }),
  ],
};

type Keyed = (item: never) => string;

/** Every shared document by its key. */
export function teamItems(file: WorkspaceFile): ReadonlyMap<string, unknown> {
  const items = new Map<string, unknown>();
  for (const name of NAMES) {
    const [shared] = SHARED[name] ?? [];
    for (const item of file[name])
      items.set((LISTS[name] as Keyed)(item as never), shared ? shared(item as never) : item);
  }
  if (file.brand !== null) items.set(BRAND, file.brand);
  return items.set(SETTINGS, settingsOf(file));
}

/** The documents that a change of the workspace made others of, by identity. */
export function changedKeys(before: WorkspaceFile, after: WorkspaceFile): readonly string[] {
  const keys = new Set<string>();
  for (const name of NAMES) {
    if (before[name] === after[name]) continue;
    const then = new Set<unknown>(before[name]);
    const now = new Set<unknown>(after[name]);
    for (const item of [...before[name], ...after[name]])
      if (!then.has(item) || !now.has(item)) keys.add((LISTS[name] as Keyed)(item as never));
  }
  const is = (file: WorkspaceFile): unknown[] => [file.signOffRequired, file.retention, file.team.closed];
  if (is(before).some((value, index) => value !== is(after)[index])) keys.add(SETTINGS);
  if (before.brand !== after.brand) keys.add(BRAND);
  return [...keys];
}

export const hashOfItem = (item: unknown): string =>
  sha256(typeof item === 'object' && item !== null ? textOfMember(item) : 'null').slice(7, 31);

/** The documents that are otherwise than the team knows them, whatever was changed since when. */
export async function unknownKeys(file: WorkspaceFile): Promise<readonly string[]> {
  const items = teamItems(file);
  const keys: string[] = Object.keys(file.team.docs).filter(
    (key) => !items.has(key) && file.team.docs[key]?.hash !== GONE,
  );
  for (const [key, item] of items) {
    // Whoever joins with nothing settled takes what the team has settled.
    if (key === SETTINGS && !file.team.docs[key] && isUnsettled(file)) continue;
    if (file.team.docs[key]?.hash !== hashOfItem(item)) keys.push(key);
    // The window goes on meanwhile.
    await new Promise(setImmediate);
  }
  return keys;
}

const GONE = 'gone';
const isUnsettled = (file: WorkspaceFile): boolean =>
  isDeepStrictEqual(settingsOf(file), settingsOf(workspaceSpec.empty));

const questionsOf = ({ key, clashes }: Result, before: readonly TeamQuestion[]): TeamQuestion[] =>
  clashes.map(({ path, kind, base, sides }) => {
    const id = sha256(JSON.stringify([key, path, sides.map(({ head }) => head)])).slice(7, 27);
    const value = (json: string): TeamQuestion['base'] => JSON.parse(json) as TeamQuestion['base'];
    return {
      id,
      key,
      path,
      kind,
      base: base === null ? null : value(base),
      sides: [
        { ...sides[0], value: value(sides[0].value) },
        { ...sides[1], value: value(sides[1].value) },
      ],
      state: before.find((it) => it.id === id)?.state ?? 'open',
    };
  });

/** The workspace with a document as the team has it. */
export function withResult(file: WorkspaceFile, result: Result): WorkspaceFile {
  const { key, item, heads, last } = result;
  const team = {
    ...file.team,
    docs: {
      ...file.team.docs,
      [key]: { heads: [...heads], hash: item === null ? GONE : hashOfItem(item), by: last.desk, at: last.at },
    },
    questions: [
      ...file.team.questions.filter((it) => it.key !== key),
      ...questionsOf(result, file.team.questions),
    ],
  };
  if (key === SETTINGS) {
    const agreed = item as TeamSettings | null;
    return agreed === null
      ? { ...file, team }
      : {
          ...file,
          signOffRequired: agreed.signOffRequired,
          retention: agreed.retention,
          team: { ...team, closed: agreed.closed },
        };
  }
  if (key === BRAND) return { ...file, brand: item as Brand | null, team };
  const name = NAMES.find((it) => key.startsWith(`${it.replace(/ies$/, 'y').replace(/s$/, '')} `));
  if (!name) return { ...file, team };
  const keyOf = LISTS[name] as Keyed;
  const list = file[name] as readonly unknown[];
  const isIt = (it: unknown): boolean => keyOf(it as never) === key;
  const others = item === null ? list.filter((it) => !isIt(it)) : null;
  const kept = item === null ? null : (SHARED[name]?.[1](item as never) ?? item);
  const put = list.some(isIt) ? list.map((it) => (isIt(it) ? kept : it)) : [...list, kept];
  return { ...file, [name]: others ?? put, team };
}

/** What the team's look is drawn with. */
export function brandFilesOf(brand: Brand | null): readonly BrandFile[] {
  if (brand === null) return [];
  const marks = [brand.logo?.onPaper, brand.logo?.onDark].flatMap((mark) =>
    mark?.kind === 'picture' ? mark.file : [],
  );
  return [
    ...[...new Set(marks)].map((hash): BrandFile => ({ hash, as: 'logo' })),
    ...[...new Set(fontFilesOf(brand))].map((hash): BrandFile => ({ hash, as: 'font' })),
  ];
}

/** What a brief or a visit is called where its key is known. */
export function nameOfKey(file: WorkspaceFile, key: string): string {
  const item = teamItems(file).get(key) as
    | Partial<Delegation & { title: string; subject: string }>
    | undefined;
  return item?.title ?? item?.name ?? item?.subject ?? key;
}
