import { useEffect } from 'react';
import { available, hearKeys, perform, useActions } from './actions.ts';
import { ask, listen } from './client.ts';
import { keepNow, useSteps } from './desk.ts';
import { keepFocus } from './keep-focus.ts';
import { useProgress } from './progress.ts';
import { useRegion } from './region.ts';

/** What the whole window does as long as it is open: hears main and the keys, tells the menus, keeps before it closes. */
export function useFrame(): void {
  const { load, addNotice } = useRegion();
  const report = useProgress((state) => state.report);

  useEffect(() => {
    void load();
    const endings = [
      listen('progress', report),
      listen('notice', addNotice),
      listen('action', ({ id }) => void perform(id)),
      listen('closing', () => void keepNow().then((kept) => ask('readyToClose', { kept }))),
      keepFocus(),
    ];
    document.addEventListener('keydown', hearKeys);
    return () => {
      document.removeEventListener('keydown', hearKeys);
      for (const end of endings) end();
    };
  }, [load, report, addNotice]);

  useMenus();
}

/** The menus follow the desk's steps and what the screen in front can do. */
function useMenus(): void {
  const { back, forth } = useSteps();
  const handlers = useActions((state) => state.handlers);
  useEffect(() => {
    const shortened = (step: string | null): string | null => step?.slice(0, 120) ?? null;
    // The menus are a convenience: when main does not answer, the keys and buttons still work.
    void ask('showMenus', {
      back: shortened(back),
      forth: shortened(forth),
      available: [...available(handlers)],
    });
  }, [back, forth, handlers]);
}
