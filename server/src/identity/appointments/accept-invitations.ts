import { roles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { findLocked, type Tx } from '../../platform/database';
import { findPlaceNames, placeChain } from '../../places';
import type { IdentityDeps } from '../identity-deps';
import { maskPhone } from '../people/mask-phone';
import { getPerson } from '../people/find-people';
import { canAppoint } from './appointment.policy';
import { findGrants } from './find-role-holders';
import { giveRole, type RoleBlocker } from './give-role';
import { Invitation } from './invitation.entity';

type Deps = Pick<IdentityDeps, 'notify'>;

interface Bound {
  phoneDigest: string;
  /** Who made the code the number was bound by; null: WeChat vouches for it. */
  vouchedById: string | null;
}

/**
 * Whoever binds a number gets the roles that waited for it, as if they were given now: what the law keeps apart is not
 * given, nobody binds a number to give themselves a role, and a code of the staff gives no role that its maker could not
 * give. Whoever made them is told what came of it.
 */
export async function acceptInvitations(
  tx: Tx,
  actor: Actor,
  { phoneDigest, vouchedById }: Bound,
  deps: Deps,
): Promise<void> {
  const waiting = await findLocked(tx, Invitation, { phoneDigest });
  for (const invitation of waiting.sort((one, other) => (one.id < other.id ? -1 : 1)))
    await acceptInvitation(tx, actor, invitation, vouchedById, deps);
}

async function acceptInvitation(
  tx: Tx,
  actor: Actor,
  invitation: Invitation,
  vouchedById: string | null,
  deps: Deps,
): Promise<void> {
  const { id, role, scopeId, communityId, startsAt, endsAt, madeById } = invitation;
  const { personId } = actor;
  const now = clock.now();
  await tx.delete(Invitation, { id });
  if (invitation.validUntil <= now || (endsAt && endsAt <= now)) return;
  const starts = startsAt && startsAt > now ? startsAt : now;
  const wanted = { personId, role, scopeId, communityId, startsAt: starts, endsAt, appointedById: madeById };
  const blocker =
    madeById === personId
      ? 'own'
      : !(await isVouched(tx, invitation, vouchedById))
        ? 'unvouched'
        : await giveRole(tx, actor, wanted, { ...deps, trail: { invitationId: id } });
  const trail = { personId, role, scopeId, communityId };
  if (blocker) await recordAudit(tx, actor, 'invitation.dropped', id, { ...trail, because: blocker });
  if (madeById) await notifyMaker(tx, invitation, madeById, personId, blocker, deps);
}

/** A grid worker's code binds the number of the next community worker as well, but makes nobody one. */
async function isVouched(tx: Tx, { role, scopeId }: Invitation, vouchedById: string | null): Promise<boolean> {
  if (!vouchedById) return true;
  const voucher = { personId: vouchedById, sessionId: vouchedById, grants: await findGrants(tx, vouchedById) };
  return canAppoint(voucher, role, await placeChain(tx, scopeId));
}

type Blocker = RoleBlocker | 'own' | 'unvouched';

const why: Record<Blocker, string> = {
  unvouched: '对方用社区给的验证码绑定了手机号，给验证码的人不能登记这个身份。请核对是本人后再登记一次',
  own: '绑定这个手机号的是您自己，不能给自己登记身份',
  'appointment.already_held': '对方已有这个身份',
  'appointment.not_both': '居委会成员不能兼任居务监督委员（《城市居民委员会组织法》第36条）',
};

async function notifyMaker(
  tx: Tx,
  { phone, name, role, scopeId }: Invitation,
  madeById: string,
  personId: string,
  blocker: Blocker | null,
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
      ? { title: '有一项身份没有生效', text: `您给${whom}登记的${what}没有生效：${why[blocker]}。` }
      : {
          title: '您登记的身份已生效',
          text: `${whom}已绑定手机号，现在是${what}，昵称“${nickname}”。如果不是本人，请到“登记身份”里结束这个身份。`,
        },
  );
}
