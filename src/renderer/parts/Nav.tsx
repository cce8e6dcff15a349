import {
  House,
  LibraryBig,
  type LucideIcon,
  Map as MapIcon,
  RefreshCw,
  Send,
  Settings2,
  UsersRound,
} from 'lucide-react';
import type { ActionId } from '../../shared/actions.ts';
import type { AppStatus, Attention } from '../../shared/contract.ts';
import { formatDay } from '../../shared/format/date.ts';
import { runAction } from '../state/actions.ts';
import { useBriefs } from '../state/briefs.ts';
import { useHome } from '../state/home.ts';
import { useLibrary } from '../state/library.ts';
import { useRegion } from '../state/region.ts';
import { type Route, useRoute } from '../state/route.ts';
import { strings } from '../strings.ts';
import styles from './Nav.module.css';
import { OFFICE_DATES } from './office-dates.ts';
import { StateDot, stateOfBrief } from './StateDot.tsx';

/** The main screens, in order; each is an action with a key of its own. */
type Door = Extract<ActionId, 'home' | 'delegations' | 'library' | 'map' | 'updates' | 'issued' | 'settings'>;

const ICONS: Readonly<Record<Door, LucideIcon>> = {
  home: House,
  delegations: UsersRound,
  library: LibraryBig,
  map: MapIcon,
  updates: RefreshCw,
  issued: Send,
  settings: Settings2,
};

/** A brief, finished or in the making, belongs to Home. */
const DOOR_OF: Readonly<Record<Route['screen'], Door>> = {
  home: 'home',
  'new-brief': 'home',
  brief: 'home',
  compare: 'home',
  import: 'settings',
  library: 'library',
  delegations: 'delegations',
  updates: 'updates',
  enquiries: 'home',
  issued: 'issued',
  settings: 'settings',
};

/** As many of the briefs in hand as stay in sight. */
const IN_HAND = 6;

/** The main screens, the briefs in hand, and below them the data in use and its age. */
export function Nav() {
  const status = useRegion((state) => state.status);
  const attention = useHome((state) => state.attention);
  const screen = useRoute((state) => state.route.screen);
  const isMap = useLibrary((state) => state.view === 'map');
  const here = screen === 'library' && isMap ? 'map' : DOOR_OF[screen];
  const door = (id: Door) => <Place key={id} door={id} isHere={here === id} attention={attention ?? []} />;
  return (
    <aside className={styles.side} aria-label={strings.app.sidebar} data-pane>
      <nav aria-label={strings.app.sections} className={styles.nav}>
        <ul className={styles.places}>
          {(['home', 'delegations', 'library', 'map', 'updates', 'issued'] as const).map(door)}
        </ul>
        <InHand />
        <ul className={`${styles.places} ${styles.last}`}>{door('settings')}</ul>
      </nav>
      {status && <Region status={status} />}
    </aside>
  );
}

type PlaceProps = {
  readonly door: Door;
  readonly isHere: boolean;
  readonly attention: readonly Attention[];
};

function Place({ door, isHere, attention }: PlaceProps) {
  const Icon = ICONS[door];
  const { count, waits, said } = countAt(door, attention);
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => runAction(door)}
      >
        <Icon aria-hidden="true" size={19} strokeWidth={1.75} />
        <span>{strings.app[door]}</span>
        {count > 0 && (
          <>
            <span className={styles.count} data-waits={waits || undefined} aria-hidden="true">
              {count}
            </span>
            <span className="unseen">, {said}</span>
          </>
        )}
      </button>
    </li>
  );
}

/** What waits behind a door; visits only come, the rest is to be decided. */
function countAt(
  door: Door,
  attention: readonly Attention[],
): { readonly count: number; readonly waits: boolean; readonly said: string } {
  const words = strings.app;
  const of = <K extends Attention['kind']>(kind: K) =>
    attention.filter((it): it is Extract<Attention, { kind: K }> => it.kind === kind);
  switch (door) {
    case 'delegations': {
      const count = of('visit').length;
      return { count, waits: false, said: words.coming(count) };
    }
    case 'updates': {
      const count = of('questions')[0]?.count ?? 0;
      return { count, waits: true, said: words.waits(count) };
    }
    case 'issued': {
      const count = of('recalls')[0]?.facts ?? 0;
      return { count, waits: true, said: words.waits(count) };
    }
    default:
      return { count: 0, waits: false, said: '' };
  }
}

/** The newest briefs that were not handed over yet. */
function InHand() {
  const briefs = useBriefs((state) => state.briefs);
  const states = useHome((state) => state.states);
  const { route, go } = useRoute();
  const inHand = (briefs ?? [])
    .filter(({ id }) => states[id]?.state !== 'issued')
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    .slice(0, IN_HAND);
  if (inHand.length === 0) return null;
  return (
    <div className={styles.hand}>
      <p className={styles.group} id="nav-in-hand">
        {strings.app.inHand}
      </p>
      <ul aria-labelledby="nav-in-hand">
        {inHand.map((brief) => {
          const name = brief.delegationName ?? brief.title;
          return (
            <li key={brief.id}>
              <button
                type="button"
                className={styles.brief}
                title={name}
                aria-current={route.screen === 'brief' && route.id === brief.id ? 'true' : undefined}
                onClick={() => go({ screen: 'brief', id: brief.id })}
              >
                <StateDot state={stateOfBrief(brief, states[brief.id])} />
                <span className={styles.briefName} dir="auto">
                  {name}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Region({ status }: { readonly status: AppStatus }) {
  return (
    <div className={styles.region}>
      <p className={styles.regionName} dir="auto">
        {strings.app.data(status.regionName)}
      </p>
      {status.dataAsOf !== null && (
        <p>{strings.app.dataAsOf(formatDay(status.dataAsOf.slice(0, 10), OFFICE_DATES.short))}</p>
      )}
    </div>
  );
}
