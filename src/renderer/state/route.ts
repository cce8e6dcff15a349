import { create } from 'zustand';

/** Where the officer is. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'new-brief' }
  | { readonly screen: 'brief'; readonly id: string }
  | { readonly screen: 'library' }
  | { readonly screen: 'updates' };

type RouteState = { readonly route: Route; readonly go: (route: Route) => void };

export const useRoute = create<RouteState>()((set) => ({
  route: { screen: 'home' },
  go: (route) => set({ route }),
}));
