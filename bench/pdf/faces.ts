import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const fonts = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const family = join(fonts, 'source-sans-3');
const voice = join(fonts, 'newsreader');

/** The same faces for every engine. */
export const FACE_FILES = {
  light: join(family, '300Light/SourceSans3_300Light.ttf'),
  regular: join(family, '400Regular/SourceSans3_400Regular.ttf'),
  italic: join(family, '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  semibold: join(family, '600SemiBold/SourceSans3_600SemiBold.ttf'),
  bold: join(family, '700Bold/SourceSans3_700Bold.ttf'),
  voice: join(voice, '500Medium/Newsreader_500Medium.ttf'),
  'voice-text': join(voice, '400Regular/Newsreader_400Regular.ttf'),
  'voice-italic': join(voice, '400Regular_Italic/Newsreader_400Regular_Italic.ttf'),
} as const;

type FaceBytes = Readonly<Record<keyof typeof FACE_FILES, Buffer>>;

let read: FaceBytes | null = null;

export function faceBytes(): FaceBytes {
  read ??= Object.fromEntries(
    Object.entries(FACE_FILES).map(([face, file]) => [face, readFileSync(file)]),
  ) as FaceBytes;
  return read;
}
