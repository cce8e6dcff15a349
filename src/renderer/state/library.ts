import { create } from 'zustand';
import type {
  FacetName,
  SavedSearch,
  SearchAnswer,
  SearchFacets,
  SearchHit,
  SearchSort,
} from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';

export { FACETS } from '../../shared/contract.ts';
export type Facet = FacetName;

/** The orders of the list, as they are offered. */
export const SORTS: readonly SearchSort[] = ['best', 'name', 'newest', 'review'];

/** Rows that are asked for at once. */
const WINDOW = 100;
/** Windows that stay in memory: more than a screen shows, less than a long list weighs. */
const MOST_WINDOWS = 40;

export type LibraryView = 'list' | 'map' | 'edits';

type Windows = ReadonlyMap<number, readonly SearchHit[]>;

type Library = {
  /** The pack that is searched; null until the first. */
  readonly pack: string | null;
  readonly query: string;
  readonly facets: SearchFacets;
  readonly sort: SearchSort;
  readonly view: LibraryView;
  /** What the newest answer found; null until the first one. */
  readonly total: number | null;
  readonly counts: SearchAnswer['facets'];
  readonly windows: Windows;
  readonly refusal: Refusal | null;
  /** The row that has the list's focus. */
  readonly at: number;
  readonly saved: readonly SavedSearch[];
  readonly savedRefusal: Refusal | null;
};

type LibraryState = Library & {
  /** Begins anew on a pack. */
  readonly begin: (pack: string) => void;
  readonly type: (query: string) => void;
  readonly narrow: (facet: Facet, value: string | null) => void;
  /** Looks for exactly this, and shows the list. */
  readonly lookFor: (search: Partial<Pick<Library, 'query' | 'facets' | 'sort'>>) => void;
  readonly order: (sort: SearchSort) => void;
  readonly clear: () => void;
  readonly show: (view: LibraryView) => void;
  /** Asks again: the library says something else now. Row and windows stay until the answer is there. */
  readonly search: () => Promise<void>;
  /** Fetches the windows of these rows, where they are not there yet. */
  readonly need: (from: number, to: number) => void;
  readonly walk: (at: number) => void;
  /** Goes to the next row whose title begins so. */
  readonly seek: (beginning: string, from: number) => Promise<void>;
  readonly readSaved: () => Promise<void>;
  readonly save: (name: string) => Promise<void>;
  readonly keepSaved: (searches: readonly SavedSearch[]) => Promise<void>;
};

export const hitAt = ({ windows }: Pick<Library, 'windows'>, row: number): SearchHit | null =>
  windows.get(Math.floor(row / WINDOW))?.[row % WINDOW] ?? null;

/** The library, searched. */
export const useLibrary = create<LibraryState>()((set, get) => {
  /** Answers may overtake each other; only the newest question's counts. */
  let asked = 0;
  let asking = false;
  const fetching = new Set<string>();

  const request = () => {
    const { query, facets, sort } = get();
    return { query: query.trim(), facets, sort };
  };

  /** One question at a time: while one is under way, only the newest that waits is asked after it. */
  const search = async (): Promise<void> => {
    asked += 1;
    if (asking) return;
    asking = true;
    try {
      for (let mine = 0; mine !== asked; ) {
        mine = asked;
        const answer = await ask('search', { ...request(), limit: WINDOW, offset: 0 });
        if (mine !== asked) continue;
        fetching.clear();
        if (!answer.ok) set({ refusal: answer.refusal });
        else {
          const { total, facets, hits } = answer.value;
          set({ total, counts: facets, windows: new Map([[0, hits]]), refusal: null });
        }
      }
    } finally {
      asking = false;
    }
  };

  const fetchWindow = async (number: number): Promise<void> => {
    const mine = asked;
    const key = `${mine} ${number}`;
    if (fetching.has(key)) return;
    fetching.add(key);
    const answer = await ask('search', { ...request(), limit: WINDOW, offset: number * WINDOW });
    fetching.delete(key);
    if (mine !== asked) return;
    if (!answer.ok) return set({ refusal: answer.refusal });
    const windows = new Map(get().windows).set(number, answer.value.hits);
    for (const other of windows.keys()) {
      if (windows.size <= MOST_WINDOWS) break;
      if (other !== 0 && other !== number) windows.delete(other);
    }
    set({ windows });
  };

  const look = (change: Partial<Library>): void => {
    set({ at: 0, ...change });
    void search();
  };

  return {
    pack: null,
    query: '',
    facets: {},
    sort: 'best',
    view: 'list',
    total: null,
    counts: {},
    windows: new Map(),
    refusal: null,
    at: 0,
    saved: [],
    savedRefusal: null,

    begin: (pack) => {
      if (get().pack === null) return set({ pack });
      look({ pack, query: '', facets: {}, sort: 'best', total: null, counts: {}, windows: new Map() });
    },
    type: (query) => look({ query }),
    narrow: (facet, value) => {
      const { [facet]: _, ...others } = get().facets;
      look({ facets: value === null ? others : ({ ...others, [facet]: value } as SearchFacets) });
    },
    lookFor: (search) => look({ query: '', facets: {}, view: 'list', ...search }),
    order: (sort) => look({ sort }),
    clear: () => look({ query: '', facets: {} }),
    show: (view) => set({ view }),
    search,

    need: (from, to) => {
      const { windows, total } = get();
      const last = Math.floor(Math.min(to, (total ?? 0) - 1) / WINDOW);
      for (let number = Math.max(0, Math.floor(from / WINDOW)); number <= last; number += 1)
        if (!windows.has(number)) void fetchWindow(number);
    },
    walk: (at) => {
      const { total } = get();
      set({ at: Math.max(0, Math.min(at, (total ?? 1) - 1)) });
    },
    seek: async (beginning, from) => {
      const answer = await ask('seek', { ...request(), beginning, from });
      if (answer.ok && answer.value.at !== null) get().walk(answer.value.at);
    },

    readSaved: async () => {
      const answer = await ask('savedSearches', {});
      set(answer.ok ? { saved: answer.value, savedRefusal: null } : { savedRefusal: answer.refusal });
    },
    save: async (name) => {
      const { saved } = get();
      const search: SavedSearch = { name, ...request() };
      await get().keepSaved([...saved.filter((it) => it.name !== name), search]);
    },
    keepSaved: async (searches) => {
      const before = get().saved;
      set({ saved: searches });
      const answer = await ask('saveSearches', { searches: [...searches] });
      // What could not be kept is not shown as if it were.
      if (answer.ok) set({ savedRefusal: null });
      else set({ savedRefusal: answer.refusal, ...(get().saved === searches ? { saved: before } : {}) });
    },
  };
});
