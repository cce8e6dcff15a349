import { type ReactNode, useEffect, useRef } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { BackLink } from '../../src/renderer/parts/BackLink.tsx';
import { Button } from '../../src/renderer/parts/Button.tsx';
import { Chart, ShapeGroup } from '../../src/renderer/parts/Chart.tsx';
import { Choice } from '../../src/renderer/parts/Choice.tsx';
import { ConfirmDialog } from '../../src/renderer/parts/ConfirmDialog.tsx';
import { DayField } from '../../src/renderer/parts/DayField.tsx';
import { DeferredRender } from '../../src/renderer/parts/DeferredRender.tsx';
import { DropTarget } from '../../src/renderer/parts/DropTarget.tsx';
import { ErrorBoundary } from '../../src/renderer/parts/ErrorBoundary.tsx';
import { FactBody } from '../../src/renderer/parts/FactBody.tsx';
import { Highlighted } from '../../src/renderer/parts/Highlighted.tsx';
import { ModalDialog } from '../../src/renderer/parts/ModalDialog.tsx';
import { MoreMenu } from '../../src/renderer/parts/MoreMenu.tsx';
import { Nav } from '../../src/renderer/parts/Nav.tsx';
import { Notices } from '../../src/renderer/parts/Notices.tsx';
import { Palette } from '../../src/renderer/parts/Palette.tsx';
import { Photograph } from '../../src/renderer/parts/Photograph.tsx';
import { RefusalNote } from '../../src/renderer/parts/RefusalNote.tsx';
import { SaveState } from '../../src/renderer/parts/SaveState.tsx';
import { ScreenTitle } from '../../src/renderer/parts/ScreenTitle.tsx';
import { ShortcutSheet } from '../../src/renderer/parts/ShortcutSheet.tsx';
import { SourceLink } from '../../src/renderer/parts/SourceLink.tsx';
import { type BriefStage, StateDot } from '../../src/renderer/parts/StateDot.tsx';
import { Tick } from '../../src/renderer/parts/Tick.tsx';
import { Toasts } from '../../src/renderer/parts/Toasts.tsx';
import { TopBar } from '../../src/renderer/parts/TopBar.tsx';
import { Waiting } from '../../src/renderer/parts/Waiting.tsx';
import { useSaveStatus } from '../../src/renderer/state/desk.ts';
import { useImports } from '../../src/renderer/state/imports.ts';
import type { SaveStatus } from '../../src/renderer/state/saver.ts';
import { showToast } from '../../src/renderer/state/toasts.ts';
import styles from './page.module.css';
import { chart, fact, refusal } from './scene.ts';

/** A part in its states, each under its name. */
type Exhibit = Readonly<Record<string, ReactNode>>;

const nothing = (): void => {};
const LONG = 'Remove “United Arab Emirates Ministry of Industry and Advanced Technology”';

/** The first control within, as if a pointer or a key were on it: colours by `:hover` are forced by the test. */
function As({
  state,
  children,
}: {
  readonly state: 'hovered' | 'pressed' | 'focused';
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const control = place.current?.querySelector('button, select, a, [role="spinbutton"], label:has(input)');
    control?.setAttribute(`data-${state === 'focused' ? 'focus-visible' : state}`, 'true');
    control?.setAttribute('data-forced', state);
  }, [state]);
  return (
    <span ref={place} className={styles.as}>
      {children}
    </span>
  );
}

const inStates = (part: ReactNode): Exhibit => ({
  rest: part,
  hovered: <As state="hovered">{part}</As>,
  pressed: <As state="pressed">{part}</As>,
  focused: <As state="focused">{part}</As>,
});

const button = (weight: 'primary' | 'plain' | 'quiet' | 'danger', name: string): Exhibit =>
  Object.fromEntries([
    ...Object.entries(inStates(<Button weight={weight}>{name}</Button>)).map(([state, it]) => [
      `${weight}, ${state}`,
      it,
    ]),
    [
      `${weight}, disabled`,
      <Button key="off" weight={weight} isDisabled>
        {name}
      </Button>,
    ],
  ]);

