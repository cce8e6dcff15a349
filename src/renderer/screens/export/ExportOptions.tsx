import { Checkbox, CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { EDITIONS, type Edition } from '../../../shared/domain/editions.ts';
import { FORMATS } from '../../../shared/domain/formats.ts';
import { COURTESY_LANGUAGES, type CourtesyLanguage, LANGUAGES } from '../../../shared/languages.ts';
import { Tick } from '../../parts/Tick.tsx';
import tone from '../../parts/Tone.module.css';
import { useExport } from '../../state/export.ts';
import { strings } from '../../strings.ts';
import styles from './ExportDialog.module.css';

const COURTESY_NAMES = Object.fromEntries(
  COURTESY_LANGUAGES.map((it) => [it, LANGUAGES[it].name]),
) as Readonly<Record<CourtesyLanguage, string>>;

const isEdition = (word: string): word is Edition => EDITIONS.some((it) => it === word);

/** Which editions, in which formats, on which paper, with which second language. */
export function ExportOptions() {
  const { editions, formats, paper, courtesy, choose } = useExport();
  return (
    <div className={styles.options}>
      <CheckboxGroup
        className={styles.option ?? ''}
        value={[...editions]}
        onChange={(chosen) => void choose({ editions: chosen.filter(isEdition) })}
      >
        <Label className={tone.strong ?? ''}>{strings.exporting.editions}</Label>
        <div className={styles.choices}>
          {EDITIONS.map((edition) => (
            <Checkbox key={edition} value={edition} className={styles.choice ?? ''}>
              <Tick />
              {strings.brief.editions[edition]}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <CheckboxGroup
        className={styles.option ?? ''}
        value={[...formats]}
        onChange={(chosen) => void choose({ formats: FORMATS.filter((it) => chosen.includes(it)) })}
      >
        <Label className={tone.strong ?? ''}>{strings.exporting.formats}</Label>
        <div className={styles.choices}>
          {FORMATS.map((format) => (
            <Checkbox key={format} value={format} className={styles.choice ?? ''}>
              <Tick />
              {strings.exporting.formatNames[format]}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <OneOf
        name={strings.exporting.paper}
        value={paper}
        words={strings.exporting.papers}
        onChange={(chosen) => void choose({ paper: chosen })}
      />
      <OneOf
        name={strings.exporting.courtesy}
        value={courtesy}
        words={{ ...strings.exporting.courtesies, ...COURTESY_NAMES }}
        note={strings.exporting.courtesyNote}
        onChange={(chosen) => void choose({ courtesy: chosen })}
      />
    </div>
  );
}

type OneOfProps<T extends string> = {
  readonly name: string;
  readonly value: T;
  readonly words: Readonly<Record<T, string>>;
  readonly note?: string;
  readonly onChange: (chosen: T) => void;
};

function OneOf<T extends string>({ name, value, words, note, onChange }: OneOfProps<T>) {
  const all = Object.entries(words) as [T, string][];
  return (
    <RadioGroup
      className={styles.option ?? ''}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const found = all.find(([word]) => word === chosen);
        if (found) onChange(found[0]);
      }}
    >
      <Label className={tone.strong ?? ''}>{name}</Label>
      <div className={styles.choices}>
        {all.map(([word, shown]) => (
          <Radio key={word} value={word} className={`${styles.choice} ${styles.radio}`}>
            {shown}
          </Radio>
        ))}
        {note && <span className={styles.quiet}>{note}</span>}
      </div>
    </RadioGroup>
  );
}
