import { FileCheck2, House, LibraryBig, RefreshCw, Settings2, UsersRound } from 'lucide-react';
import type { AppStatus } from '../../shared/contract.ts';
import { formatDay } from '../../shared/format/date.ts';
import { useRegion } from '../state/region.ts';
import { type Route, useRoute } from '../state/route.ts';
import { strings } from '../strings.ts';
import styles from './Nav.module.css';
import { OFFICE_DATES } from './office-dates.ts';

type NavEntry = { readonly to: Route; readonly name: string; readonly icon: typeof House };

/** The main screens, in order. A screen reached from one of them names it in `DOOR_OF`. */
const navEntries = (): readonly NavEntry[] => [
  { to: { screen: 'home' }, name: strings.app.home, icon: House },
  { to: { screen: 'library' }, name: strings.app.library, icon: LibraryBig },
  { to: { screen: 'delegations' }, name: strings.app.delegations, icon: UsersRound },
  { to: { screen: 'updates' }, name: strings.app.updates, icon: RefreshCw },
  { to: { screen: 'issued' }, name: strings.app.issued, icon: FileCheck2 },
  { to: { screen: 'settings' }, name: strings.app.settings, icon: Settings2 },
];

/** A brief, finished or in the making, belongs to Home. */
const DOOR_OF: Readonly<Record<Route['screen'], Route['screen']>> = {
  home: 'home',
  'new-brief': 'home',
  brief: 'home',
  compare: 'home',
  library: 'library',
  delegations: 'delegations',
  updates: 'updates',
  issued: 'issued',
  settings: 'settings',
};

/** The main screens, and below them the pack in use and its age. */
export function Nav() {
  const status = useRegion((state) => state.status);
  const { route, go } = useRoute();
  const here = DOOR_OF[route.screen];
  return (
    <aside className={styles.side} aria-label={strings.app.sidebar}>
      <nav aria-label={strings.app.sections}>
        <ul className={styles.places}>
          {navEntries().map(({ to, name, icon: Icon }) => (
            <li key={to.screen}>
              <button
                type="button"
                className={styles.place}
                aria-current={here === to.screen ? 'page' : undefined}
                onClick={() => go(to)}
              >
                <Icon aria-hidden="true" size={18} strokeWidth={1.75} />
                {name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {status && <Region status={status} />}
    </aside>
  );
}

function Region({ status }: { readonly status: AppStatus }) {
  const pack = status.packs.find((it) => it.name === status.activePack);
  return (
    <div className={styles.region}>
      <p className={styles.regionName} dir="auto">
        {status.regionName}
      </p>
      {pack && <p className={styles.version}>{strings.app.pack(pack.version)}</p>}
      {status.dataAsOf !== null && (
        <p>{strings.app.dataAsOf(formatDay(status.dataAsOf.slice(0, 10), OFFICE_DATES.short))}</p>
      )}
    </div>
  );
}
