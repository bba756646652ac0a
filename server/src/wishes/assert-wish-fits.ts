import type { z } from 'zod';
import { staffRoles } from '@yuanli/shared/identity/roles';
import type { makeWish } from '@yuanli/shared/wishes/wishes.schema';
import { isMemberOf } from '../identity';
import type { CourtyardPlace } from '../places';
import { hasRole, type Actor } from '../platform/actor';
import { clock, days, fromNow } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';

type WishForm = z.output<typeof makeWish.in>;

const worksAt = (actor: Actor, { gridId, communityId }: CourtyardPlace): boolean =>
  hasRole(actor, staffRoles, [gridId, communityId]);

/** One wishes for the courtyard one belongs to; its grid worker may also wish there on behalf of someone. */
export async function assertMayWishHere(tx: Tx, actor: Actor, place: CourtyardPlace, form: WishForm): Promise<void> {
  const isOnDuty = form.proxy !== undefined && worksAt(actor, place);
  ensure(isOnDuty || (await isMemberOf(tx, actor.personId, place.id)), 'person.courtyard_needed');
}

/** What the form alone cannot know: what time it is, and who is a grid worker. */
export function assertWishFits(actor: Actor, place: CourtyardPlace, { wantedBefore, proxy }: WishForm): void {
  const fields: Record<string, string> = {};
  // A day's grace: a phone sends the chosen day as its first or its last minute.
  if (wantedBefore && new Date(wantedBefore) < fromNow(-days(1)))
    fields['wantedBefore'] = '希望完成日期已经过了，请重新选';
  if (proxy && new Date(proxy.consentAt) > clock.now()) fields['proxy.consentAt'] = '对方同意的时间不能晚于现在';
  if (proxy?.relation === 'grid_worker' && !worksAt(actor, place)) {
    fields['proxy.relation'] = '您不是这个院子的网格员，请选亲属或邻居';
  }
  if (Object.keys(fields).length > 0) throw new Refusal('request.invalid', fields);
}
