import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { formatMoment } from '@yuanli/shared/format-date';
import { roles, type Role } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/identity/posts.schema';
import { findPlaceNames } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days } from '../../platform/clock';
import { insertOrRefuse, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { Appointment } from '../appointments/appointment.entity';
import { stopAppointments } from '../appointments/end-appointment';
import { giveRole } from '../appointments/give-role';
import { heldNow } from '../appointments/held-now';
import type { IdentityDeps } from '../identity-deps';
import { findNicknames } from '../people/find-people';
import { Absence } from './absence.entity';
import { findPosts } from './post-tasks';

type Deps = Pick<IdentityDeps, 'notify'>;

const MOST_DAYS = 60;

/** Which role a deputy has to have in the same community; of all others nobody stands in. */
export const deputyRoles: Partial<Record<Role, readonly Role[]>> = {
  community_worker: ['community_worker', 'grid_worker'],
  grid_worker: ['grid_worker', 'community_worker'],
  supervisor: ['supervisor'],
};

/** I am away for some days; a colleague has my posts for that time, and my tasks are on their workbench. */
export async function goAway(
  tx: Tx,
  actor: Actor,
  { deputyId, ...form }: schema.GoAwayInput,
  deps: Deps,
): Promise<{ done: true }> {
  const now = clock.now();
  const [from, endsAt] = [new Date(form.from), new Date(form.until)];
  const startsAt = from > now ? from : now;
  ensure(endsAt > startsAt && endsAt.getTime() - startsAt.getTime() <= days(MOST_DAYS), 'absence.dates_wrong');
  const posts = await findPosts(tx, actor.personId);
  const covered = posts.filter(({ role }) => deputyRoles[role]);
  ensure(covered.length > 0, 'post.not_found');
  ensure(
    (await findDeputies(tx, actor.personId)).some(({ id }) => id === deputyId),
    'absence.deputy_unfit',
  );
  await tx.update(Absence, { openFor: actor.personId, endsAt: LessThanOrEqual(now) }, { openFor: null });
  const absence = { id: newId(), personId: actor.personId, deputyId, startsAt, endsAt, openFor: actor.personId };
  await insertOrRefuse(tx, Absence, absence, 'absence.already_away');
  const names = await findNicknames(tx, [actor.personId]);
  const placeNames = await findPlaceNames(
    tx,
    covered.map(({ scopeId }) => scopeId),
  );
  for (const { role, scopeId, communityId } of covered) {
    const wanted = { personId: deputyId, role, scopeId, communityId, startsAt, endsAt };
    const what = `${placeNames.get(scopeId) ?? ''}${roles[role]}`;
    const text = `${names.get(actor.personId) ?? ''}外出期间，请您代${what}，到${formatMoment(endsAt)}。这段时间的待办在您的工作台上。`;
    const news = { title: '请您代班', text, link: { kind: 'workbench' as const, id: null } };
    const trail = { deputyForId: actor.personId };
    // Who holds that very post already has its tasks anyway.
    await giveRole(tx, actor, { ...wanted, appointedById: actor.personId, ...trail }, { ...deps, trail, news });
  }
  await recordAudit(tx, actor, 'absence.begun', absence.id, { deputyId });
  return { done: true };
}

/** I am back before, or stay after all: what the deputy had of me ends now. */
export async function comeBack(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  { notify }: Deps,
): Promise<{ done: true }> {
  const absence = await tx.findOneBy(Absence, { id, personId: actor.personId });
  ensure(absence, 'absence.not_away');
  const now = clock.now();
  const open = { id, openFor: actor.personId, endsAt: MoreThan(now) };
  const { affected } = await tx.update(Absence, open, { endsAt: now, openFor: null });
  ensure(affected === 1, 'absence.not_away');
  const { deputyId } = absence;
  await stopAppointments(tx, { personId: deputyId, deputyForId: actor.personId });
  await recordAudit(tx, actor, 'absence.ended', id);
  const name = (await findNicknames(tx, [actor.personId])).get(actor.personId) ?? '';
  await notify(tx, deputyId, { title: '代班结束', text: `${name}已经回来，待办由本人继续办理。谢谢您。` });
  return { done: true };
}

/** Colleagues who may stand in for all the posts somebody has, by name. */
export async function findDeputies(
  db: Reader,
  personId: string,
): Promise<{ id: string; name: string; roles: Role[] }[]> {
  const posts = (await findPosts(db, personId)).filter(({ role }) => deputyRoles[role]);
  const communityIds = [...new Set(posts.flatMap(({ communityId }) => communityId ?? []))];
  if (communityIds.length === 0) return [];
  const where = { communityId: In(communityIds), role: In(Object.keys(deputyRoles) as Role[]), deputyForId: IsNull() };
  const held = (await db.findBy(Appointment, heldNow(where))).filter((one) => one.personId !== personId);
  const people = [...new Set(held.map((one) => one.personId))].filter((id) =>
    posts.every(({ role, communityId }) =>
      held.some(
        (one) => one.personId === id && one.communityId === communityId && deputyRoles[role]!.includes(one.role),
      ),
    ),
  );
  const names = await findNicknames(db, people);
  return people
    .map((id) => ({
      ...{ id, name: names.get(id) ?? '' },
      roles: [...new Set(held.filter((one) => one.personId === id).map(({ role }) => role))],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whom somebody stands in for at this moment, until when. */
export async function findStandingIn(
  db: Reader,
  deputyId: string,
): Promise<{ personId: string; name: string; until: Date }[]> {
  const now = clock.now();
  const where = { deputyId, startsAt: LessThanOrEqual(now), endsAt: MoreThan(now) };
  const absences = await db.find(Absence, { where, order: { endsAt: 'ASC' } });
  const names = await findNicknames(
    db,
    absences.map(({ personId }) => personId),
  );
  return absences.map(({ personId, endsAt }) => ({ personId, name: names.get(personId) ?? '', until: endsAt }));
}

/** Who stands in for somebody at this moment; null while they are here. */
export async function findStandIn(db: Reader, personId: string): Promise<string | null> {
  const absence = await db.findOne(Absence, {
    where: { openFor: personId },
    select: { id: true, deputyId: true, startsAt: true, endsAt: true },
  });
  const now = clock.now();
  if (!absence || absence.startsAt > now || absence.endsAt <= now) return null;
  return (await findNicknames(db, [absence.deputyId])).get(absence.deputyId) ?? null;
}
