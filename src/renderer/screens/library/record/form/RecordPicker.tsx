import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { RecordKind, RecordRef } from '../../../../../shared/contract.ts';
import { Button } from '../../../../parts/Button.tsx';
import control from '../../../../parts/Control.module.css';
import { ask } from '../../../../state/client.ts';
import { strings } from '../../../../strings.ts';
import menu from '../../Menu.module.css';
import styles from './Form.module.css';
import { NewSource } from './NewSource.tsx';

/** As many as are looked through. */
const OFFERED = 20;

type RecordPickerProps = {
  readonly id: string;
  readonly label: string;
  readonly kind: RecordKind;
  readonly isMany: boolean;
  /** Ids; of places their names. */
  readonly value: readonly string[];
  readonly isInvalid: boolean;
  readonly describedBy: string;
  readonly onChange: (value: readonly string[]) => void;
};

/** Chooses records by searching them: what is chosen stands above, each with its name and a way to take it out. */
export function RecordPicker(props: RecordPickerProps) {
  const { id, label, kind, isMany, value, isInvalid, describedBy, onChange } = props;
  const [words, setWords] = useState('');
  const [making, setMaking] = useState(false);
  const [offered, setOffered] = useState<readonly RecordRef[]>([]);
  const names = useNames(kind, value);
  useEffect(() => {
    let still = true;
    void ask('search', { query: words, facets: { kind }, limit: OFFERED }).then((answer) => {
      if (still && answer.ok) setOffered(answer.value.hits);
    });
    return () => {
      still = false;
    };
  }, [words, kind]);
  const keyOf = (ref: RecordRef): string => (kind === 'place' ? ref.title : ref.id);
  return (
    <div className={styles.picker}>
      {value.length > 0 && (
        <ul className={styles.chips}>
          {value.map((member) => (
            <li key={member} className={styles.chip}>
              <span>{names.get(member) ?? member}</span>
              <button
                type="button"
                className={control.sign}
                aria-label={strings.library.unpick(names.get(member) ?? member)}
                onClick={() => onChange(value.filter((it) => it !== member))}
              >
                <X aria-hidden="true" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        aria-label={strings.library.pick(label)}
        items={offered.filter((ref) => !value.includes(keyOf(ref)))}
        inputValue={words}
        onInputChange={setWords}
        selectedKey={null}
        menuTrigger="focus"
        allowsEmptyCollection
        onSelectionChange={(key) => {
          if (key === null) return;
          onChange(isMany ? [...value, String(key)] : [String(key)]);
          setWords('');
        }}
      >
        <Input
          id={id}
          className={styles.input ?? ''}
          placeholder={strings.library.pickHint}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
        />
        <Popover className={menu.popover ?? ''}>
          <ListBox
            className={menu.menu ?? ''}
            renderEmptyState={() => <p className={menu.none}>{strings.library.noMatch}</p>}
          >
            {(ref: RecordRef) => (
              <ListBoxItem id={keyOf(ref)} textValue={ref.title} className={menu.item ?? ''}>
                <span>{ref.title}</span>
                {ref.detail !== '' && <small>{ref.detail}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {kind === 'source' &&
        (making ? (
          <NewSource
            onMade={(made) => {
              setMaking(false);
              onChange(isMany ? [...value, made] : [made]);
            }}
            onClose={() => setMaking(false)}
          />
        ) : (
          <div>
            <Button weight="quiet" size="small" onPress={() => setMaking(true)}>
              {strings.library.newSource}
            </Button>
          </div>
        ))}
    </div>
  );
}

/** What the chosen records are called. */
export function useNames(kind: RecordKind, value: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = value.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same ids, the same names
  useEffect(() => {
    if (kind === 'place' || value.length === 0) return;
    let still = true;
    void ask('recordRefs', { kind, ids: [...value] }).then((answer) => {
      if (still && answer.ok) setNames(new Map(answer.value.map((ref) => [ref.id, ref.title])));
    });
    return () => {
      still = false;
    };
  }, [kind, ids]);
  return names;
}
