import { Component, type ReactNode } from 'react';
import { refusalOf } from '../../shared/domain/refusal.ts';
import { RefusalNote } from './RefusalNote.tsx';

type ErrorBoundaryProps = { readonly children: ReactNode };
type ErrorBoundaryState = { readonly error: unknown };

/** Shows a sentence where a screen failed, and leaves the rest of the window as it was. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
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