/** What a store says elsewhere is said of all: other states are drawn once, and their drawing is kept. */
function Still({ status, children }: { readonly status: SaveStatus; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = useSaveStatus.getState();
    const apart = document.createElement('div');
    const root = createRoot(apart);
    // React draws nothing while it draws: a moment later.
    const timer = setTimeout(() => {
      useSaveStatus.setState(status, true);
      flushSync(() => root.render(children));
      place.current?.replaceChildren(...apart.cloneNode(true).childNodes);
      useSaveStatus.setState(before, true);
      root.unmount();
    });
    return () => clearTimeout(timer);
  }, [status, children]);
  return <div ref={place} className={styles.still} />;
}
const SAVING: SaveStatus = { state: 'saving' };
const FAILED: SaveStatus = { state: 'failed', refusal: refusal(0) };
const saveState = <SaveState />;

function Broken(): never {
  throw new Error('Drawn broken, to be seen.');
}

const choice = (
  <Choice
    label="Audience"
    value="india"
    onChange={nothing}
    options={[
      { value: 'india', name: 'India' },
      { value: 'us', name: 'United States' },
    ]}
  />
);
const day = <DayField label="Date on the cover" shown value="2026-11-30" onEdit={nothing} />;
const entries = [
  { id: 'up', name: 'Move up', run: nothing },
  { id: 'all', name: 'In every edition', run: nothing, holds: true },
  { id: 'short', name: 'In the short edition', run: nothing, holds: false },
  { id: 'off', name: 'Move down', run: nothing, disabled: true },
];
const tick = (props: { readonly isSelected?: boolean; readonly isDisabled?: boolean }) => (
  <Checkbox {...props} aria-label="Printed" className={styles.checkbox ?? ''}>
    <Tick />
  </Checkbox>
);
const dot = (state: BriefStage) => (
  <span className={styles.as}>
    <StateDot state={state} />
  </span>
);
const source = {
  title: 'Inward investment results',
  publisher: 'Department for Business and Trade',
  url: null,
};

