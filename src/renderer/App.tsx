import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { LANGUAGE_TAGS } from '../shared/settings.ts';
import styles from './App.module.css';
import { DropTarget } from './parts/DropTarget.tsx';
import { Mishap } from './parts/Mishap.tsx';
import { Nav } from './parts/Nav.tsx';
import { Notices } from './parts/Notices.tsx';
import { RefusalNote } from './parts/RefusalNote.tsx';
import { Toasts } from './parts/Toasts.tsx';
import { TopBar } from './parts/TopBar.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { Brief } from './screens/brief/Brief.tsx';
import { Compare } from './screens/compare/Compare.tsx';
import { Delegations } from './screens/delegations/Delegations.tsx';
import { Home } from './screens/home/Home.tsx';
import { Issued } from './screens/issued/Issued.tsx';
import { Library } from './screens/library/Library.tsx';
import { NewBrief } from './screens/new-brief/NewBrief.tsx';
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx';
import { Updates } from './screens/updates/Updates.tsx';
import { useActions } from './state/actions.ts';
import { useFrame } from './state/frame.ts';
import { useRegion } from './state/region.ts';
import { type Route, useRoute } from './state/route.ts';
import { useSettings } from './state/settings.ts';
import { strings } from './strings.ts';

// Not needed for the first paint; fetched while the officer looks at it.
const palette = () => import('./parts/Palette.tsx');
const shortcutSheet = () => import('./parts/ShortcutSheet.tsx');
const Palette = lazy(async () => ({ default: (await palette()).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await shortcutSheet()).ShortcutSheet }));
const FETCHED_AFTER_MS = 800;

export function App() {
  const { language } = useSettings((state) => state.settings);
  useFrame();
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([palette(), shortcutSheet()]), FETCHED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    // A new language draws every sentence anew.
    <I18nProvider key={language} locale={LANGUAGE_TAGS[language]}>
      <Window />
    </I18nProvider>
  );
}

function Window() {
  const { status, refusal } = useRegion();
  const { sidebar } = useSettings((state) => state.settings);
  const overlaid = useActions((state) => state.overlaid);
  const screen = useRoute((state) => state.route.screen);
  return (
    <div className={`${styles.window} ${sidebar === 'hidden' ? styles.wide : ''}`}>
      <TopBar />
      {sidebar === 'shown' && <Nav />}
      <main id="content" tabIndex={-1} className={styles.main} data-screen={screen}>
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
    <Mishap key={route.screen}>
      <Screen route={route} />
    </Mishap>
  );
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'home':
      return <Home />;
    case 'new-brief':
      return <NewBrief delegationId={route.delegationId ?? null} />;
    case 'brief':
      return <Brief key={route.id} id={route.id} />;
    case 'compare':
      return <Compare key={route.id} id={route.id} />;
    case 'library':
      return <Library />;
    case 'delegations':
      return <Delegations id={route.id} letter={route.letter} />;
    case 'issued':
      return <Issued route={route} />;
    case 'updates':
      return <Updates />;
    case 'settings':
      return <SettingsScreen />;
  }
}
