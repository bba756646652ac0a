import { roles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { findLocked, type Tx } from '../../platform/database';
import { findPlaceNames } from '../../places';
import type { IdentityDeps } from '../identity-deps';
import { maskPhone } from '../people/mask-phone';
import { getPerson } from '../people/find-people';
import { giveRole, type RoleBlocker } from './give-role';
import { Invitation } from './invitation.entity';

type Deps = Pick<IdentityDeps, 'notify'>;

/**
 * Whoever binds a number gets the roles that waited for it, as if they were given now: what the law keeps apart is not
 * given, and nobody binds a number to give themselves a role. Whoever made them is told what came of it.
 */
export async function acceptInvitations(tx: Tx, actor: Actor, phoneDigest: string, deps: Deps): Promise<void> {
  const waiting = await findLocked(tx, Invitation, { phoneDigest });
  for (const invitation of waiting.sort((one, other) => (one.id < other.id ? -1 : 1)))
    await acceptInvitation(tx, actor, invitation, deps);
}

async function acceptInvitation(tx: Tx, actor: Actor, invitation: Invitation, deps: Deps): Promise<void> {
  const { id, role, scopeId, communityId, startsAt, endsAt, madeById } = invitation;
  const { personId } = actor;
  const now = clock.now();
  await tx.delete(Invitation, { id });
  if (invitation.validUntil <= now || (endsAt && endsAt <= now)) return;
  const starts = startsAt && startsAt > now ? startsAt : now;
  const wanted = { personId, role, scopeId, communityId, startsAt: starts, endsAt, appointedById: madeById };
  const blocker =
    madeById === personId ? 'own' : await giveRole(tx, actor, wanted, { ...deps, trail: { invitationId: id } });
  if (blocker) await recordAudit(tx, actor, 'invitation.dropped', id, { personId, role, scopeId, because: blocker });
  if (madeById) await notifyMaker(tx, invitation, madeById, personId, blocker, deps);
}

const why: Record<RoleBlocker | 'own', string> = {
  own: '绑定这个手机号的是您自己，不能给自己登记身份',
  'appointment.already_held': '对方已有这个身份',
  'appointment.not_both': '居委会成员不能兼任居务监督委员（《城市居民委员会组织法》第36条）',
};

async function notifyMaker(
  tx: Tx,
  { phone, name, role, scopeId }: Invitation,
  madeById: string,
  personId: string,
  blocker: RoleBlocker | 'own' | null,
  { notify }: Deps,
): Promise<void> {
  const { nickname } = await getPerson(tx, personId);
  const scopeName = (await findPlaceNames(tx, [scopeId])).get(scopeId) ?? '';
  const whom = `${name ?? ''}（${maskPhone(phone)}）`;
  const what = `${scopeName}的${roles[role]}`;
  await notify(
    tx,
    madeById,
    blocker
      ? { title: '有一项身份没有生效', text: `您登记的${what} ${whom}没有生效：${why[blocker]}。` }
      : {
          title: '您登记的身份已生效',
          text: `${whom}已绑定手机号，现在是${what}，昵称“${nickname}”。如果不是本人，请到“登记身份”里结束这个身份。`,
        },
  );
}
