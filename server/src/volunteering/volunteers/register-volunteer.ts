import { randomInt } from 'node:crypto';
import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import type { IdKind } from '@yuanli/shared/volunteering/id-kinds';
import { readResidentCard } from '@yuanli/shared/volunteering/read-resident-card';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { appointVolunteer, assertCanPost, isResidentOf } from '../../identity';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import { insertOnce, type Reader, type Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { adultOn, ageAt } from './birthday';
import { getMyVolunteer, type VolunteerAnswer } from './get-my-volunteer';
import { Volunteer } from './volunteer.entity';
import { syncTasks } from '../../tasks';
import { guardianTasks } from '../volunteering-tasks';

/**
 * I register to serve, once, with one document, in a community where I have joined a courtyard
 * (person.courtyard_needed). Of age, I am a volunteer at once and may take on wishes there; a minor signs up for
 * activities only, once the guardian agreed.
 */
export async function registerVolunteer(
  tx: Tx,
  actor: Actor,
  form: schema.RegisterVolunteerInput,
): Promise<VolunteerAnswer> {
  await assertCanPost(tx, actor);
  const { id: communityId } = await getCommunity(tx, form.communityId);
  ensure(await isResidentOf(tx, actor.personId, communityId), 'person.courtyard_needed');
  const now = clock.now();
  const { bornOn, sex } = readPapers(form, now);
  const grownUpOn = adultOn(bornOn);
  const isMinor = now < grownUpOn;
  const guardian = isMinor ? form.guardian : undefined;
  if (isMinor && !guardian)
    throw new Refusal('request.invalid', { guardian: '未满18岁请填写监护人，社区会打电话联系监护人' });
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
  await syncTasks(tx, guardianTasks, personId);
  if (!isMinor) await appointVolunteer(tx, actor, communityId);
  await recordAudit(tx, actor, 'volunteer.registered', personId, { communityId, isMinor });
  return getMyVolunteer(tx, actor);
}

async function freeNumber(db: Reader): Promise<string> {
  const number = `YL${String(randomInt(10 ** 10)).padStart(10, '0')}`;
  return (await db.existsBy(Volunteer, { number })) ? freeNumber(db) : number;
}

interface Papers {
  idKind: IdKind;
  idNumber: string;
  bornOn?: string | undefined;
}

const OLDEST = 120;

/** When someone was born, and their sex if the document tells it. Refused with the field that cannot be (request.invalid). */
function readPapers({ idKind, idNumber, bornOn }: Papers, now: Date): Pick<Volunteer, 'bornOn' | 'sex'> {
  const card = idKind === 'resident_card' ? readResidentCard(idNumber) : null;
  if (idKind === 'resident_card' && !card)
    throw new Refusal('request.invalid', { idNumber: '身份证号码不对，请对照证件核对' });
  const born = card?.bornOn ?? bornOn;
  const field = card ? 'idNumber' : 'bornOn';
  if (!born) throw new Refusal('request.invalid', { bornOn: '请选择出生日期' });
  const age = ageAt(born, now);
  if (age < 0 || age > OLDEST) throw new Refusal('request.invalid', { [field]: '出生日期不对，请检查' });
  if (age < volunteeringLimits.youngest)
    throw new Refusal('request.invalid', { [field]: `满${volunteeringLimits.youngest}岁才能登记` });
  return { bornOn: born, sex: card?.sex ?? null };
}
