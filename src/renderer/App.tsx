import { useEffect } from 'react';
import styles from './App.module.css';
import { Mishap } from './parts/Mishap.tsx';
import { Nav } from './parts/Nav.tsx';
import { Notices } from './parts/Notices.tsx';
import { RefusalNote } from './parts/RefusalNote.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { Brief } from './screens/brief/Brief.tsx';
import { Home } from './screens/home/Home.tsx';
import { Library } from './screens/library/Library.tsx';
import { NewBrief } from './screens/new-brief/NewBrief.tsx';
import { Updates } from './screens/updates/Updates.tsx';
import { listen } from './state/client.ts';
import { useProgress } from './state/progress.ts';
import { useRegion } from './state/region.ts';
import { type Route, useRoute } from './state/route.ts';
import { strings } from './strings.ts';

export function App() {
  const { status, refusal, load, addNotice } = useRegion();
  const report = useProgress((state) => state.report);

  useEffect(() => {
    void load();
    const endings = [listen('progress', report), listen('notice', addNotice)];
    return () => {
      for (const end of endings) end();
    };
  }, [load, report, addNotice]);

  return (
    <div className={styles.window}>
      <Nav />
      <main className={styles.main}>
        <Notices />
        {refusal && (
          <div className={styles.refusal}>
            <RefusalNote refusal={refusal} />
          </div>
        )}
        {status ? <Current /> : !refusal && <Opening />}
      </main>
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
      return <NewBrief />;
    case 'brief':
      return <Brief key={route.id} id={route.id} />;
    case 'library':
      return <Library />;
    case 'updates':
      return <Updates />;
  }
}
