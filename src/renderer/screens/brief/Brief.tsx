import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { DeferredRender } from '../../parts/DeferredRender.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useOwnActions } from '../../state/actions.ts';
import { useBrief, useOpenBrief } from '../../state/brief.ts';
import { useChecking } from '../../state/checks.ts';
import { useTeamOnBrief } from '../../state/team.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { Aside, type AsideTab } from './Aside.tsx';
import styles from './Brief.module.css';
import { BriefHead } from './BriefHead.tsx';
import { CameBanner } from './CameBanner.tsx';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { Outline } from './Outline.tsx';
import { type FrontPane, PaneSwitch } from './PaneSwitch.tsx';
import { ReviewBanner } from './ReviewBanner.tsx';
import { SectionContent } from './SectionContent.tsx';
import { useDebouncedBrief } from './use-settled.ts';

/** A brief being worked on: its outline, the content of a section, and the true pages beside them. */
export function Brief({ id, show }: { readonly id: string; readonly show?: 'checks' | 'issue' | undefined }) {
  const view = useBrief((state) => state.view);
  const refusal = useBrief((state) => state.refusal);
  const open = useBrief((state) => state.open);
  useEffect(() => void open(id), [open, id]);

  if (view?.brief.id !== id) {
    return (
      <div className={screen.screen}>
        {refusal ? <RefusalNote refusal={refusal} /> : <Waiting sentence={strings.brief.opening} />}
      </div>
    );
  }
  return <Workshop show={show} />;
}

/** A pane that its action folds and unfolds. */
function useFoldedPanel(action: 'outline' | 'pages') {
  const panel = usePanelRef();
  const fold = useMemo(
    () => ({
      [action]: () => {
        const { current } = panel;
        if (current?.isCollapsed()) current.expand();
        else current?.collapse();
      },
    }),
    [action, panel],
  );
  useOwnActions(fold);
  return panel;
}

function Workshop({ show }: { readonly show?: 'checks' | 'issue' | undefined }) {
  const { choose } = useBrief.getState();
  const view = useBrief((state) => state.view);
  const chosen = useBrief((state) => state.chosen);
  const chosenIn = useBrief((state) => state.chosenIn);
  const refusal = useBrief((state) => state.refusal);
  const brief = useOpenBrief();
  const [renaming, setRenaming] = useState(false);
  const [checking, setChecking] = useState(show === 'checks');
  const [issuing, setIssuing] = useState(show === 'issue');
  const [front, setFront] = useState<FrontPane>('content');
  const [tab, setTab] = useState<AsideTab>('page');
  const outline = useFoldedPanel('outline');
  const pages = useFoldedPanel('pages');
  const layout = useDefaultLayout({ id: 'workshop', storage: window.localStorage });

  useChecking(brief?.id ?? '');
  useTeamOnBrief(view?.brief.id ?? '');
  const chosenBefore = useRef(chosen);
  // Whatever is chosen in the outline or on a page is what the officer wants to see.
  useEffect(() => {
    // What was chosen before the checks were asked for does not close them.
    if (chosen === chosenBefore.current) return;
    chosenBefore.current = null;
    if (chosen !== null && chosenIn !== 'content' && chosenIn !== 'checks') setChecking(false);
    if (chosenIn === 'pages' || chosenIn === 'move') setFront('content');
  }, [chosen, chosenIn]);
  const settled = useDebouncedBrief(brief);
  const onRename = useCallback((sectionId: string) => {
    useBrief.getState().choose({ sectionId, blockId: null }, 'outline');
    setChecking(false);
    setFront('content');
    setRenaming(true);
  }, []);
  const onChecks = useCallback((isWanted: boolean) => {
    setFront('content');
    setChecking(isWanted);
  }, []);
  const onPick = useCallback(() => {
    setFront('content');
    setChecking(false);
  }, []);
  if (!brief || !view || !settled) return null;
  const section = brief.sections.find((it) => it.id === chosen?.sectionId) ?? brief.sections[0];
  return (
    <div className={styles.brief}>
      <BriefHead
        brief={settled}
        view={view}
        checking={checking}
        onChecks={onChecks}
        issuing={issuing}
        onIssuing={setIssuing}
      />
      <CameBanner view={view} />
      <ReviewBanner brief={brief} view={view} />
      {refusal && (
        <div className={styles.refusal}>
          <RefusalNote refusal={refusal} />
        </div>
      )}
      <PaneSwitch front={front} onFront={setFront} />
      <Group
        className={styles.panes ?? ''}
        data-front={front}
        data-checking={checking || undefined}
        orientation="horizontal"
        id="workshop"
        defaultLayout={layout.defaultLayout}
        onLayoutChanged={layout.onLayoutChanged}
      >
        <Panel
          id="outline"
          panelRef={outline}
          className={styles.pane ?? ''}
          defaultSize="14.5rem"
          groupResizeBehavior="preserve-pixel-size"
          minSize="12rem"
          maxSize="32rem"
          collapsible
        >
          <DeferredRender turn={2}>
            <Outline brief={settled} view={view} onRename={onRename} onPick={onPick} />
          </DeferredRender>
        </Panel>
        <Separator className={styles.separator ?? ''} aria-label={strings.brief.resizeOutline} />
        <Panel id="words" className={styles.pane ?? ''} minSize="18rem">
          <div className={styles.scroll} data-pane>
            {checking ? (
              <ChecksPanel
                briefId={brief.id}
                onIssue={() => setIssuing(true)}
                onGo={(sectionId, blockId) => {
                  choose({ sectionId, blockId }, 'outline');
                  setChecking(false);
                }}
              />
            ) : section ? (
              <DeferredRender key={section.id}>
                <SectionContent
                  brief={brief}
                  section={section}
                  view={view}
                  renaming={renaming}
                  onRename={setRenaming}
                />
              </DeferredRender>
            ) : (
              <p className={styles.empty}>{strings.brief.noSections}</p>
            )}
          </div>
        </Panel>
        <Separator className={styles.separator ?? ''} aria-label={strings.brief.resizePages} />
        <Panel
          id="pages"
          panelRef={pages}
          className={styles.pane ?? ''}
          defaultSize="36%"
          minSize="16rem"
          collapsible
        >
          <Aside brief={brief} view={view} section={section} tab={tab} onTab={setTab} checking={checking} />
        </Panel>
      </Group>
    </div>
  );
}
