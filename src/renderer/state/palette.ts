import { create } from 'zustand';
import type { BriefSummary, SearchHit } from '../../shared/contract.ts';
import type { Delegation } from '../../shared/domain/index.ts';
import { ask } from './client.ts';
import { useRecent } from './settings.ts';

/** Records for each query: more than that is what the Library is for. */
const RECORDS = 12;

export type PaletteState = {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly briefs: readonly BriefSummary[];
  readonly delegations: readonly Delegation[];
  readonly open: () => Promise<void>;
  readonly type: (query: string) => Promise<void>;
};

/** What the palette knows: the officer's own papers when it opens, the library's records as they type. */
export const usePalette = create<PaletteState>()((set, get) => ({
  query: '',
  hits: [],
  briefs: [],
  delegations: [],

  open: async () => {
    set({ query: '', hits: [] });
    const [briefs, delegations] = await Promise.all([
      ask('briefs', {}),
      ask('delegations', {}),
      useRecent.getState().load(),
    ]);
    if (briefs.ok) set({ briefs: briefs.value });
    if (delegations.ok) set({ delegations: delegations.value });
  },

  type: async (query) => {
    set({ query });
    if (query.trim() === '') return set({ hits: [] });
    const answer = await ask('search', { query: query.slice(0, 400), facets: {}, limit: RECORDS });
    // A later letter asked for something else meanwhile.
    if (answer.ok && get().query === query) set({ hits: answer.value.hits });
  },
}));
<<<<<<< HEAD
=======

/** What the palette shows: the recent first while nothing is typed, then what fits, by group. */
export function groupsOf(
  { query, hits, briefs, delegations }: Pick<PaletteState, 'query' | 'hits' | 'briefs' | 'delegations'>,
  recent: readonly Recent[],
): readonly Group[] {
  const handlers = useActions.getState().handlers;
  const actions = available(handlers).filter((id) => id !== 'palette');
  const asked = query.trim();
  const suits = (entry: Entry): boolean => fits(`${entry.title} ${entry.detail}`, asked);
  const groups: readonly Group[] =
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
          { name: 'action', entries: actions.map(actionEntry).filter(suits).slice(0, OTHERS) },
          { name: 'brief', entries: briefs.map(briefEntry).filter(suits).slice(0, OTHERS) },
          { name: 'delegation', entries: delegations.map(delegationEntry).filter(suits).slice(0, OTHERS) },
          { name: 'record', entries: hits.map(recordEntry) },
        ];
  // What is recent is not listed a second time.
  const seen = new Set<string>();
  return groups
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter((entry) => {
        const isNew = !seen.has(keyOf(entry));
        seen.add(keyOf(entry));
        return isNew;
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Does it, or goes there, and remembers it. */
export function choose({ group, kind, id, title }: Entry): void {
  const { go } = useRoute.getState();
  void useRecent.getState().use({ group, kind, id, title });
  switch (group) {
    case 'action':
      if (isAction(id)) perform(id);
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
>>>>>>> 1cf8d9d (Delegations: a list and a page edited in place through the desk, letters read and checked, the visit on a map, what was given before; New brief begins with the letter)
