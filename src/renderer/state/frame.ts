import { useEffect } from 'react';
import { availableActions, handleShortcut, runAction, useActions } from './actions.ts';
import { useBriefs } from './briefs.ts';
import { ask, isWorking, listen } from './client.ts';
import { useDelegations } from './delegations.ts';
import { saveNow, takeInFromTeam, useUndoSteps } from './desk.ts';
import { useHome } from './home.ts';
import { keepFocus } from './keep-focus.ts';
import { useProgress } from './progress.ts';
import { useRecord } from './record.ts';
import { useRegion } from './region.ts';
import { useTeam } from './team.ts';
import { gateFields } from './text-gate.ts';

/** Runs while the window is open: listens to main and the keys, updates the menus, saves before closing. */
export function useFrame(): void {
  const { load, addNotice } = useRegion();
  const report = useProgress((state) => state.report);

  useEffect(() => {
    void load();
    const endings = [
      listen('progress', report),
      listen('notice', addNotice),
      listen('teamArrived', () => void refreshFromTeam()),
      listen('teamOpened', () => void useTeam.getState().tell(useTeam.getState().briefId)),
      listen('action', ({ id }) => void runAction(id)),
      listen(
        'closing',
        () => void saveNow().then((kept) => ask('readyToClose', { kept, working: isWorking() })),
      ),
      keepFocus(),
      gateFields(),
    ];
    document.addEventListener('keydown', handleShortcut);
    return () => {
      document.removeEventListener('keydown', handleShortcut);
      for (const end of endings) end();
    };
  }, [load, report, addNotice]);

  useMenus();
}

/** What the window shows of the team's work follows it. */
async function refreshFromTeam(): Promise<void> {
  await takeInFromTeam();
  await Promise.all([
    useBriefs.getState().load(),
    useDelegations.getState().load(),
    useHome.getState().load(),
    useTeam.getState().readHistory(),
    useRecord.getState().reread(),
  ]);
}

/** Keeps the menus in step with undo and with the current screen's actions. */
function useMenus(): void {
  const { back, forth } = useUndoSteps();
  const handlers = useActions((state) => state.handlers);
  useEffect(() => {
    const shortened = (step: string | null): string | null => step?.slice(0, 120) ?? null;
    // The menus are a convenience: if main does not answer, keys and buttons still work.
    void ask('showMenus', {
      back: shortened(back),
      forth: shortened(forth),
      available: [...availableActions(handlers)],
    });
  }, [back, forth, handlers]);
}
