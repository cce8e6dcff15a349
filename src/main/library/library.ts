import type { InstalledPack, PackRecords } from '../../shared/domain/index.ts';

/** The records of one region as the rest of the app asks for them: by id, and along their references. */
export type Library = {
  readonly pack: InstalledPack;
  readonly records: PackRecords;
};
