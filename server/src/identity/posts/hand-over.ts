import { deskRolesOf } from '@yuanli/shared/tasks/task-kinds';
import { roles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/identity/posts.schema';
import { findPlaceNames, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOrRefuse, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { handOverTasks } from '../../tasks';
import { Appointment } from '../appointments/appointment.entity';
import { appointers, canAppoint } from '../appointments/appointment.policy';
import { stopAppointments } from '../appointments/end-appointment';
import { giveRole } from '../appointments/give-role';
import { heldNow } from '../appointments/held-now';
import type { IdentityDeps } from '../identity-deps';
import { findByPhone } from '../people/find-by-phone';
import { findNicknames, getPerson } from '../people/find-people';
import { Handover } from './handover.entity';

type Deps = Pick<IdentityDeps, 'notify' | 'movePost'>;

/**
 * I hand my post to somebody, or, as one who gives this role, the post of somebody who cannot do it themselves. Who may not
 * give the role hands it only to those who can do its work already.
 */
export async function offerHandover(
  tx: Tx,
  actor: Actor,
  { appointmentId, toId, phone, note }: schema.OfferHandoverInput,
  { notify }: Deps,
): Promise<{ done: true }> {
  const post = await loadPost(tx, appointmentId);
  const { role, scopeId, personId: fromId } = post;
  const chain = await placeChain(tx, scopeId);
  const givesRole = canAppoint(actor, role, chain);
  ensureAllowed(fromId === actor.personId || givesRole, appointers[role]);
  const to = phone ? await findByPhone(tx, phone) : await getPerson(tx, toId!);
  ensure(to.id !== fromId, 'handover.to_oneself');
  const isAble = await doesItsWork(tx, to.id, post);
  ensureAllowed(givesRole || isAble, appointers[role]);
  // Nobody comes to a role by handing it to themselves.
  ensureAllowed(isAble || to.id !== actor.personId, appointers[role], true);
  const handover = {
    ...{ id: newId(), appointmentId, openFor: appointmentId, role, scopeId, fromId, toId: to.id },
    ...{ madeById: actor.personId, note, state: 'offered' as const, offeredAt: clock.now(), decidedAt: null },
  };
  await insertOrRefuse(tx, Handover, handover, 'handover.already_offered');
  await recordAudit(tx, actor, 'handover.offered', handover.id, { appointmentId, toId: to.id });
  const words = await describe(tx, handover);
  const text = `${words.from}请您接手${words.post}，请打开看清待办，确认后由您负责。`;
  await notify(tx, to.id, { title: '请您接手一个岗位', text, link: { kind: 'posts', id: null } });
  if (fromId !== actor.personId)
    await notify(tx, fromId, { title: '您的岗位正在交接', text: `社区已请${words.to}接手${words.post}。` });
  return { done: true };
}

/** I take it on: the role is mine, theirs ends, and its open tasks say from whom they came. All at one moment. */
export async function acceptHandover(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  deps: Deps,
): Promise<{ done: true }> {
  const handover = await decide(tx, actor, id, 'accepted');
  const { appointmentId, fromId, role, scopeId, madeById } = handover;
  const post = await loadPost(tx, appointmentId);
  if (!(await doesItsWork(tx, actor.personId, post))) {
    const { communityId } = post;
    const wanted = { personId: actor.personId, role, scopeId, communityId, startsAt: clock.now(), endsAt: post.endsAt };
    const given = { ...wanted, appointedById: madeById, deputyForId: null };
    const blocker = await giveRole(tx, actor, given, { ...deps, trail: { handoverId: id } });
    if (blocker) throw new Refusal(blocker);
  }
  ensure((await stopAppointments(tx, { id: appointmentId })) === 1, 'post.not_found');
  await deps.movePost(tx, { role, placeId: scopeId, fromId, toId: actor.personId });
  await handOverTasks(tx, { role, scopeId }, fromId);
  await recordAudit(tx, actor, 'handover.accepted', id, { appointmentId, fromId });
  const words = await describe(tx, handover);
  await deps.notify(tx, fromId, { title: '岗位已交接', text: `${words.to}已接手${words.post}，谢谢您的工作。` });
  return { done: true };
}

/** I cannot take it on. */
export async function declineHandover(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  deps: Deps,
): Promise<{ done: true }> {
  const handover = await decide(tx, actor, id, 'declined');
  await recordAudit(tx, actor, 'handover.declined', id);
  const words = await describe(tx, handover);
  const text = `${words.to}没有接手${words.post}，请另请一位。`;
  await deps.notify(tx, handover.madeById, { title: '交接没有成功', text });
  return { done: true };
}

/** Whoever offered it, or whose post it is, takes it back while nobody has decided. */
export async function withdrawHandover(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  await decide(tx, actor, id, 'withdrawn');
  await recordAudit(tx, actor, 'handover.withdrawn', id);
  return { done: true };
}

/** The one update that ends an offer. */
async function decide(tx: Tx, { personId }: Actor, id: string, state: Exclude<Handover['state'], 'offered'>) {
  const handover = await tx.findOneBy(Handover, { id });
  const isMine =
    state === 'withdrawn' ? [handover?.fromId, handover?.madeById].includes(personId) : handover?.toId === personId;
  ensure(handover && isMine, 'handover.not_found');
  const decided = { state, decidedAt: clock.now(), openFor: null };
  const { affected } = await tx.update(Handover, { id, state: 'offered' }, decided);
  ensure(affected === 1, 'handover.already_decided');
  return handover;
}

async function loadPost(db: Reader, id: string): Promise<Appointment> {
  const [post] = await db.findBy(Appointment, heldNow({ id }));
  ensure(post && post.deputyForId === null, 'post.not_found');
  return post;
}

/** Does somebody sit, not only for a while, at every desk this post sits at? */
async function doesItsWork(db: Reader, personId: string, { role, scopeId }: Appointment): Promise<boolean> {
  const chain = await placeChain(db, scopeId);
  const held = (await db.findBy(Appointment, heldNow({ personId }))).filter(({ deputyForId }) => deputyForId === null);
  return deskRolesOf(role).every((able) => held.some((one) => able.includes(one.role) && chain.includes(one.scopeId)));
}

async function describe(db: Reader, { fromId, toId, role, scopeId }: Handover) {
  const names = await findNicknames(db, [fromId, toId]);
  const place = (await findPlaceNames(db, [scopeId])).get(scopeId) ?? '';
  return { from: names.get(fromId) ?? '', to: names.get(toId) ?? '', post: `${place}${roles[role]}的岗位` };
}
