import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Actor } from '../actor';
import { clock } from '../clock';
import type { Tx } from '../database';
import { newId } from '../new-id';
import { enqueue } from '../outbox';
import { ensureAllowed } from '../refusal';
import { FileImport, FileImportPart } from './file-import.entity';
import type { ImportKind } from './import-kind';

/** Sealed and in base64 twice, this many bytes fit into a text of MySQL (64 KB). */
const BYTES = 30_000;
const AT_ONCE = 20;

/** I hand in a file of my community; nothing changes before I have seen what it would change. The file waits for a worker of the outbox. */
export async function startFileImport(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  { communityId, fileName = '', file }: { communityId: string; fileName?: string | undefined; file: Uint8Array },
): Promise<FileImport> {
  ensureAllowed(await kind.may(tx, actor, communityId), kind.roles);
  const now = clock.now();
  const begun: FileImport = {
    id: newId(),
    kind: kind.kind,
    communityId,
    byId: actor.personId,
    fileName: fileName.slice(0, 120),
    ...{ state: 'reading', stateAt: now, round: 1, readAt: now, keepingIn: null },
    ...{ rows: 0, parts: 0, done: 0, badRows: 0, remarks: 0, figures: {} },
    ...{ leftOut: [], questions: [], filled: [], failedBecause: null, startedAt: now },
  };
  await tx.insert(FileImport, begun);
  await keepBytes(tx, begun.id, file);
  await enqueue(tx, 'imports.read', { importId: begun.id, round: begun.round });
  return begun;
}

async function keepBytes(tx: Tx, importId: string, file: Uint8Array): Promise<void> {
  const parts: FileImportPart[] = [];
  const flush = async () => {
    if (parts.length > 0) await tx.insert(FileImportPart, parts.splice(0));
    await letOthersWork();
  };
  for (let at = 0, n = 0; at < file.length; at += BYTES, n++) {
    parts.push({ importId, n, bytes: Buffer.from(file.subarray(at, at + BYTES)).toString('base64') });
    if (parts.length === AT_ONCE) await flush();
  }
  await flush();
}
