import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { phoneOf } from '../../identity';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { loadVolunteer } from './load-volunteer';
import { maskIdNumber } from './mask-id-number';

/** Staff look up whom they have to call. Each look is written down. */
export async function revealVolunteer(
  tx: Tx,
  actor: Actor,
  { personId }: { personId: string },
): Promise<schema.RevealVolunteerAnswer> {
  const { realName, idNumber, guardianName, guardianPhone, guardianRelation } = await loadVolunteer(
    tx,
    actor,
    personId,
  );
  const hasGuardian = guardianName !== null && guardianPhone !== null && guardianRelation !== null;
  await recordAudit(tx, actor, 'volunteer.revealed', personId, { hasGuardian });
  return {
    realName,
    idNumberMasked: maskIdNumber(idNumber),
    phone: await phoneOf(tx, personId),
    guardian: hasGuardian ? { name: guardianName, phone: guardianPhone, relation: guardianRelation } : null,
  };
}
