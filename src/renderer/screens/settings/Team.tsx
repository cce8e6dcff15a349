import { useCallback, useEffect, useId, useState } from 'react';
import type { TeamFolder, TeamView } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ask } from '../../state/client.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './SettingsScreen.module.css';

type Asking = { readonly kind: 'leave' } | { readonly kind: 'close'; readonly series: string };

/** The team of this computer: joining and leaving, who is in it, and what is wrong in its folder. */
export function Team() {
  const [view, setView] = useState<TeamView | null>(null);
  const [chosen, setChosen] = useState<TeamFolder | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = strings.team;
  const take = (answer: Awaited<ReturnType<typeof ask<'team'>>>): void => {
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setChosen(null);
    setView(answer.value);
  };
  const choose = useCallback(async (): Promise<void> => {
    const answer = await ask('chooseTeamFolder', {});
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value) setChosen(answer.value);
  }, []);
  const isToJoin = view !== null && view.decided !== null && view.desk === null;
  useEffect(() => {
    void ask('team', {}).then((answer) => (answer.ok ? setView(answer.value) : setRefusal(answer.refusal)));
  }, []);
  useEffect(() => {
    // There is nothing to choose where the folder is decided.
    if (isToJoin) void choose();
  }, [isToJoin, choose]);
  const go = async (): Promise<void> => {
    if (asking?.kind === 'leave') take(await ask('leaveTeam', {}));
    if (asking?.kind === 'close') take(await ask('closeSeries', { series: asking.series }));
  };
  const isLeaving = asking?.kind === 'leave';
  return (
    <section aria-labelledby="settings-team" className={styles.group}>
      <h2 id="settings-team" className={screen.heading}>
        {words.title}
      </h2>
      <p className={styles.note}>{words.lead}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {view?.desk && view.folder ? (
        <>
          <p>{words.here(view.desk.series, view.folder.folder)}</p>
          <Folder
            folder={view.folder}
            own={view.desk.series}
            closed={view.closed}
            onClose={(series) => setAsking({ kind: 'close', series })}
          />
          <p className={styles.zoom}>
            <Button onPress={() => void ask('syncTeam', {}).then(take)}>{words.sync}</Button>
            <Button
              weight="quiet"
              isDisabled={view.decided === view.folder.folder}
              onPress={() => setAsking({ kind: 'leave' })}
            >
              {words.leave}
            </Button>
          </p>
          {view.decided !== null && <p className={styles.note}>{words.decided(view.decided)}</p>}
        </>
      ) : (
        <>
          <p className={styles.note}>{words.open}</p>
          {view && view.decided !== null ? (
            <p className={styles.note}>{words.decided(view.decided)}</p>
          ) : (
            <p>
              <Button onPress={() => void choose()}>{words.choose}</Button>
            </p>
          )}
          {chosen && (
            <Joining
              folder={chosen}
              onJoin={(person, name) => void ask('joinTeam', { person, name }).then(take)}
            />
          )}
        </>
      )}
      <ConfirmDialog
        open={asking !== null}
        title={isLeaving ? words.leaveSure : words.closeSure}
        text={isLeaving ? words.leaveText : words.closeText}
        confirm={isLeaving ? words.leave : words.close}
        keep={isLeaving ? words.stay : words.keep}
        onConfirm={() => void go()}
        onClose={() => setAsking(null)}
      />
    </section>
  );
}

type Joined = {
  readonly folder: TeamFolder;
  readonly onJoin: (person: string, name: string) => void;
};

function Joining({ folder, onJoin }: Joined) {
  const words = strings.team;
  const [person, setPerson] = useState('');
  const [name, setName] = useState('');
  const [personField, nameField] = [useId(), useId()];
  if (!folder.isThere) return <p role="status">{words.away}</p>;
  return (
    <div role="status" className={styles.group}>
      <p>
        <bdi>{folder.folder}</bdi>
      </p>
      <Folder folder={folder} own={null} closed={[]} onClose={null} />
      <p className={styles.zoom}>
        <label htmlFor={personField}>{words.person}</label>
        <input
          id={personField}
          className={styles.field}
          value={person}
          maxLength={200}
          onChange={(event) => setPerson(event.target.value)}
        />
      </p>
      <p className={styles.zoom}>
        <label htmlFor={nameField}>{words.desk}</label>
        <input
          id={nameField}
          className={styles.field}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </p>
      <p className={styles.note}>{words.joinNote}</p>
      <p>
        <Button
          weight="primary"
          isDisabled={person.trim() === '' || name.trim() === ''}
          onPress={() => onJoin(person.trim(), name.trim())}
        >
          {words.join}
        </Button>
      </p>
    </div>
  );
}

type Shown = {
  readonly folder: TeamFolder;
  /** The series of this computer. */
  readonly own: string | null;
  readonly closed: readonly string[];
  readonly onClose: ((series: string) => void) | null;
};

function Folder({ folder, own, closed, onClose }: Shown) {
  const words = strings.team;
  const day = (at: string): string => formatDay(at.slice(0, 10), OFFICE_DATES.short);
  if (!folder.isThere) return <p>{words.away}</p>;
  return (
    <>
      <p>{folder.desks.length === 0 ? words.empty : words.holds(folder.desks.length)}</p>
      <ul className={styles.copies}>
        {folder.desks.map(({ person, name, series, joinedAt, leftAt }) => (
          <li key={series}>
            {closed.includes(series)
              ? words.closed(person, name, series)
              : leftAt
                ? words.left(person, name, series, day(leftAt))
                : words.member(person, name, series, day(joinedAt))}
            {onClose && series !== own && !leftAt && !closed.includes(series) && (
              <Button weight="quiet" size="small" onPress={() => onClose(series)}>
                {words.close}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {folder.files > 0 && (
        <p className={styles.note}>{words.size(folder.files, (folder.bytes / 1e6).toFixed(1))}</p>
      )}
      {folder.faults.length + folder.missing.length > 0 && (
        <ul>
          {folder.missing.map((what) => (
            <li key={what}>{words.missing[what]}</li>
          ))}
          {folder.faults.map(({ path, what }) => (
            <li key={`${path} ${what}`}>{words.fault(path, words.faults[what])}</li>
          ))}
        </ul>
      )}
    </>
  );
}
