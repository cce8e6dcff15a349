import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  /** One primary per view; `quiet` is text only; `danger` deletes something. */
  readonly weight?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'large';
};

export function Button({ weight = 'plain', size, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      className={`${styles.button} ${styles[weight]} ${size === undefined ? '' : styles[size]}`}
    />
  );
}
