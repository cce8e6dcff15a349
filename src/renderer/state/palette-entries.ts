import { shownKeys } from '../../shared/actions/keys.ts';
import { ACTION_IDS, type ActionId, actionOf } from '../../shared/actions.ts';
import type { BriefSummary, Recent, SearchHit } from '../../shared/contract.ts';
import type { Delegation } from '../../shared/domain/index.ts';
import { foldMarks } from '../../shared/format/fold.ts';
import { strings } from '../strings.ts';
import { actionName, availableActions, runAction, useActions } from './actions.ts';
import type { PaletteState } from './palette.ts';
import { useRoute } from './route.ts';
import { isMac, useRecent } from './settings.ts';

/** Something the palette can open or do. */
export type PaletteEntry = Recent & {
  /** Beside the title: a record's kind, a brief's recipient. */
  readonly detail: string;
  /** The shortcut as shown; null if there is none. */
  readonly keys: string | null;
};

export type PaletteGroup = {
  readonly name: keyof typeof strings.frame.groups;
  readonly entries: readonly PaletteEntry[];
};

/** How many of the officer's own documents are offered. */
const OTHERS = 6;

export const entryKey = ({ group, kind, id }: Recent): string => `${group} ${kind ?? ''} ${id}`;

/** Every word of the query begins a word of the text. */
function matchesQuery(text: string, query: string): boolean {
  const words = foldMarks(text).split(/[^\p{L}\p{N}]+/u);
  return foldMarks(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((it) => it !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** A name that is the query, then one that begins with it, then one that holds its words. */
const rankOf = ({ title }: PaletteEntry, query: string): number => {
  const [name, asked] = [foldMarks(title), foldMarks(query)];
  return name === asked ? 0 : name.startsWith(asked) ? 1 : 2;
};

const actionEntry = (id: ActionId): PaletteEntry => {
  const [keys] = actionOf(id).keys ?? [];
  return {
    group: 'action',
    kind: null,
    id,
    title: actionName(id),
    detail: '',
    keys: keys === undefined ? null : shownKeys(keys, isMac),
  };
};

const recordEntry = ({ kind, id, title }: SearchHit): PaletteEntry => ({
  group: 'record',
  kind,
  id,
  title: title.slice(0, 400),
  detail: strings.library.kinds[kind],
  keys: null,
});

const briefEntry = ({ id, title, audienceName, delegationName }: BriefSummary): PaletteEntry => ({
  group: 'brief',
  kind: null,
  id,
  title: title.slice(0, 400),
  detail: delegationName ?? audienceName,
  keys: null,
});

const delegationEntry = ({ id, name }: Delegation): PaletteEntry => ({
  group: 'delegation',
  kind: null,
  id,
  title: name.slice(0, 400),
  detail: '',
  keys: null,
});

const isAction = (id: string): id is ActionId => ACTION_IDS.some((it) => it === id);

const recentEntry = (used: Recent): PaletteEntry =>
  used.group === 'action' && isAction(used.id)
    ? actionEntry(used.id)
    : {
        ...used,
        detail:
          used.group === 'record'
            ? strings.library.kinds[used.kind as SearchHit['kind']]
            : strings.frame.groups[used.group],
        keys: null,
      };

/** What the palette shows: the recent first while nothing is typed, then what fits, by group. */
export function paletteGroups(
  { query, hits, briefs, delegations }: Pick<PaletteState, 'query' | 'hits' | 'briefs' | 'delegations'>,
  recent: readonly Recent[],
): readonly PaletteGroup[] {
  const handlers = useActions.getState().handlers;
  const actions = availableActions(handlers).filter((id) => id !== 'palette');
  const asked = query.trim();
  const suiting = (entries: readonly PaletteEntry[]): readonly PaletteEntry[] =>
    entries
      .filter(({ title, detail }) => matchesQuery(`${title} ${detail}`, asked))
      .toSorted((a, b) => rankOf(a, asked) - rankOf(b, asked))
      .slice(0, OTHERS);
  const groups: readonly PaletteGroup[] =
    asked === ''
      ? [
          {
            name: 'recent',
            entries: recent
              .filter(({ group, id }) => group !== 'action' || actions.some((it) => it === id))
              .map(recentEntry),
          },
          { name: 'brief', entries: briefs.slice(0, OTHERS).map(briefEntry) },
          { name: 'action', entries: actions.map(actionEntry) },
        ]
      : [
          { name: 'action', entries: suiting(actions.map(actionEntry)) },
          { name: 'brief', entries: suiting(briefs.map(briefEntry)) },
          { name: 'delegation', entries: suiting(delegations.map(delegationEntry)) },
          { name: 'record', entries: hits.map(recordEntry) },
        ];
  // What is recent is not listed a second time.
  const seen = new Set<string>();
  return groups
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter((entry) => {
        const isNew = !seen.has(entryKey(entry));
        seen.add(entryKey(entry));
        return isNew;
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Does it, or goes there, and remembers it. */
export function chooseEntry({ group, kind, id, title }: PaletteEntry): void {
  const { go } = useRoute.getState();
  void useRecent.getState().use({ group, kind, id, title });
  switch (group) {
    case 'action':
      if (isAction(id)) runAction(id);
      break;
    case 'brief':
      go({ screen: 'brief', id });
      break;
    case 'delegation':
      go({ screen: 'delegations', id });
      break;
    case 'record':
      go({ screen: 'library', record: { kind: kind as SearchHit['kind'], id } });
  }
}
