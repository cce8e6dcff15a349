import { useRef } from 'react';
import { Button } from '../../../parts/Button.tsx';

type Files = readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];

type ChosenFileProps = {
  readonly name: string;
  readonly accept: string;
  readonly several?: boolean;
  readonly onChosen: (files: Files) => void;
};

/** The files of a choice or a drop with their bytes. */
export const readFiles = (list: FileList | null): Promise<Files> =>
  Promise.all(
    [...(list ?? [])].map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );

/** A button that asks for files and reads them. */
export function ChosenFile({ name, accept, several = false, onChosen }: ChosenFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (list: FileList | null): Promise<void> => {
    const files = await readFiles(list);
    if (files.length > 0) onChosen(files);
  };
  return (
    <>
      <Button onPress={() => input.current?.click()}>{name}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={name}
        accept={accept}
        multiple={several}
        onChange={(event) => {
          void read(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}
