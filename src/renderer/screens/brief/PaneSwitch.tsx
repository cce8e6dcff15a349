import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { strings } from '../../strings.ts';
import styles from './Brief.module.css';
import toggles from './Toggles.module.css';

const FRONTS = ['outline', 'content', 'pages'] as const;
/** The pane that a small window shows. */
export type FrontPane = (typeof FRONTS)[number];

const NAMES: Readonly<Record<FrontPane, string>> = {
  outline: strings.brief.sections,
  content: strings.brief.content,
  pages: strings.brief.pages,
};

type PaneSwitchProps = { readonly front: FrontPane; readonly onFront: (front: FrontPane) => void };

/** Where the window is too small for three panes, as at twice the size, one is shown; elsewhere this is not drawn. */
export function PaneSwitch({ front, onFront }: PaneSwitchProps) {
  return (
    <div className={styles.switch}>
      <ToggleButtonGroup
        aria-label={strings.brief.panes}
        className={toggles.group ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[front]}
        onSelectionChange={(keys) => {
          const found = FRONTS.find((it) => keys.has(it));
          if (found) onFront(found);
        }}
      >
        {FRONTS.map((id) => (
          <ToggleButton key={id} id={id} className={toggles.toggle ?? ''}>
            {NAMES[id]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
