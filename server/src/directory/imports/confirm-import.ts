import { MoreThanOrEqual } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { isDuplicate, type Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { ensure, Refusal } from '../../platform/refusal';
import { presentImport } from './import.presenter';
import { loadImport } from './load-import';
import { ServiceImport } from './service-import.entity';

/** We bring in the file as it was read. One bad line keeps the whole file out, and so does a file that came in since. */
export async function confirmImport(tx: Tx, actor: Actor, { id }: { id: string }): Promise<schema.ConfirmImportAnswer> {
  const found = await loadImport(tx, actor, id);
  ensure(found.state !== 'checking', 'import.not_checked');
  ensure(found.state !== 'failed', 'import.outdated');
  ensure(found.badRows === 0, 'import.has_problems');
  ensure(await begin(tx, found), 'import.already_kept');
  // Asked when this file has its turn: whoever had it before has then said so.
  const since = { communityId: found.communityId, state: 'kept' as const, stateAt: MoreThanOrEqual(found.startedAt) };
  ensure(!(await tx.existsBy(ServiceImport, since)), 'import.outdated');

  const { rows, fresh, changed, same, closed } = found;
  await recordAudit(tx, actor, 'services.imported', found.communityId, {
    importId: id,
    rows,
    fresh,
    changed,
    same,
    closed,
  });
  await enqueue(tx, 'directory.import_batch', { importId: id, done: 0 });
  return presentImport({ ...found, state: 'keeping', done: 0 });
}

async function begin(tx: Tx, { id, communityId }: ServiceImport): Promise<boolean> {
  const turn = { state: 'keeping' as const, stateAt: clock.now(), keepingIn: communityId, done: 0 };
  try {
    const { affected } = await tx.update(ServiceImport, { id, state: 'checked' }, turn);
    return affected === 1;
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('import.another_under_way') : error;
  }
}
