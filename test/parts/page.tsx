import './bridge.ts';
import '../../src/renderer/styles/base.css';
import '../../src/renderer/state/settings.ts';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import control from '../../src/renderer/parts/Control.module.css';
import tone from '../../src/renderer/parts/Tone.module.css';
import { useBriefs } from '../../src/renderer/state/briefs.ts';
import { useHome } from '../../src/renderer/state/home.ts';
import { useRegion } from '../../src/renderer/state/region.ts';
import { partsNotDrawn } from './drawn.ts';
import { dress, EXHIBITS, OVERLAYS } from './exhibits.tsx';
import styles from './page.module.css';
import { Part } from './part.tsx';
import { briefs, status } from './scene.ts';
import { Tokens } from './tokens.tsx';

useRegion.setState({ status });
useBriefs.setState({ briefs });
useHome.setState({
  attention: [
    { kind: 'visit', delegationId: 'd', name: 'Pune', from: '2026-12-03', days: 4, briefId: null },
    { kind: 'questions', count: 2 },
  ],
  states: {},
});
dress();

const alone = OVERLAYS[new URLSearchParams(location.search).get('part') ?? ''];
const root = document.getElementById('root');
if (root)
  createRoot(root, { onCaughtError: () => {} }).render(
    <StrictMode>
      <I18nProvider locale={document.documentElement.lang}>{alone ?? <Sheet />}</I18nProvider>
    </StrictMode>,
  );

/** For the test: parts of the folder that are drawn neither under their own name nor as what stands here alone. */
Reflect.set(window, 'partsNotDrawn', () =>
  partsNotDrawn((name) => document.querySelector(alone ? '#root' : `[data-part="${name}"]`)),
);

function Sheet() {
  return (
    <div className={styles.sheet}>
      <Tokens />
      <Classes name="Control" of={control} />
      <Classes name="Tone" of={tone} />
      {Object.entries(EXHIBITS).map(([name, states]) => (
        <Part key={name} name={name}>
          {Object.entries(states).map(([state, drawn]) => (
            <div key={state} className={styles.state}>
              <p className={styles.caption} dir="ltr">
                {state}
              </p>
              <div>{drawn}</div>
            </div>
          ))}
        </Part>
      ))}
    </div>
  );
}

/** Styles that have no component of their own, each on some words. */
function Classes({ name, of }: { readonly name: string; readonly of: Readonly<Record<string, string>> }) {
  return (
    <Part name={name}>
      {Object.entries(of).map(([each, classes]) => (
        <div key={each} className={styles.state}>
          <p className={styles.caption} dir="ltr">
            {each}
          </p>
          <span className={classes}>5,821 jobs</span>
        </div>
      ))}
    </Part>
  );
}
