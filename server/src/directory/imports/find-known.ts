import { In, IsNull } from 'typeorm';
import type { Reader, Tx } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { externalIdOf } from './external-id-of';
import type { Cells } from './import-cells';

/** The services these lines are about: by the number of the file; one made by hand has none, and its own id stands for it in what was exported. */
export async function findKnown(
  db: Reader,
  communityId: string,
  lines: readonly Pick<Cells, 'externalId'>[],
): Promise<ServiceAtLocation[]> {
  const ids = lines.map(externalIdOf);
  const byNumber = await db.findBy(ServiceAtLocation, { communityId, externalId: In(ids) });
  const byId = await db.findBy(ServiceAtLocation, { communityId, externalId: IsNull(), id: In(ids) });
  return [...byNumber, ...byId];
}

/** Locked, as a change by hand locks its one: who changes one at the same time comes before or after all these lines. */
export async function lockKnown(
  tx: Tx,
  communityId: string,
  lines: readonly Pick<Cells, 'externalId'>[],
): Promise<void> {
  const known = await findKnown(tx, communityId, lines);
  if (known.length > 0) await tx.update(ServiceAtLocation, { id: In(known.map(({ id }) => id)) }, { communityId });
}
