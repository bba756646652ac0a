import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { GetLeaderOnDutyAnswer } from '@yuanli/shared/cases/case-duty.schema';
import { dayInChina } from '@yuanli/shared/china-time';
import { communityRoles, streetRoles, type Role } from '@yuanli/shared/identity/roles';
import { findHolders, findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { Case } from '../case.entity';
import { isPartyId } from '../case.policy';
import { followCase, loadToAct } from '../change-case';
import { LeaderDuty } from './leader-duty.entity';

type Whose = Pick<Case, 'desk' | 'communityId' | 'streetId' | 'reporterId' | 'beneficiaryId' | 'source'>;

/** Whose roster a case goes by: the street's while the street has it, else the community's. */
export const placeOfLeader = ({ desk }: Pick<Case, 'desk'>): '街道' | '社区' => (desk === 'street' ? '街道' : '社区');

/** Who is on duty now and still works there; null: nobody, or the very one it is for. */
export async function findLeaderOnDuty(db: Reader, row: Whose): Promise<{ id: string; name: string } | null> {
  const isOfStreet = row.desk === 'street';
  const placeId = isOfStreet ? row.streetId : row.communityId;
  const duty = await db.findOneBy(LeaderDuty, { placeId, day: dayInChina(clock.now()) });
  if (!duty || isPartyId(duty.personId, row)) return null;
  const [role] = isOfStreet ? streetRoles : communityRoles;
  const { personId: id } = duty;
  if (!(await findHolders(db, role, placeId, [id])).has(id)) return null;
  return { id, name: (await findNicknames(db, [id])).get(id) ?? '' };
}

/** Before a case is marked: staff read who would call. */
export async function getLeaderOnDuty(
  db: Reader,
  actor: Actor,
  { id }: { id: string },
): Promise<GetLeaderOnDutyAnswer> {
  const { row } = await loadToAct(db, actor, id, 'markHardship');
  return { leaderName: (await findLeaderOnDuty(db, row))?.name ?? null, place: placeOfLeader(row) };
}

interface PostMove {
  role: Role;
  placeId: string;
  fromId: string;
  toId: string | null;
}

/** The same for a post at one place, if whoever has it stands on its roster. */
export async function moveDutyOfPost(tx: Tx, { role, ...post }: PostMove): Promise<void> {
  const onRosters: readonly Role[] = [...communityRoles, ...streetRoles];
  if (onRosters.includes(role)) await moveDuty(tx, post);
}

/**
 * Somebody leaves: who takes over has their days on the roster and the calls that are still owed. Without a successor the
 * days are free again, and the calls are owed by the desk. `placeId` left out: everywhere.
 */
export async function moveDuty(
  tx: Tx,
  { fromId, toId, placeId }: Pick<PostMove, 'fromId' | 'toId'> & { placeId?: string },
): Promise<void> {
  const days = { personId: fromId, day: MoreThanOrEqual(dayInChina(clock.now())), ...(placeId && { placeId }) };
  await (toId ? tx.update(LeaderDuty, days, { personId: toId }) : tx.delete(LeaderDuty, days));
  const owed = { leaderId: fromId, calledAt: IsNull() };
  const where = placeId
    ? [
        { ...owed, communityId: placeId },
        { ...owed, streetId: placeId },
      ]
    : owed;
  const ids = (await tx.find(Case, { select: { id: true }, where })).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.update(Case, { id: In(ids) }, { leaderId: toId });
  for (const id of ids) await followCase(tx, id);
}
