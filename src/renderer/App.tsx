import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { LANGUAGES } from '../shared/languages.ts';
import styles from './App.module.css';
import { DropTarget } from './parts/DropTarget.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { Nav } from './parts/Nav.tsx';
import { Notices } from './parts/Notices.tsx';
import { RefusalNote } from './parts/RefusalNote.tsx';
import { Toasts } from './parts/Toasts.tsx';
import { TopBar } from './parts/TopBar.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { Home } from './screens/home/Home.tsx';
import { useActions } from './state/actions.ts';
import { useDesk } from './state/desk.ts';
import { useFrame } from './state/frame.ts';
import { useLibrary } from './state/library.ts';
import { useRegion } from './state/region.ts';
import { type Route, useRoute } from './state/route.ts';
import { useSettings } from './state/settings.ts';
import { strings } from './strings.ts';

// Home comes first; the rest is fetched while the officer looks at it.
const later = {
  brief: () => import('./screens/brief/Brief.tsx'),
  compare: () => import('./screens/compare/Compare.tsx'),
  delegations: () => import('./screens/delegations/Delegations.tsx'),
  enquiries: () => import('./screens/enquiries/Enquiries.tsx'),
  importDesk: () => import('./screens/import/Import.tsx'),
  issued: () => import('./screens/issued/Issued.tsx'),
  library: () => import('./screens/library/Library.tsx'),
  newBrief: () => import('./screens/new-brief/NewBrief.tsx'),
  settingsScreen: () => import('./screens/settings/SettingsScreen.tsx'),
  updates: () => import('./screens/updates/Updates.tsx'),
  palette: () => import('./parts/Palette.tsx'),
  shortcutSheet: () => import('./parts/ShortcutSheet.tsx'),
} as const;
const Brief = lazy(async () => ({ default: (await later.brief()).Brief }));
const Compare = lazy(async () => ({ default: (await later.compare()).Compare }));
const Enquiries = lazy(async () => ({ default: (await later.enquiries()).Enquiries }));
const Import = lazy(async () => ({ default: (await later.importDesk()).Import }));
const Issued = lazy(async () => ({ default: (await later.issued()).Issued }));
const Delegations = lazy(async () => ({ default: (await later.delegations()).Delegations }));
const Library = lazy(async () => ({ default: (await later.library()).Library }));
const NewBrief = lazy(async () => ({ default: (await later.newBrief()).NewBrief }));
const SettingsScreen = lazy(async () => ({ default: (await later.settingsScreen()).SettingsScreen }));
const Updates = lazy(async () => ({ default: (await later.updates()).Updates }));
const Palette = lazy(async () => ({ default: (await later.palette()).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await later.shortcutSheet()).ShortcutSheet }));
const FETCHED_AFTER_MS = 800;

export function App() {
  const { language } = useSettings((state) => state.settings);
  useFrame();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const fetch of Object.values(later)) void fetch();
    }, FETCHED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    // A new language draws every sentence anew.
    <I18nProvider key={language} locale={LANGUAGES[language].tag}>
      <Window />
    </I18nProvider>
  );
}

function Window() {
  const { status, refusal } = useRegion();
  const { sidebar } = useSettings((state) => state.settings);
  const overlaid = useActions((state) => state.overlaid);
  const screen = useRoute((state) => state.route.screen);
  const isNarrow = useIsNarrow();
  useTitle(screen);
  return (
    <div
      className={`${styles.window} ${sidebar === 'hidden' ? styles.wide : ''}`}
      data-rail={isNarrow || RAILED.includes(screen) || undefined}
    >
      <TopBar />
      {sidebar === 'shown' && <Nav />}
      <main id="content" tabIndex={-1} className={styles.main} data-screen={screen}>
        {/* Menus over the text that is typed: in the landmark that they belong to. */}
        <div id="menus" />
        <Notices />
        {refusal && (
          <div className={styles.refusal}>
            <RefusalNote refusal={refusal} />
          </div>
        )}
        {status ? <Current /> : !refusal && <Opening />}
      </main>
      <Toasts />
      <DropTarget />
      <Suspense>
        {overlaid === 'palette' && <Palette />}
        {overlaid === 'shortcuts' && <ShortcutSheet />}
      </Suspense>
    </div>
  );
}

/** Screens whose work needs the width: the sidebar is a rail there. */
const RAILED: readonly Route['screen'][] = ['new-brief', 'brief', 'compare', 'library'];
const NARROW = '(width < 1200px)';

const watchNarrow = (changed: () => void): (() => void) => {
  const query = window.matchMedia?.(NARROW);
  query?.addEventListener('change', changed);
  return () => query?.removeEventListener('change', changed);
};
const useIsNarrow = (): boolean =>
  useSyncExternalStore(watchNarrow, () => window.matchMedia?.(NARROW).matches ?? false);

/** The window's title says where one is. */
function useTitle(screen: Route['screen']): void {
  const briefId = useRoute(({ route }) => (route.screen === 'brief' ? route.id : null));
  const brief = useDesk(({ briefs }) => briefs[briefId ?? '']?.title);
  const isMap = useLibrary((state) => state.view === 'map');
  const { app, newBrief, compare } = strings;
  const names: Readonly<Record<Route['screen'], string>> = {
    home: app.home,
    'new-brief': newBrief.title,
    brief: brief ?? app.home,
    compare: compare.title,
    library: isMap ? app.map : app.library,
    delegations: app.delegations,
    issued: app.issued,
    import: strings.imports.title,
    enquiries: strings.enquiries.title,
    updates: app.updates,
    settings: app.settings,
  };
  const title = `${names[screen]} · ${app.name}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Opening() {
  return (
    <div className={styles.opening}>
      <Waiting sentence={strings.app.opening} />
    </div>
  );
}

function Current() {
  const route = useRoute((state) => state.route);
  return (
    // A mistake on one screen does not stay on the next.
    <ErrorBoundary key={route.screen}>
      <Suspense>
        <Screen route={route} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'home':
      return <Home />;
    case 'new-brief':
      return <NewBrief delegationId={route.delegationId ?? null} />;
    case 'brief':
      return <Brief key={route.id} id={route.id} show={route.show} />;
    case 'compare':
      return <Compare key={route.id} id={route.id} />;
    case 'library':
      return <Library />;
    case 'delegations':
      return <Delegations id={route.id} isNew={route.isNew ?? false} letter={route.letter} />;
    case 'issued':
      return <Issued route={route} />;
    case 'import':
      return <Import />;
    case 'enquiries':
      return <Enquiries id={route.id ?? null} />;
    case 'updates':
      return <Updates />;
    case 'settings':
      return <SettingsScreen />;
  }
}
