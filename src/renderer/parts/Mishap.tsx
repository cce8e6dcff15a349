import { Component, type ReactNode } from 'react';
import { refusalOf } from '../../shared/domain/refusal.ts';
import { RefusalNote } from './RefusalNote.tsx';

type MishapProps = { readonly children: ReactNode };
type MishapState = { readonly error: unknown };

/** Shows a sentence where a screen failed, and leaves the rest of the window as it was. */
export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { error: null };

  static getDerivedStateFromError(error: unknown): MishapState {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <RefusalNote refusal={refusalOf(this.state.error)} />
    );
  }
}
