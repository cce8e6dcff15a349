import { onceFor } from '../../../shared/once.ts';
import type { Library } from '../../library/library.ts';
import type { IsHere } from './place-photographs.ts';

const hashesOf = onceFor(
  (pictures: Library['records']['pictures']) => new Set(pictures.map(({ hash }) => hash)),
);

/** Whether the library's pack holds a picture. */
export const heldBy =
  ({ records }: Pick<Library, 'records'>): IsHere =>
  (hash) =>
    hashesOf(records.pictures).has(hash);
