import type { z } from 'zod';
import type * as schema from '@yuanli/shared/identity/appointments.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findNamesOfPhone, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { digest } from '../../platform/crypto';
import type { Reader, Tx } from '../../platform/database';
import { ensureAllowed, Refusal } from '../../platform/refusal';
import { findPersonByPhoneDigest } from '../people/find-people';
import { presentFound } from '../people/find-by-phone';
import { canSeeAppointments } from './appointment.policy';
import { findRoleHolders } from './find-role-holders';

/** Staff see whose number they have typed before they give a role to it; each look is written down. */
export async function lookUpAppointee(
  tx: Tx,
  actor: Actor,
  { communityId, phone }: z.output<typeof schema.lookUpAppointee.in>,
): Promise<z.input<typeof schema.lookUpAppointee.out>> {
  ensureAllowed(canSeeAppointments(actor, await placeChain(tx, communityId)), communityRoles);
  const phoneDigest = digest('phone', phone);
  const person = await findPersonByPhoneDigest(tx, phoneDigest);
  await recordAudit(tx, actor, 'person.looked_up', person?.id ?? communityId, { communityId });
  const found = person && (await presentFound(tx, person));
  return {
    person: found && { name: found.name, householdLabel: found.householdLabel },
    rollNames: await findNamesOfPhone(tx, actor, communityId, phoneDigest),
    refusedBecause: person?.id === actor.personId ? await sayWhoElse(tx, actor, communityId) : null,
  };
}

/** Nobody gives themselves a role: it is said who can. */
export async function refuseOneself(db: Reader, actor: Actor, communityId: string): Promise<never> {
  throw new Refusal('request.not_allowed', undefined, await sayWhoElse(db, actor, communityId));
}

async function sayWhoElse(db: Reader, { personId }: Actor, communityId: string): Promise<string> {
  const workers = await findRoleHolders(db, 'community_worker', communityId);
  const names = workers.filter((worker) => worker.personId !== personId).map(({ name }) => name);
  const who =
    names.length > 0
      ? `请本社区另一位社区工作者登记：${names.slice(0, 3).join('、')}`
      : '请平台管理员登记；或者先登记另一位社区工作者，再请这位同事给您登记';
  return `这是您自己的手机号，不能给自己登记身份。${who}。`;
}
