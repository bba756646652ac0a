import { claimantRoles } from '@yuanli/shared/identity/roles';
import type { CourtyardPlace } from '../places';
import { scopesOf, type Actor } from '../platform/actor';
import type { Wish } from './wish.entity';
import { canClaim, isWisher } from './wish.policy';

/** Why this person cannot claim an open wish, and how they could. */
export function claimBlocker(
  actor: Actor | null,
  wish: Wish,
  { communityName, communityPhone }: CourtyardPlace,
): string {
  if (!actor) return '想帮忙请先登录';
  if (actor.personId === wish.beneficiaryId) return '这是为您许的心愿，要请别人来帮忙';
  if (isWisher(actor, wish)) {
    return wish.proxyRelation ? '这是您替别人许的心愿，要请别人来帮忙' : '这是您自己的心愿，要请别人来帮忙';
  }
  if (canClaim(actor, wish)) return '您手上的心愿已经够多了，完成或退回一个再来';
  const register = `请打电话给${communityName}登记：${communityPhone}`;
  const helpsElsewhere = scopesOf(actor, claimantRoles).length > 0;
  return helpsElsewhere
    ? `您登记帮忙的地方不是${communityName}，想在这里帮忙，${register}`
    : `认领心愿的是党员、志愿者和驻区单位。想帮忙，${register}`;
}
