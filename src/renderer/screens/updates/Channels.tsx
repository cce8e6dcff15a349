import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { Channel } from '../../../shared/domain/pack.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { inGroups } from '../../../shared/format/fingerprint.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { useProgress } from '../../state/progress.ts';
import { useUpdates } from '../../state/updates.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Updates.module.css';

const day = (time: string): string => formatDay(time.slice(0, 10), OFFICE_DATES.long);

export function Channels({ channels }: { readonly channels: readonly Channel[] }) {
  const { checking, brought, check, stop, chooseRoot, root, act } = useUpdates();
  const progress = useProgress((state) => state.latest.update);
  return (
    <section className={styles.part} aria-labelledby="updates-channels">
      <h2 id="updates-channels" className={screen.heading}>
        {strings.updates.channels}
      </h2>
      {channels.length === 0 && <p className={screen.note}>{strings.updates.noChannels}</p>}
      <ul>
        {channels.map((channel) => (
          <li key={channel.id} className={styles.entry}>
            <p className={tone.strong}>{channel.title}</p>
            <p className={tone.dated}>{channel.location}</p>
            <p>
              {channel.goodAt === null
                ? strings.updates.neverChecked
                : channel.expires === null
                  ? strings.updates.checked(day(channel.goodAt))
                  : strings.updates.checkedUntil(day(channel.goodAt), day(channel.expires))}
            </p>
            {channel.trouble !== null && <p className={tone.attention}>{channel.trouble}</p>}
            <details className={tone.dated}>
              <summary>{strings.updates.fingerprint}</summary>
              <code className={styles.fingerprint}>{inGroups(channel.rootFingerprint)}</code>
            </details>
            <Button
              weight="quiet"
              aria-label={strings.updates.removeNamed(channel.title)}
              onPress={() => act('removeChannel', { id: channel.id })}
            >
              {strings.updates.remove}
            </Button>
          </li>
        ))}
      </ul>
      {checking && (
        <Waiting sentence={progress?.sentence ?? strings.updates.checking} share={progress?.share ?? null} />
      )}
      {brought !== null && (
        <p role="status">
          {brought.length === 0
            ? strings.updates.nothingNew
            : brought
                .map(({ title, from, to }) =>
                  from === null
                    ? strings.updates.arrivedFirst(title, to)
                    : strings.updates.arrived(title, from, to),
                )
                .join(' ')}
        </p>
      )}
      <div className={styles.actions}>
        {checking ? (
          <Button onPress={stop}>{strings.updates.stop}</Button>
        ) : (
          channels.length > 0 && (
            <Button weight="primary" onPress={() => check(null)}>
              {strings.updates.check}
            </Button>
          )
        )}
        <Button onPress={chooseRoot}>{strings.updates.add}</Button>
      </div>
      {root && <NewChannel title={root.title} fingerprint={inGroups(root.fingerprint)} />}
    </section>
  );
}

/** A chosen root of trust: who is it, and where are their files? */
function NewChannel({ title, fingerprint }: { readonly title: string; readonly fingerprint: string }) {
  const { addChannel, forgetRoot } = useUpdates();
  const [location, setLocation] = useState('');
  return (
    <div className={styles.entry}>
      <p className={tone.strong}>{title}</p>
      <p>{strings.updates.compare}</p>
      <code className={styles.fingerprint}>{fingerprint}</code>
      <TextField className={styles.field ?? ''} value={location} onChange={setLocation}>
        <Label>{strings.updates.address}</Label>
        <Input className={styles.input ?? ''} placeholder="https://" />
      </TextField>
      <div className={styles.actions}>
        <Button
          weight="primary"
          isDisabled={location.trim() === ''}
          onPress={() => addChannel(location.trim())}
        >
          {strings.updates.trust}
        </Button>
        <Button onPress={() => addChannel(null)}>{strings.updates.fromFolder}</Button>
        <Button weight="quiet" onPress={forgetRoot}>
          {strings.updates.doNotTrust}
        </Button>
      </div>
    </div>
  );
}
