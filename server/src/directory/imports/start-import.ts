import { setImmediate as letOthersWork } from 'node:timers/promises';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { enqueue } from '../../platform/outbox';
import { ensure } from '../../platform/refusal';
import { canRunDirectory } from '../services/service.policy';
import { ImportRow, type ReadRow } from './import-row.entity';
import { presentImport } from './import.presenter';
import { ServiceImport } from './service-import.entity';

interface FileOfServices {
  communityId: string;
  fileName?: string | undefined;
}

const AT_ONCE = 1_000;

/** I hand in a file of services of my community; nothing changes before I have seen what it would change. */
export async function startImport(
  tx: Tx,
  actor: Actor,
  { communityId, fileName = '' }: FileOfServices,
  rows: readonly ReadRow[],
): Promise<schema.StartImportAnswer> {
  ensure(canRunDirectory(actor, communityId), 'request.not_allowed');
  const startedAt = clock.now();
  const begun: ServiceImport = {
    id: newId(),
    communityId,
    byId: actor.personId,
    fileName,
    state: 'checking',
    stateAt: startedAt,
    keepingIn: null,
    rows: rows.length,
    ...{ done: 0, fresh: 0, changed: 0, same: 0, closed: 0, badRows: 0 },
    failedBecause: null,
    startedAt,
  };
  await tx.insert(ServiceImport, begun);
  await keepRows(tx, begun.id, rows);
  await enqueue(tx, 'directory.validate_batch', { importId: begun.id, done: 0, afterRow: 0 });
  return presentImport(begun);
}

async function keepRows(tx: Tx, importId: string, rows: readonly ReadRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map((row) => ({ importId, ...row }));
    await tx.createQueryBuilder().insert().into(ImportRow).values(some).updateEntity(false).execute();
    await letOthersWork();
  }
}
