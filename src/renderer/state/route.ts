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
      readonly show?: 'checks';
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
  | { readonly screen: 'updates' }
  | { readonly screen: 'settings' };

type RouteState = { readonly route: Route; readonly go: (route: Route) => void };

export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'home' },
  go: (route) => set({ route }),
}));
