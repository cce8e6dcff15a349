import { FileDown, PenLine, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import toggles from '../../screens/brief/Toggles.module.css';
import { Button } from '../Button.tsx';
import { Choice } from '../Choice.tsx';
import control from '../Control.module.css';
import { DayField } from '../DayField.tsx';
import { RefusalNote } from '../RefusalNote.tsx';
import { StateDot } from '../StateDot.tsx';
import { Tick } from '../Tick.tsx';
import tone from '../Tone.module.css';
import { Waiting } from '../Waiting.tsx';
import styles from './PartsSheet.module.css';

const COLOURS = 'ink ink-soft ink-faint line-control accent cool amber alarm'.split(' ');
const SURFACES = 'mist page raised sunk well'.split(' ');
const TYPES = 'display title small-title figure heading lead body words small'.split(' ');

/** Every part of the window on one page, for who changes one of them: `#parts` behind the window's address. */
export function PartsSheet() {
  const [day, setDay] = useState('2026-11-30');
  const [audience, setAudience] = useState<'in' | 'us'>('in');
  return (
    <main className={styles.sheet}>
      <h1 className={styles.title}>Parts</h1>
      <Row name="Colour">
        {COLOURS.map((name) => (
          <p key={name} className={tone.small}>
            <span className={styles.swatch} style={{ background: `var(--${name})` }} />
            {name}
          </p>
        ))}
        {SURFACES.map((name) => (
          <p key={name} className={styles.surface} style={{ background: `var(--${name})` }}>
            {name}
          </p>
        ))}
      </Row>
      <Row name="Type" isStacked>
        {TYPES.map((name) => (
          <p key={name} style={{ font: `var(--${name})` }}>
            5,821 jobs <span className={tone.faint}>{name}</span>
          </p>
        ))}
      </Row>
      <Row name="Buttons">
        <Button weight="primary">Create brief</Button>
        <Button>Open the brief</Button>
        <Button weight="quiet">Skip for now</Button>
        <Button weight="danger">Remove</Button>
        <Button isDisabled>Issue</Button>
        <Button size="small">
          <Plus size={14} aria-hidden="true" /> Add
        </Button>
        <Button weight="primary" size="large">
          <FileDown size={17} aria-hidden="true" /> Export
        </Button>
      </Row>
      <Row name="Choices">
        <ToggleButtonGroup
          aria-label="Views"
          className={toggles.group ?? ''}
          selectionMode="single"
          disallowEmptySelection
          defaultSelectedKeys={['write']}
        >
          <ToggleButton id="write" className={toggles.toggle ?? ''}>
            <PenLine size={16} aria-hidden="true" /> Write
          </ToggleButton>
          <ToggleButton id="check" className={toggles.toggle ?? ''}>
            Check
          </ToggleButton>
        </ToggleButtonGroup>
        <Checkbox defaultSelected className={styles.tick ?? ''}>
          <Tick /> Full brief
        </Checkbox>
        <Checkbox className={styles.tick ?? ''}>
          <Tick /> Summary
        </Checkbox>
        <Choice
          label="Audience"
          value={audience}
          options={[
            { value: 'in', name: 'India' },
            { value: 'us', name: 'United States' },
          ]}
          onChange={setAudience}
        />
      </Row>
      <Row name="Fields">
        <label className={control.field}>
          <span className={control.label}>Approved by</span>
          <input className={control.line} defaultValue="Helen Marsh" />
        </label>
        <DayField label="Date on the cover" shown value={day} onEdit={setDay} />
        <span className={control.key}>Ctrl K</span>
        <button type="button" className={control.link}>
          Read what changed
        </button>
      </Row>
      <Row name="States">
        {(['draft', 'decide', 'done'] as const).map((state) => (
          <p key={state} className={tone.small}>
            <StateDot state={state} /> {state}
          </p>
        ))}
        <Waiting sentence="Laying out page 7 of 24" share={0.3} />
      </Row>
      <Row name="What went wrong" isStacked>
        <RefusalNote
          refusal={{
            code: 'cannot-write',
            sentence: '“Pune.pdf” was not written.',
            next: 'The file is open in another program. Close it there.',
            details: [],
          }}
        />
      </Row>
    </main>
  );
}

type RowProps = { readonly name: string; readonly isStacked?: boolean; readonly children: ReactNode };

const Row = ({ name, isStacked = false, children }: RowProps) => (
  <section className={styles.row}>
    <h2 className={tone.faint}>{name}</h2>
    <div className={isStacked ? styles.stack : styles.parts}>{children}</div>
  </section>
);
