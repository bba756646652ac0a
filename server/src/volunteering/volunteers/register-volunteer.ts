import { randomInt } from 'node:crypto';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { assertCanPost } from '../../identity';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import { type Tx, insertOnce } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { adultOn } from './birthday';
import { getMyVolunteer, type VolunteerAnswer } from './get-my-volunteer';
import { readPapers } from './read-papers';
import { Volunteer } from './volunteer.entity';

/**
 * I register to serve, once, with one document. It gives no power over others: to take on wishes one still has to be
 * appointed a volunteer by the community.
 */
export async function registerVolunteer(
  tx: Tx,
  actor: Actor,
  form: z.output<typeof schema.registerVolunteer.in>,
): Promise<VolunteerAnswer> {
  await assertCanPost(tx, actor);
  const { id: communityId } = await getCommunity(tx, form.communityId);
  const now = clock.now();
  const { bornOn, sex } = readPapers(form, now);
  const grownUpOn = adultOn(bornOn);
  const isMinor = now < grownUpOn;
  const guardian = isMinor ? form.guardian : undefined;
  if (isMinor && !guardian)
    throw new Refusal('request.invalid', { guardian: '未满18岁请填写监护人，社区会打电话给他们' });
  const { personId } = actor;
  const { idKind, idNumber, realName } = form;
  const isNew = await insertOnce(tx, Volunteer, {
    ...{ personId, communityId, realName, idKind, idNumber, bornOn, sex },
    number: await freeNumber(tx),
    idDigest: digest('id-document', `${idKind}:${idNumber}`),
    adultOn: grownUpOn,
    guardianName: guardian?.name ?? null,
    guardianPhone: guardian?.phone ?? null,
    guardianRelation: guardian?.relation ?? null,
    isGuardianAwaited: isMinor,
    consentWay: null,
    consentAt: null,
    consentById: null,
    pledgedAt: now,
    registeredAt: now,
  });
  if (!isNew) {
    const isMine = await tx.existsBy(Volunteer, { personId });
    throw new Refusal(isMine ? 'volunteer.already_registered' : 'volunteer.id_taken');
  }
  await recordAudit(tx, actor, 'volunteer.registered', personId, { communityId, isMinor });
  return getMyVolunteer(tx, actor);
}

async function freeNumber(tx: Tx): Promise<string> {
  const number = `YL${String(randomInt(10 ** 10)).padStart(10, '0')}`;
  return (await tx.existsBy(Volunteer, { number })) ? freeNumber(tx) : number;
}
