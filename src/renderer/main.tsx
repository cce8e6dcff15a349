import './window.ts';
import './styles/base.css';
// First, so that every sentence is in the officer's language from the beginning.
import './state/settings.ts';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

/** The sheet of all parts is no screen of the window: who changes a part asks for it by address. */
const PartsSheet = lazy(async () => ({
  default: (await import('./parts/sheet/PartsSheet.tsx')).PartsSheet,
}));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      {window.location.hash === '#parts' ? (
        <Suspense>
          <PartsSheet />
        </Suspense>
      ) : (
        <App />
      )}
    </StrictMode>,
  );
}