/** Parts that lie in the page, in the order of the alphabet; a part is named as its component. */
export const EXHIBITS: Readonly<Record<string, Exhibit>> = {
  BackLink: { ...inStates(<BackLink onPress={nothing}>Back to the brief</BackLink>) },
  Button: {
    ...button('primary', 'Create brief'),
    ...button('plain', 'Open the brief'),
    ...button('quiet', 'Skip for now'),
    ...button('danger', 'Remove'),
    small: <Button size="small">Small</Button>,
    large: (
      <Button size="large" weight="primary">
        Issue 4 copies
      </Button>
    ),
    'long words': <Button>{LONG}</Button>,
  },
  Chart: { rest: <Chart scene={chart} /> },
  ShapeGroup: {
    rest: (
      <svg className={styles.drawing} viewBox="0 0 320 96" width="320" role="img" aria-label={chart.alt}>
        <ShapeGroup shapes={chart.shapes} />
      </svg>
    ),
  },
  Choice: {
    ...inStates(choice),
    'long words': (
      <Choice label="Visit" value="x" onChange={nothing} options={[{ value: 'x', name: LONG }]} />
    ),
  },
  DayField: {
    rest: day,
    focused: <As state="focused">{day}</As>,
    empty: <DayField label="Promised by" shown value="" onEdit={nothing} />,
    'in a row': <DayField label="Until" inRow value="2026-12-05" onEdit={nothing} />,
  },
  DeferredRender: { rest: <DeferredRender>Drawn a turn later.</DeferredRender> },
  ErrorBoundary: {
    rest: <ErrorBoundary>Nothing is wrong.</ErrorBoundary>,
    error: (
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>
    ),
  },
  FactBody: {
    'with a limit, past its review': (
      <FactBody fact={fact} dates={{ long: 'd MMMM yyyy', short: 'd MMM yyyy' }} />
    ),
    'words alone': (
      <FactBody
        fact={{ ...fact, figure: null, metric: null, caveat: null, reviewPassed: false, sources: [] }}
        dates={{ long: 'd MMMM yyyy', short: 'd MMM yyyy' }}
      />
    ),
  },
  Highlighted: { rest: <Highlighted text="Battery research in Coventry" terms={['battery', 'cov']} /> },
  MoreMenu: {
    ...inStates(<MoreMenu label="More" entries={entries} />),
    'in words': (
      <MoreMenu label="What else of Pune" entries={entries}>
        What else
      </MoreMenu>
    ),
  },
  Nav: { rest: <div className={styles.side}>{<Nav />}</div> },
  Notices: { rest: <Notices /> },
  Photograph: {
    rest: <Photograph file="images/harbour.png" alt="A harbour" />,
    small: <Photograph small file="images/harbour.png" alt="A harbour" />,
  },
  RefusalNote: {
    'without details': <RefusalNote refusal={refusal(0)} />,
    'with many': <RefusalNote refusal={refusal(9)} />,
  },
  SaveState: {
    saved: saveState,
    saving: <Still status={SAVING}>{saveState}</Still>,
    failed: <Still status={FAILED}>{saveState}</Still>,
  },
  ScreenTitle: { rest: <ScreenTitle className={styles.title}>Pune arrives on Thursday.</ScreenTitle> },
  SourceLink: {
    'with an address': <SourceLink source={{ ...source, url: 'https://example.org/' }} />,
    'without one': <SourceLink source={source} />,
  },
  StateDot: {
    draft: dot('draft'),
    decide: dot('decide'),
    done: dot('done'),
  },
  Tick: {
    rest: tick({ isSelected: false }),
    hovered: <As state="hovered">{tick({ isSelected: false })}</As>,
    selected: tick({ isSelected: true }),
    focused: <As state="focused">{tick({ isSelected: true })}</As>,
    disabled: tick({ isSelected: true, isDisabled: true }),
  },
  Toasts: { rest: <div className={styles.corner}>{<Toasts />}</div> },
  TopBar: { rest: <div className={styles.bar}>{<TopBar />}</div> },
  Waiting: {
    'length unknown': <Waiting sentence="Reading the letter" />,
    'under way': <Waiting sentence="Laying out page 7 of 24" share={0.3} />,
  },
};

/** Parts that lie over the whole window: one at a time. */
export const OVERLAYS: Readonly<Record<string, ReactNode>> = {
  ConfirmDialog: (
    <ConfirmDialog
      open
      title="Remove the Dubai brief?"
      text="The draft goes. Exported PDFs stay where they are. You can undo this today."
      confirm="Remove"
      keep="Keep it"
      onConfirm={nothing}
      onClose={nothing}
    />
  ),
  DropTarget: <DropTarget />,
  ModalDialog: (
    <ModalDialog title={LONG} onClose={nothing}>
      <p>Words of any length, and what follows from them.</p>
    </ModalDialog>
  ),
  Palette: <Palette />,
  ShortcutSheet: <ShortcutSheet />,
};

/** What the parts find in the stores. */
export function dress(): void {
  showToast('Left out “Benchmarks”', { name: 'Undo', run: nothing });
  showToast('The letter was read; two lines are left over, and stand under what was understood.');
  useSaveStatus.setState({ state: 'saved', at: Date.parse('2026-11-28T09:14:00') }, true);
  if (new URLSearchParams(location.search).get('part') === 'DropTarget')
    useImports.setState({
      unwelcome: [
        {
          is: 'unknown',
          name: 'broken.pdf',
          sentence: '“broken.pdf” stops half-way.',
          next: 'Ask for it once more.',
        },
      ],
    });
}
