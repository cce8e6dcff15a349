import { useEffect } from 'react';
import type { AppStatus } from '../../../shared/contract.ts';
import type { InstalledPack } from '../../../shared/domain/pack.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import tone from '../../parts/Tone.module.css';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { InstallOutcome } from './InstallOutcome.tsx';
import styles from './PackStatus.module.css';

/** The pack in use, its age, what is due for review, and the other packs installed. */
export function PackStatus({ status }: { readonly status: AppStatus }) {
  const { installation, installPack, forgetInstallation, switchPack } = useRegion();
  const go = useRoute((state) => state.go);
  useEffect(() => forgetInstallation, [forgetInstallation]);
  const pack = status.packs.find((it) => it.name === status.activePack);
  const others = status.packs.filter((it) => it.name !== status.activePack);
  return (
    <section className={styles.data} aria-labelledby="settings-data">
      <h2 id="settings-data" className={screen.heading}>
        {strings.home.data}
      </h2>
      {pack && <InUse pack={pack} status={status} />}
      {others.length > 0 && (
        <>
          <h3 className={styles.others}>{strings.home.others}</h3>
          <ul>
            {others.map((other) => (
              <li key={other.name} className={styles.other}>
                <span>
                  {other.title} <span className={tone.dated}>{other.version}</span>
                </span>
                <Button
                  weight="quiet"
                  aria-label={strings.home.switchNamed(other.title)}
                  onPress={() => switchPack(other.name)}
                >
                  {strings.home.use}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.install}>
        <Button isDisabled={installation.step === 'working'} onPress={() => installPack()}>
          {strings.home.install}
        </Button>
        <Button
          weight="quiet"
          isDisabled={installation.step === 'working'}
          onPress={() => installPack('installPackFile')}
        >
          {strings.home.installFile}
        </Button>
        <Button weight="quiet" onPress={() => go({ screen: 'import' })}>
          {strings.imports.open}
        </Button>
      </div>
      <InstallOutcome installation={installation} />
    </section>
  );
}

function InUse({ pack, status }: { readonly pack: InstalledPack; readonly status: AppStatus }) {
  const { dueForReview, dataAsOf, derived } = status;
  const written = (time: string) => formatDay(time.slice(0, 10), OFFICE_DATES.long);
  return (
    <>
      <p className={styles.title}>{pack.title}</p>
      <dl className={styles.terms}>
        <dt>{strings.home.version}</dt>
        <dd>{pack.version}</dd>
        <dt>{strings.home.installed}</dt>
        <dd>{written(pack.installedAt)}</dd>
        {dataAsOf !== null && (
          <>
            <dt>{strings.home.asOf}</dt>
            <dd>{written(dataAsOf)}</dd>
          </>
        )}
        <dt>{strings.home.due}</dt>
        <dd className={dueForReview > 0 ? tone.attention : undefined}>
          {dueForReview === 0 ? strings.home.dueNone : strings.home.dueFacts(dueForReview)}
        </dd>
        <dt>{strings.home.trust}</dt>
        <dd className={pack.trust === 'unverified' ? tone.attention : undefined}>
          {strings.home.trustWords[pack.trust]}
        </dd>
      </dl>
      {derived !== null && <p className={tone.dated}>{derived}</p>}
    </>
  );
}
