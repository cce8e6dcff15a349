import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { BriefSummary } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { StateDot, stateOfBrief } from '../../parts/StateDot.tsx';
import { onKeys } from '../../parts/typed-keys.ts';
import { useBriefs } from '../../state/briefs.ts';
import { useHome } from '../../state/home.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import styles from './BriefList.module.css';
import { Cover } from './Cover.tsx';

type BriefRowProps = { readonly brief: BriefSummary; readonly onExport: () => void };

/** One brief: its cover, recipient, state and actions. */
export function BriefRow({ brief, onExport }: BriefRowProps) {
  const go = useRoute((state) => state.go);
  const [renaming, setRenaming] = useState(false);
  const words = strings.home;
  return (
    <li className={styles.brief}>
      <div className={styles.cover}>
        <Cover id={brief.id} changedAt={brief.changedAt} />
      </div>
      <div className={styles.words}>
        {renaming ? (
          <Rename brief={brief} onDone={() => setRenaming(false)} />
        ) : (
          <h3>
            <button
              type="button"
              className={styles.open}
              dir="auto"
              title={brief.title}
              onClick={() => go({ screen: 'brief', id: brief.id })}
            >
              {brief.title}
            </button>
          </h3>
        )}
        <State brief={brief} />
        <p className={styles.for} dir="auto">
          {brief.audienceName} · {brief.delegationName ?? words.generalVisit}
        </p>
        {brief.clusters.length > 0 && <p className={styles.clusters}>{brief.clusters.join(', ')}</p>}
      </div>
      <div className={styles.side}>
        <p>{formatDay(brief.issueDate, OFFICE_DATES.short)}</p>
        <p className={styles.quiet}>{words.facts(brief.facts)}</p>
      </div>
      <Actions brief={brief} onExport={onExport} onRename={() => setRenaming(true)} />
    </li>
  );
}

function State({ brief }: { readonly brief: BriefSummary }) {
  const known = useHome((state) => state.states[brief.id]);
  const words = strings.home.states;
  const day = known ? formatDay(known.at.slice(0, 10), OFFICE_DATES.short) : '';
  return (
    <p className={styles.state}>
      <StateDot state={stateOfBrief(brief, known)} />
      <span>
        {brief.drifted > 0 ? words.corrected(brief.drifted) : known ? words[known.state](day) : words.draft}
        {known?.changedSince && `, ${words.changedSince}`}
      </span>
    </p>
  );
}

type ActionsProps = BriefRowProps & { readonly onRename: () => void };

function Actions({ brief, onExport, onRename }: ActionsProps) {
  const { remove, duplicate } = useBriefs();
  const audiences = useRegion((state) => state.audiences);
  const go = useRoute((state) => state.go);
  const words = strings.home;
  const copy = async (audienceId: string): Promise<void> => {
    const id = await duplicate(brief.id, audienceId);
    if (id !== null) go({ screen: 'brief', id });
  };
  return (
    <MenuTrigger>
      <AriaButton className={styles.more ?? ''} aria-label={words.actions(brief.title)}>
        <Ellipsis size={18} aria-hidden="true" />
      </AriaButton>
      <Popover placement="bottom end">
        <Menu className={styles.menu ?? ''}>
          <MenuItem className={styles.entry ?? ''} onAction={onExport}>
            {words.exportOne}
          </MenuItem>
          <MenuItem className={styles.entry ?? ''} onAction={onRename}>
            {words.rename}
          </MenuItem>
          {audiences.map((it) => (
            <MenuItem key={it.id} className={styles.entry ?? ''} onAction={() => void copy(it.id)}>
              {it.id === brief.audienceId ? words.duplicate : words.duplicateFor(it.name)}
            </MenuItem>
          ))}
          <MenuItem className={styles.entry ?? ''} onAction={() => void remove(brief.id)}>
            {words.remove}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Edits the title: Enter saves, Escape cancels. */
function Rename({ brief, onDone }: { readonly brief: BriefSummary; readonly onDone: () => void }) {
  const rename = useBriefs((state) => state.rename);
  const [title, setTitle] = useState(brief.title);
  const done = (): void => {
    const tidy = title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
    if (tidy !== '' && tidy !== brief.title) void rename(brief.id, tidy);
    onDone();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the officer chose to write here
      autoFocus
      className={styles.input}
      aria-label={strings.home.newTitle}
      dir="auto"
      maxLength={400}
      value={title}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={done}
      onKeyDown={onKeys((event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') onDone();
      })}
    />
  );
}
