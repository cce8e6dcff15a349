import { create } from 'zustand';
import type { SearchHit } from '../../shared/contract.ts';

/** The current screen. A new screen needs a line here, a case in `App.tsx`, and an entry in `parts/Nav.tsx`. */
export type Route =
  | { readonly screen: 'home' }
  | {
      readonly screen: 'new-brief';
      /** The delegation, if it was already chosen. */
      readonly delegationId?: string;
    }
  | {
      readonly screen: 'brief';
      readonly id: string;
      readonly show?: 'checks' | 'issue';
    }
  /** A brief compared with another. */
  | { readonly screen: 'compare'; readonly id: string }
  | {
      readonly screen: 'library';
      /** The record to open there. */
      readonly record?: { readonly kind: SearchHit['kind']; readonly id: string };
    }
  | {
      readonly screen: 'delegations';
      /** The one to show. */
      readonly id?: string;
      /** It was just made, and has no name of its own yet. */
      readonly isNew?: boolean;
      /** A letter, table or file to read; empty text asks for one to be pasted. */
      readonly letter?: { readonly text: string; readonly name: string | null };
    }
  | {
      readonly screen: 'issued';
      /** The copy to show. */
      readonly number?: string;
      /** A dropped PDF to verify. */
      readonly path?: string;
      readonly show?: 'verdict';
    }
  | { readonly screen: 'import' }
  /** What the team was asked for; the one to show. */
  | { readonly screen: 'enquiries'; readonly id?: string }
  | { readonly screen: 'updates' }
  | { readonly screen: 'settings' };

type RouteState = {
  readonly route: Route;
  /** Where one was before, the latest last; and where one came back from. */
  readonly past: readonly Route[];
  readonly future: readonly Route[];
  readonly go: (route: Route) => void;
  readonly back: () => void;
  readonly forward: () => void;
};

/** As many steps back as anybody remembers. */
const MOST_STEPS = 50;

export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'home' },
  past: [],
  future: [],
  go: (route) =>
    set(({ route: here, past }) =>
      JSON.stringify(here) === JSON.stringify(route)
        ? { route }
        : { route, past: [...past, here].slice(-MOST_STEPS), future: [] },
    ),
  back: () =>
    set(({ route, past, future }) => {
      const last = past.at(-1);
      return last ? { route: last, past: past.slice(0, -1), future: [...future, route] } : {};
    }),
  forward: () =>
    set(({ route, past, future }) => {
      const next = future.at(-1);
      return next ? { route: next, past: [...past, route], future: future.slice(0, -1) } : {};
    }),
}));
