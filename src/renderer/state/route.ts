import { create } from 'zustand';
import type { SearchHit } from '../../shared/contract.ts';

/** Where the officer is. A new screen: its line here, its case in `App.tsx`, its door in `parts/Nav.tsx`. */
export type Route =
  | { readonly screen: 'home' }
  | {
      readonly screen: 'new-brief';
      /** Who is coming, where it was chosen already. */
      readonly delegationId?: string;
    }
  | {
      readonly screen: 'brief';
      readonly id: string;
      readonly show?: 'checks';
    }
  /** The brief held against another one. */
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
      /** A letter, table or file to be read; empty text: one is to be pasted. */
      readonly letter?: { readonly text: string; readonly name: string | null };
    }
  | {
      readonly screen: 'issued';
      /** The copy to show. */
      readonly number?: string;
      /** A PDF that was dropped, to be verified. */
      readonly path?: string;
      readonly show?: 'verdict';
    }
  | { readonly screen: 'updates' }
  | { readonly screen: 'settings' };

type RouteState = { readonly route: Route; readonly go: (route: Route) => void };

export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'home' },
  go: (route) => set({ route }),
}));
