export interface ImportProblem {
  path: string;
  line: number;
  import: string;
  sentence: string;
}
export interface ImportRule {
  place: string;
  files: RegExp;
  may: string[];
  packages: (name: string) => boolean;
  node: boolean;
  electron: boolean;
  because: string;
}
export const rules: ImportRule[];
export function importProblems(files: { path: string; text: string }[]): ImportProblem[];
export function readSources(root: string): { path: string; text: string }[];
