import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { shownKeys } from '../../shared/actions/keys.ts';
import { namesIn } from '../../shared/actions/names.ts';
import { ACTION_IDS, actionOf, MENUS } from '../../shared/actions.ts';
import { actionName, useActions } from '../state/actions.ts';
import { isMac, useSettings } from '../state/settings.ts';
import { strings } from '../strings.ts';
import { Button } from './Button.tsx';
import confirm from './ConfirmDialog.module.css';
import styles from './ShortcutSheet.module.css';
import tone from './Tone.module.css';

/** Every shortcut, as the menus group them. */
export function ShortcutSheet() {
  const { lay } = useActions();
  const { language } = useSettings((state) => state.settings);
  const words = strings.frame;
  const close = (): void => lay(null);
  return (
    <ModalOverlay className={confirm.shade ?? ''} isOpen isDismissable onOpenChange={(is) => !is && close()}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.sheet ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={tone.heading ?? ''}>
              {words.shortcuts}
            </Heading>
            <Button autoFocus onPress={close}>
              {words.close}
            </Button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where the window is small, by keyboard too */}
          <div className={styles.groups} tabIndex={0}>
            {MENUS.map((menu) => (
              <section key={menu} aria-labelledby={`keys-${menu}`} className={styles.group}>
                <h3 id={`keys-${menu}`} className={styles.menu}>
                  {namesIn(language).menus[menu]}
                </h3>
                <dl>
                  {ACTION_IDS.filter((id) => actionOf(id).menu === menu && actionOf(id).keys).map((id) => (
                    <div key={id} className={styles.row}>
                      <dt>
                        {actionName(id)}
                        {actionOf(id).where === 'brief' && (
                          <span className={styles.where}> {words.shortcutsWhere}</span>
                        )}
                      </dt>
                      <dd className={styles.keys}>
                        {actionOf(id).keys?.map((keys) => (
                          <kbd key={keys}>{shownKeys(keys, isMac)}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
