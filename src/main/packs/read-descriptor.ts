import { PackDescriptor, type PackResource } from '../../shared/domain/index.ts';
import { sha256 } from '../storage/hash.ts';
import { LIMITS } from './limits.ts';
import { readPackFile } from './pack-file.ts';
import { foldPath, pathFault } from './pack-path.ts';
import { type Problems, quoteCell } from './problems.ts';
import { parseJson, readJson } from './read-json.ts';

export const DESCRIPTOR = 'datapackage.json';

export type DescriptorReading = {
  readonly descriptor: PackDescriptor;
  readonly hash: string;
  /** Resources whose path is safe to follow. */
  readonly safe: readonly PackResource[];
};

/** Reads `datapackage.json` and checks its names and paths before following any; null if it is not a descriptor. */
export async function readDescriptor(folder: string, problems: Problems): Promise<DescriptorReading | null> {
  const file = await readPackFile(folder, DESCRIPTOR, LIMITS.descriptorBytes);
  if (!file.ok) {
    const sentence = file.fault.startsWith('is missing')
      ? 'datapackage.json is missing: choose the folder that holds it, or make it with “attache pack build”.'
      : `${DESCRIPTOR} ${file.fault}.`;
    problems.add(DESCRIPTOR, null, null, sentence);
    return null;
  }
  const json = readJson(DESCRIPTOR, file.bytes, problems);
  if (json === undefined) return null;
  const descriptor = parseJson(PackDescriptor, json, DESCRIPTOR, [], problems);
  if (descriptor === null) return null;
  const fault = pathFault(descriptor.name);
  // The name becomes part of a folder name.
  if (fault !== null)
    problems.add(DESCRIPTOR, null, 'name', `The name ${quoteCell(descriptor.name)} ${fault}.`);
  return { descriptor, hash: sha256(file.bytes), safe: safeResources(descriptor, problems) };
}

function safeResources({ resources }: PackDescriptor, problems: Problems): readonly PackResource[] {
  const names = new Set<string>();
  // The descriptor's own path is taken: no resource may replace it.
  const paths = new Set<string>([DESCRIPTOR]);
  return resources.filter((resource, index) => {
    const { name, path } = resource;
    const complain = (property: string, sentence: string) => {
      problems.add(DESCRIPTOR, null, `resources.${index}.${property}`, sentence);
      return false;
    };
    const fault = pathFault(path);
    if (fault !== null) return complain('path', `The path ${quoteCell(path)} ${fault}.`);
    if (names.has(name))
      return complain('name', `The resource ${quoteCell(name)} is listed twice: remove one of them.`);
    if (paths.has(foldPath(path))) {
      return complain(
        'path',
        `The path ${quoteCell(path)} is there already, perhaps in other letters: rename one file.`,
      );
    }
    const encoding = resource.encoding;
    if (encoding !== undefined && !/^utf-?8$/i.test(String(encoding))) {
      return complain(
        'encoding',
        `${path} is said to be in ${quoteCell(String(encoding))}: save it as UTF-8.`,
      );
    }
    names.add(name);
    paths.add(foldPath(path));
    return true;
  });
}
