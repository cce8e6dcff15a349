import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { BriefSummary } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { addToBrief, type LibraryFact } from '../../../state/add-to-brief.ts';
import { ask } from '../../../state/client.ts';
import { useRecord } from '../../../state/record.ts';
import { useRoute } from '../../../state/route.ts';
import { strings } from '../../../strings.ts';
import menu from '../Menu.module.css';
import styles from './Record.module.css';

/** As many briefs as are looked through; the rest are a search away. */
const MOST = 12;

/** Takes a fact into one of the briefs, where it fits best. */
export function AddToBrief({ fact }: { readonly fact: LibraryFact }) {
  const [briefs, setBriefs] = useState<readonly BriefSummary[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = useRoute((state) => state.go);
  const load = async (): Promise<void> => {
    const answer = await ask('briefs', {});
    if (answer.ok) setBriefs(answer.value.slice(0, MOST));
    else setRefusal(answer.refusal);
  };
  const add = async (key: string): Promise<void> => {
    if (key === 'new') return go({ screen: 'new-brief' });
    setRefusal(await addToBrief(key, fact));
    await useRecord.getState().reread();
  };
  return (
    <div className={styles.addToBrief}>
      <MenuTrigger onOpenChange={(open) => void (open && load())}>
        <Button weight="primary">
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          {strings.library.addToBrief}
        </Button>
        <Popover className={menu.popover ?? ''} placement="bottom end">
          <Menu className={menu.menu ?? ''} onAction={(key) => void add(String(key))}>
            {[
              ...briefs.map(({ id, title, delegationName, audienceName }) => (
                <MenuItem key={id} id={id} textValue={title} className={menu.item ?? ''}>
                  <span dir="auto">{title}</span>
                  <small>{delegationName ?? audienceName}</small>
                </MenuItem>
              )),
              <MenuItem key="new" id="new" className={menu.item ?? ''}>
                {strings.newBrief.title}
              </MenuItem>,
            ]}
          </Menu>
        </Popover>
      </MenuTrigger>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
}
