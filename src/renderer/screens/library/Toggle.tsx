import styles from './Library.module.css';

type ToggleProps<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** One of two or three ways to look at the same thing. */
export function Toggle<T extends string>({ label, options, value, onChange }: ToggleProps<T>) {
  return (
    <fieldset className={styles.views}>
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={styles.view}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.name}
        </button>
      ))}
    </fieldset>
  );
}
