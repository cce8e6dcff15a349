import type { Strings } from '../../strings.ts';
import type { Translation, WholeTranslation } from '../translation.ts';

/** What a language of the frame must have whole, and may have besides. */
type Framed = 'app' | 'frame' | 'settings';
export type Catalogue = WholeTranslation<Pick<Strings, Framed>> & Translation<Omit<Strings, Framed>>;
