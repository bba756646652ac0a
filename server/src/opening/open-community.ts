import { operatorRoles } from '@yuanli/shared/identity/roles';
import { Community, placeChain } from '../places';
import { type Actor, hasRole } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure, ensureAllowed } from '../platform/refusal';
import { IsNull } from 'typeorm';
import { findLines, type Installation, isReadyToOpen } from './find-checklist';

/** The operator opens a community that has what it must have: from now on residents join (opening.not_ready). */
export async function openCommunity(
  tx: Tx,
  actor: Actor,
  communityId: string,
  installation: Installation,
): Promise<void> {
  ensureAllowed(hasRole(actor, operatorRoles, await placeChain(tx, communityId)), operatorRoles);
  ensure(isReadyToOpen(await findLines(tx, communityId, installation)), 'opening.not_ready');
  const openedAt = clock.now();
  const { affected } = await tx.update(
    Community,
    { id: communityId, openedAt: IsNull(), removedAt: IsNull() },
    { openedAt },
  );
  ensure(affected === 1, 'opening.already_open');
  await recordAudit(tx, actor, 'place.opened', communityId);
}
