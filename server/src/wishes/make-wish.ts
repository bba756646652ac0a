import { nextNumber } from '../platform/counters';
import { yearInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { assertCanPost, findPersonByPhoneDigest } from '../identity';
import { submitForCheck } from '../moderation';
import { assertOwnPictures } from '../pictures';
import { getCourtyard } from '../places';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { digest } from '../platform/crypto';
import type { Reader, Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { getEarningRule } from '../points';
import { assertNamesNobody, assertMayWishHere, assertWishFits } from './wish-rules';
import { getWish } from './get-wish';
import { contactOf } from './known-contact';
import { WishContact } from './wish-contact.entity';
import { Wish } from './wish.entity';
import type { WishAnswer } from './wish.presenter';

/** I say what I need, for myself or for someone who agreed. Nobody else reads it before it has been checked. */
export async function makeWish(tx: Tx, actor: Actor, form: schema.MakeWishInput): Promise<WishAnswer> {
  await assertCanPost(tx, actor);
  const place = await getCourtyard(tx, form.courtyardId);
  await assertMayWishHere(tx, actor, place, form);
  assertWishFits(actor, place, form);
  const { alias, ...contact } = await contactOf(tx, actor, place, form);
  assertNamesNobody({ title: form.title, story: form.story, availability: form.availability }, contact, alias);
  await assertOwnPictures(tx, actor, form.pictureIds);

  const id = newId();
  const now = clock.now();
  const { gridId, communityId, streetId, districtId } = place;
  const { kind, title, story, pictureIds, proxy } = form;
  const availability = form.availability || null;
  const { amount: points, version: pointsRuleVersion } = await getEarningRule(tx, communityId, 'wish.fulfilled');
  const text = [title, story, alias, availability].filter(Boolean).join('\n');
  await submitForCheck(tx, {
    subjectKind: 'wish',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId,
    text,
    pictureIds,
  });
  const year = yearInChina(now);

  await tx.insert(Wish, {
    id,
    courtyardId: place.id,
    gridId,
    communityId,
    streetId,
    districtId,
    kind,
    title,
    story,
    alias,
    pictureIds,
    availability,
    wantedBefore: form.wantedBefore ? new Date(form.wantedBefore) : null,
    wisherId: actor.personId,
    beneficiaryId: proxy ? await findBeneficiary(tx, actor, contact.contactPhone) : null,
    proxyRelation: proxy?.relation ?? null,
    consentWay: proxy?.consentWay ?? null,
    consentAt: proxy ? new Date(proxy.consentAt) : null,
    status: 'submitted',
    statusAt: now,
    madeAt: now,
    isFlagged: false,
    isTakenDown: false,
    points,
    pointsRuleVersion,
    year,
    // Last: whoever makes a wish in this community at the same moment waits for this number.
    number: await nextNumber(tx, 'wish', communityId, year),
  });
  await tx.insert(WishContact, { wishId: id, ...contact });
  await recordAudit(tx, actor, 'wish.made', id, proxy && { ...proxy });
  return getWish(tx, actor, { id });
}

/** The one it is for may confirm it too, if we know their phone number. */
async function findBeneficiary(db: Reader, actor: Actor, phone: string): Promise<string | null> {
  const person = await findPersonByPhoneDigest(db, digest('phone', phone));
  return person && person.id !== actor.personId ? person.id : null;
}
