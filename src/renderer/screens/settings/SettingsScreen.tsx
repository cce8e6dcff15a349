import { Fragment, useCallback, useEffect, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { LANGUAGES, WINDOW_LANGUAGES } from '../../../shared/languages.ts';
import { DENSITIES, nextZoom, THEMES, ZOOMS } from '../../../shared/settings.ts';
import { Button } from '../../parts/Button.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useActions } from '../../state/actions.ts';
import { ask } from '../../state/client.ts';
import { useRegion } from '../../state/region.ts';
import { useSettings } from '../../state/settings.ts';
import { showToast } from '../../state/toasts.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { Audiences } from './Audiences.tsx';
import { Brand } from './brand/Brand.tsx';
import { EarlierCopies } from './EarlierCopies.tsx';
import { PackStatus } from './PackStatus.tsx';
import { People } from './People.tsx';
import styles from './SettingsScreen.module.css';
import { Team } from './Team.tsx';

/** The window's appearance and language, and the app's version. */
export function SettingsScreen() {
  const { settings, change } = useSettings();
  const words = strings.settings;
  return (
    <div className={styles.screen}>
      <div className={styles.side} data-pane>
        <ScreenTitle className={styles.title}>{words.title}</ScreenTitle>
        <p className={screen.note}>{words.lead}</p>
        <Parts />
      </div>
      <div className={styles.groups} data-pane>
        <section aria-labelledby="settings-appearance" className={styles.group}>
          <h2 id="settings-appearance" className={screen.heading}>
            {words.appearance}
          </h2>
          <Choice
            name={words.theme}
            value={settings.theme}
            choices={THEMES.map((it) => ({ value: it, name: words.themes[it] }))}
            onChange={(theme) => void change({ theme })}
          />
          <Choice
            name={words.density}
            note={words.densityNote}
            value={settings.density}
            choices={DENSITIES.toReversed().map((it) => ({ value: it, name: words.densities[it] }))}
            onChange={(density) => void change({ density })}
          />
          <Zoom />
        </section>
        <section aria-labelledby="settings-language" className={styles.group}>
          <h2 id="settings-language" className={screen.heading}>
            {words.language}
          </h2>
          <Choice
            name={words.language}
            hideName
            note={words.languageNote}
            value={settings.language}
            choices={WINDOW_LANGUAGES.map((it) => ({
              value: it,
              name: LANGUAGES[it].ownName,
              lang: LANGUAGES[it].tag,
              dir: LANGUAGES[it].direction,
            }))}
            onChange={(language) => void change({ language })}
          />
        </section>
        <section aria-labelledby="settings-keyboard" className={styles.group}>
          <h2 id="settings-keyboard" className={screen.heading}>
            {words.keyboard}
          </h2>
          <p>
            <Button onPress={() => useActions.getState().lay('shortcuts')}>{words.showShortcuts}</Button>
          </p>
        </section>
        <Brand />
        <Audiences />
        <Approval />
        <Team />
        <Data />
        <People />
        <EarlierCopies />
        <About />
      </div>
    </div>
  );
}

/** The parts of the settings, each brought into sight. */
function Parts() {
  const words = strings.settings;
  const parts = {
    appearance: words.appearance,
    language: words.language,
    keyboard: words.keyboard,
    brand: strings.brand.title,
    audiences: strings.audiences.title,
    approval: strings.handover.approval,
    team: strings.team.title,
    data: strings.home.data,
    people: strings.people.title,
    copies: strings.copies.title,
    about: words.about,
  };
  return (
    <nav className={styles.parts} aria-label={words.parts}>
      {Object.entries(parts).map(([id, name]) => (
        <button
          key={id}
          type="button"
          className={styles.part}
          onClick={() =>
            document.getElementById(`settings-${id}`)?.closest('section')?.scrollIntoView({ block: 'start' })
          }
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

type ChoiceProps<T extends string> = {
  readonly name: string;
  readonly hideName?: boolean;
  readonly note?: string;
  readonly value: T;
  readonly choices: readonly {
    readonly value: T;
    readonly name: string;
    readonly lang?: string;
    readonly dir?: 'ltr' | 'rtl';
  }[];
  readonly onChange: (value: T) => void;
};

/** One of a few choices, side by side. */
function Choice<T extends string>({ name, hideName, note, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup
      className={styles.choice ?? ''}
      value={value}
      onChange={(chosen) => {
        const found = choices.find((it) => it.value === chosen);
        if (found) onChange(found.value);
      }}
      orientation="horizontal"
    >
      <Label className={hideName ? 'unseen' : (styles.name ?? '')}>{name}</Label>
      <div className={styles.options}>
        {choices.map((it) => (
          <Radio key={it.value} value={it.value} className={styles.option ?? ''}>
            <span lang={it.lang} dir={it.dir}>
              {it.name}
            </span>
          </Radio>
        ))}
      </div>
      {note !== undefined && (
        <Text slot="description" className={styles.note ?? ''}>
          {note}
        </Text>
      )}
    </RadioGroup>
  );
}

function Zoom() {
  const { settings, change } = useSettings();
  const words = strings.settings;
  const { zoom } = settings;
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.name}>{words.zoom}</legend>
      <div className={styles.zoom}>
        <Button isDisabled={zoom === ZOOMS[0]} onPress={() => void change({ zoom: nextZoom(zoom, -1) })}>
          {words.smaller}
        </Button>
        <output className={styles.percent}>
          <bdi>{zoom} %</bdi>
        </output>
        <Button isDisabled={zoom === ZOOMS.at(-1)} onPress={() => void change({ zoom: nextZoom(zoom, 1) })}>
          {words.larger}
        </Button>
      </div>
      <p className={styles.note}>{words.zoomNote}</p>
    </fieldset>
  );
}

/** An authority may want an approval before anything is issued. */
function Approval() {
  const words = strings.handover;
  const [{ required, fixed }, setApproval] = useState<{ required: boolean | null; fixed: boolean }>({
    required: null,
    fixed: false,
  });
  const tell = useCallback(async (wanted: boolean | null) => {
    const answer = await ask('requireSignOff', { required: wanted });
    if (answer.ok) setApproval(answer.value);
  }, []);
  useEffect(() => void tell(null), [tell]);
  return (
    <section aria-labelledby="settings-approval" className={styles.group}>
      <h2 id="settings-approval" className={screen.heading}>
        {words.approval}
      </h2>
      <Checkbox
        className={styles.approval ?? ''}
        isSelected={required === true}
        isDisabled={required === null || fixed}
        onChange={(wanted) => void tell(wanted)}
      >
        <Tick />
        {words.require}
      </Checkbox>
      <p className={styles.note}>{fixed ? strings.settings.decided : words.requireHint}</p>
    </section>
  );
}

/** The region's data in use, and where more is added. */
function Data() {
  const status = useRegion((state) => state.status);
  return status && <PackStatus status={status} />;
}

async function saveDiagnostics(): Promise<void> {
  const answer = await ask('saveDiagnostics', {});
  if (!answer.ok) showToast(answer.refusal.sentence);
  else if (answer.value) showToast(strings.settings.diagnosticsSaved);
}

function About() {
  const status = useRegion((state) => state.status);
  const words = strings.settings;
  if (!status) return null;
  return (
    <section aria-labelledby="settings-about" className={styles.group}>
      <h2 id="settings-about" className={screen.heading}>
        {words.about}
      </h2>
      <dl className={styles.about}>
        <dt>{words.version}</dt>
        <dd>
          <bdi>{status.version}</bdi>
          {status.newerApp !== null && <p className={styles.note}>{words.newer(status.newerApp)}</p>}
        </dd>
        <dt>{words.folder}</dt>
        <dd className={styles.path}>
          <bdi>{status.home}</bdi>
        </dd>
      </dl>
      {status.policy.length > 0 && (
        <>
          <h3 className={styles.name}>{words.decided}</h3>
          <dl className={styles.about}>
            {status.policy.map(({ rule, value }) => (
              <Fragment key={rule}>
                <dt>{words.policies[rule]}</dt>
                <dd className={styles.path}>
                  <bdi>{value === 'true' ? words.policyOn : value === 'false' ? words.policyOff : value}</bdi>
                </dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
      <p>
        <Button onPress={() => void saveDiagnostics()}>{words.saveDiagnostics}</Button>
      </p>
      <p className={styles.note}>{words.diagnosticsNote}</p>
    </section>
  );
}
