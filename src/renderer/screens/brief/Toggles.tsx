import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Brief } from '../../../shared/domain/brief.ts';
import { EDITIONS } from '../../../shared/domain/editions.ts';
import { COURTESY_LANGUAGES, LANGUAGES } from '../../../shared/languages.ts';
import tone from '../../parts/Tone.module.css';
import { useBrief } from '../../state/brief.ts';
import { lookAtBrief } from '../../state/desk.ts';
import { strings } from '../../strings.ts';
import styles from './Toggles.module.css';

type Choice<T extends string> = {
  readonly label: string;
  readonly of: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

function OneOf<T extends string>({ label, of, value, onChange }: Choice<T>) {
  return (
    <div className={styles.choice}>
      <span aria-hidden="true" className={tone.small}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-label={label}
        className={styles.group ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const found = of.find(({ id }) => keys.has(id));
          // Pressed again, the one that holds already is no edit.
          if (found && found.id !== value) onChange(found.id);
        }}
      >
        {of.map(({ id, name }) => (
          <ToggleButton key={id} id={id} className={styles.toggle ?? ''}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

/** Which edition is in front, on which paper, with which courtesy language: said in words, changed in a menu. */
export function LookMenu({ brief }: { readonly brief: Brief }) {
  const { look, lookWith, lookMenu, editions, papers } = strings.brief;
  const edition = editions[brief.edition];
  const paper = papers[brief.paper];
  return (
    <DialogTrigger>
      <AriaButton className={styles.look ?? ''}>
        {brief.courtesy === null
          ? look(edition, paper)
          : lookWith(edition, paper, LANGUAGES[brief.courtesy].name)}
        <ChevronDown size={14} aria-hidden="true" />
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog className={styles.dialog ?? ''} aria-label={lookMenu}>
          <Toggles brief={brief} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Toggles({ brief }: { readonly brief: Brief }) {
  const { step } = useBrief.getState();
  const change = (more: Partial<Brief>): void =>
    void step(strings.brief.steps.look, (it) => ({ ...it, ...more }));
  const { papers } = strings.brief;
  return (
    <div className={styles.toggles}>
      <OneOf
        label={strings.brief.edition}
        of={EDITIONS.map((id) => ({ id, name: strings.brief.editions[id] }))}
        value={brief.edition}
        onChange={(edition) => lookAtBrief(brief.id, { edition })}
      />
      <OneOf
        label={strings.brief.paper}
        of={(['a4', 'letter'] as const).map((id) => ({ id, name: papers[id] }))}
        value={brief.paper}
        onChange={(paper) => change({ paper })}
      />
      <OneOf
        label={strings.brief.courtesy}
        of={(['none', ...COURTESY_LANGUAGES] as const).map((id) => ({
          id,
          name: id === 'none' ? strings.brief.noCourtesy : LANGUAGES[id].name,
        }))}
        value={brief.courtesy ?? 'none'}
        onChange={(id) => change({ courtesy: id === 'none' ? null : id })}
      />
    </div>
  );
}

/** How long the brief is. Apart from the toggles: it changes with every keystroke, and they do not. */
export function PrintedLength() {
  const pages = useBrief((state) => state.preview?.pages ?? null);
  const words = useBrief((state) => state.preview?.words ?? 0);
  return pages !== null && <Length pages={pages} words={words} />;
}

const WORDS_A_MINUTE = 200;
/** How long a count has to hold before it is read out: it changes with every keystroke. */
const SETTLED_MS = 1500;

function Length({ pages, words }: { readonly pages: number; readonly words: number }) {
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  const sentence = `${strings.preview.pages(pages)}, ${strings.preview.minutes(minutes)}`;
  const [said, setSaid] = useState(sentence);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className={styles.count}>
      <span aria-hidden="true" title={sentence}>
        {strings.preview.pages(pages)} · {strings.preview.shortMinutes(minutes)}
      </span>
      <span className="unseen" role="status">
        {said}
      </span>
    </p>
  );
}
