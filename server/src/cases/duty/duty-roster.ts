import { Between } from 'typeorm';
import type * as schema from '@yuanli/shared/cases/case-duty.schema';
import { addDays, dayInChina, weekdayOf } from '@yuanli/shared/china-time';
import { communityRoles, streetRoles, type Role } from '@yuanli/shared/identity/roles';
import { findHolders, findNicknames, findRoleHolders } from '../../identity';
import { findPlaceNames } from '../../places';
import { scopesOf, type Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOnce, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensureAllowed, Refusal } from '../../platform/refusal';
import { LeaderDuty } from './leader-duty.entity';

const WEEK = 7;

/** Whose rosters somebody keeps, and who stands on them: the workers of a community theirs, those of a street theirs. */
function rostersOf(actor: Actor): Map<string, Role> {
  const roles = [...communityRoles, ...streetRoles];
  return new Map(roles.flatMap((role) => scopesOf(actor, [role]).map((placeId) => [placeId, role] as const)));
}

/** The role that makes a roster's people, for who keeps it (request.not_allowed). */
function assertKeeps(actor: Actor, placeId: string | undefined): Role {
  const role = rostersOf(actor).get(placeId ?? '');
  ensureAllowed(role !== undefined, [...communityRoles, ...streetRoles]);
  return role!;
}

/** Who is on duty in a week, and was in the one before it. */
export async function findDutyRoster(
  db: Reader,
  actor: Actor,
  input: schema.FindDutyRosterInput,
): Promise<schema.FindDutyRosterAnswer> {
  const mine = [...rostersOf(actor).keys()];
  const placeId = input.placeId ?? mine[0];
  const role = assertKeeps(actor, placeId);
  const today = dayInChina(clock.now());
  const day = input.day ?? today;
  const monday = addDays(day, -((weekdayOf(day) + WEEK - 1) % WEEK));
  const where = { placeId: placeId!, day: Between(addDays(monday, -WEEK), addDays(monday, WEEK - 1)) };
  const rows = await db.find(LeaderDuty, { where });
  const leaderOf = new Map(rows.map((row) => [row.day, row.personId]));
  const names = await findNicknames(db, [...leaderOf.values()]);
  const weekFrom = (start: string) =>
    Array.from({ length: WEEK }, (_, n) => addDays(start, n)).map((one) => {
      const id = leaderOf.get(one);
      return { day: one, leader: id ? { id, name: names.get(id) ?? '' } : null, canChange: one >= today };
    });
  const people = new Map((await findRoleHolders(db, role, placeId!)).map(({ personId, name }) => [personId, name]));
  const placeNames = await findPlaceNames(db, mine);
  return {
    placeId: placeId!,
    places: mine.map((id) => ({ id, name: placeNames.get(id) ?? '' })),
    days: weekFrom(monday),
    weekBefore: weekFrom(addDays(monday, -WEEK)),
    people: [...people].map(([id, name]) => ({ id, name })),
  };
}

/** Says who is on duty on these days, each by itself; what two say of one day the last of them has said. */
export async function setDutyRoster(
  tx: Tx,
  actor: Actor,
  { placeId, days }: schema.SetDutyRosterInput,
): Promise<{ done: true }> {
  const role = assertKeeps(actor, placeId);
  const today = dayInChina(clock.now());
  if (days.some(({ day }) => day < today)) throw new Refusal('request.invalid', { days: '过去的日子不能再改' });
  const personIds = [...new Set(days.flatMap(({ personId }) => personId ?? []))];
  const able = await findHolders(tx, role, placeId, personIds);
  if (personIds.some((id) => !able.has(id)))
    throw new Refusal('request.invalid', { days: '排班的人要是这里的工作人员，请刷新后重选' });
  // In one order, so that two who save at once wait for each other.
  for (const { day, personId } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1)))
    await setDay(tx, actor, { placeId, day, personId });
  await recordAudit(tx, actor, 'case_duty.set', placeId, { days: days.map(({ day }) => day) });
  return { done: true };
}

async function setDay(
  tx: Tx,
  actor: Actor,
  { placeId, day, personId }: { placeId: string; day: string; personId: string | null },
): Promise<void> {
  if (personId === null) {
    await tx.delete(LeaderDuty, { placeId, day });
    return;
  }
  const by = { personId, setById: actor.personId, setAt: clock.now() };
  if (await insertOnce(tx, LeaderDuty, { id: newId(), placeId, day, ...by })) return;
  await tx.update(LeaderDuty, { placeId, day }, by);
}
