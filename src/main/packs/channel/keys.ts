import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Key, Signature } from '@tufjs/models';
import { z } from 'zod';
import { Refused } from '../../../shared/domain/index.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import { errorCode } from '../../storage/error-code.ts';
import { sha256 } from '../../storage/hash.ts';
import { writeSynced } from '../../storage/write-synced.ts';

export const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type RoleName = (typeof ROLES)[number];

/** A signing key, with its public half as listed in metadata. */
export type SigningKey = { readonly id: string; readonly key: Key; sign(bytes: Buffer): Signature };

const KeyFile = z.object({
  keytype: z.literal('ed25519'),
  scheme: z.literal('ed25519'),
  public: z.string().regex(/^[0-9a-f]{64}$/),
  /** PKCS 8, PEM. */
  private: z.string(),
});

/** Derived as the TUF specification says: from the public half's canonical JSON (section 4.2). */
function publicKey(hex: string): Key {
  const fields = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } };
  return new Key({
    keyID: sha256(canonicalJson(fields)).slice('sha256:'.length),
    keyType: fields.keytype,
    scheme: fields.scheme,
    keyVal: fields.keyval,
  });
}

function signingKey(file: z.infer<typeof KeyFile>): SigningKey {
  const key = publicKey(file.public);
  const secret = createPrivateKey(file.private);
  return {
    id: key.keyID,
    key,
    sign: (bytes) => new Signature({ keyID: key.keyID, sig: sign(null, bytes, secret).toString('hex') }),
  };
}

const ROLE_FILE = /^(root|targets|snapshot|timestamp)-([0-9a-f]{8})\.json$/;

/** Creates a key for the role, in a file only its owner may read. */
export async function createKey(folder: string, role: RoleName): Promise<SigningKey> {
  const { publicKey: made, privateKey } = generateKeyPairSync('ed25519');
  // The last 32 bytes of the SubjectPublicKeyInfo are the key itself (RFC 8410, section 4).
  const hex = made.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const secret = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const file = { keytype: 'ed25519', scheme: 'ed25519', public: hex, private: secret } as const;
  const key = signingKey(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  await writeSynced(
    join(folder, `${role}-${key.id.slice(0, 8)}.json`),
    `${JSON.stringify(file, null, 2)}\n`,
    0o600,
  );
  return key;
}

async function readKey(path: string): Promise<SigningKey> {
  const { mode } = await lstat(path);
  if (process.platform !== 'win32' && mode % 0o100 !== 0) {
    throw new Refused(
      'bad-input',
      `The key ${basename(path)} can be read by others on this machine.`,
      `Let only yourself read it (chmod 600 ${path}); if somebody may have copied it, rotate it.`,
    );
  }
  const parsed = KeyFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return signingKey(parsed.data);
  throw new Refused(
    'cannot-read',
    `${path} is no key of a channel.`,
    'Put the right file back, or rotate the key.',
  );
}

/** The role's keys in the folder; none if it does not exist, as when the root's keys are kept elsewhere. */
export async function readKeys(folder: string, role: RoleName): Promise<readonly SigningKey[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const own = names.filter((name) => ROLE_FILE.exec(name)?.[1] === role).sort();
  return Promise.all(own.map((name) => readKey(join(folder, name))));
}
