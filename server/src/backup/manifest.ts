import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isSignedBy, loadedKeyIds, sign } from '../platform/crypto';
import { BackupProblem } from './backup-problem';

const part = z.object({
  file: z.string(),
  rows: z.int().min(0),
  /** Of the file as it lies there. */
  sha256: z.string(),
  /** Of its lines, unpacked: the same rows give the same hash, however they were packed. */
  contentSha256: z.string(),
});

const contents = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The migrations that had run, in their order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(part.extend({ name: z.string(), columns: z.array(z.string()), key: z.array(z.string()) })),
  /** Its lines are [key, bytes, sha256], by key. */
  pictures: part.extend({ bytes: z.int(), missing: z.int() }),
});
const manifest = contents.extend({
  /** Under which secrets it is sealed: two while the secret was being changed. */
  keyIds: z.array(z.string()).min(1),
  /** Over everything above: who has not the secret can change nothing here. */
  seal: z.string(),
});

export type Part = z.infer<typeof part>;
export type Manifest = z.infer<typeof contents>;
export type TablePart = Manifest['tables'][number];

const FILE = 'manifest.json';
const sealedText = (keyIds: readonly string[], what: Manifest): string =>
  `backup-manifest\n${JSON.stringify([keyIds, what])}`;

export async function writeManifest(folder: string, what: Manifest): Promise<void> {
  const keyIds = loadedKeyIds();
  const whole = { ...what, keyIds, seal: sign(sealedText(keyIds, contents.parse(what))) };
  await writeFile(join(folder, FILE), `${JSON.stringify(whole, null, 1)}\n`, { mode: 0o600, flush: true });
}

/** Throws a BackupProblem where it is no backup, was made under another secret, or was changed. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => {
    throw new BackupProblem(`${folder}里没有备份（找不到${FILE}）。`);
  });
  const { data } = manifest.safeParse(parse(text));
  if (!data) throw new BackupProblem(`${folder}的${FILE}已经损坏，或者是别的版本做的，不能恢复。`);
  const atHand = loadedKeyIds();
  if (!data.keyIds.every((id) => atHand.includes(id)))
    throw new BackupProblem(
      '这份备份是用另一个YUANLI_SECRET做的。换了密钥，电话和地址就打不开，所以没有恢复。请用做备份时的密钥；做备份时正在换密钥的，两个都要（YUANLI_SECOND_SECRET）。',
    );
  const what = contents.parse(data);
  if (!isSignedBy(data.seal, sealedText(data.keyIds, what)))
    throw new BackupProblem(`${folder}的${FILE}被改动过，不能恢复。`);
  return what;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
