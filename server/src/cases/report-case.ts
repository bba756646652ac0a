import { categoryOfCase, guessCaseCategory, type CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseKinds, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { ReportCaseInput } from '@yuanli/shared/cases/cases.schema';
import { findDanger } from '@yuanli/shared/cases/danger-words';
import { yearInChina } from '@yuanli/shared/china-time';
import { metresBetween } from '../directory';
import { assertCanPost, findPersonByPhoneDigest, isMemberOf } from '../identity';
import { submitForCheck } from '../moderation';
import { assertOwnPictures } from '../pictures';
import { getCourtyard, type CourtyardPlace } from '../places';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { nextNumber } from '../platform/counters';
import { digest } from '../platform/crypto';
import type { Reader, Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure, Refusal } from '../platform/refusal';
import { assertOwnRecording } from '../recordings';
import { shorten } from '../platform/shorten';
import { CaseContact } from './case-contact.entity';
import { dueOf } from './case-due';
import { Case } from './case.entity';
import { placeOfDesk } from './case.policy';
import { followCase } from './change-case';
import { getCase } from './get-case';
import { namesReporter, namesSomebody } from './names-somebody';
import { getPromiseFor } from './promises/find-repair-promises';
import { contactOf, isStaffAt } from './report-contact';
import { findRoute } from './rules/find-case-rules';

/**
 * Somebody says what is wrong, for themselves or for someone who agreed; or staff write it down for who called. It is
 * theirs who have to answer from this moment on; neighbours read of it once its words were checked.
 */
export async function reportCase(tx: Tx, actor: Actor, form: ReportCaseInput): Promise<CaseDetail> {
  await assertCanPost(tx, actor);
  const place = await getCourtyard(tx, form.courtyardId);
  const isByStaff = form.proxy?.relation === 'grid_worker';
  await assertMayReportHere(tx, actor, place, form);
  assertMarkedNearby(place, form);
  const { alias, ...contact } = await contactOf(tx, actor, place, form, form.proxy !== undefined);
  await assertOwnPictures(tx, actor, form.pictureIds);
  if (form.recordingId) await assertOwnRecording(tx, actor, form.recordingId);

  const id = newId();
  const now = clock.now();
  const { kind, text, pictureIds, recordingId = null, proxy, guideId = null } = form;
  const spot = form.spot || null;
  const promise = await promiseOf(tx, place, form);
  const category: CaseCategory =
    form.category ?? guessCaseCategory(`${text}${spot ?? ''}${promise?.item ?? ''}`) ?? 'other';
  // Who was asked has answered; where nobody could be, as with a kept report of an older version, the words decide.
  const isDanger = form.isDanger ?? (kindOfCase(kind).mayBePublic && findDanger(text) !== null);
  const isShared = mayBeShared(kind, category) && (form.isShared ?? text !== '');
  const { gridId, communityId, streetId, districtId } = place;
  const { desk, grade } = await findRoute(tx, { kind, category, isDanger, courtyardId: place.id, gridId, communityId });
  const promised = { promiseItem: promise?.item ?? null, promisedHours: promise?.hours ?? null };
  const timed = {
    ...{ kind, category, isDanger, grade, ...promised },
    ...{ countedFrom: now, stoppedMinutes: 0, externalDueAt: null },
  };
  await tx.insert(Case, {
    ...{ id, courtyardId: place.id, gridId, communityId, streetId, districtId, spot },
    ...{
      source: isByStaff ? ('staff' as const) : ('app' as const),
      externalNumber: null,
      importId: null,
      reporterId: actor.personId,
    },
    beneficiaryId: proxy ? await findBeneficiary(tx, actor, contact.contactPhone) : null,
    ...{ proxyRelation: proxy?.relation ?? null, consentWay: proxy?.consentWay ?? null },
    ...{ consentAt: proxy ? new Date(proxy.consentAt) : null, alias },
    ...{ title: titleOf(form, category, place, contact), text, pictureIds, recordingId, guideId },
    ...(isShared && form.position),
    ...{ isHardship: false, isShared, checkedAt: null, publicView: null, isLineChecked: false },
    ...{
      status: 'submitted' as const,
      statusAt: now,
      madeAt: now,
      desk,
      ownerPlaceId: placeOfDesk(desk, { ...place, courtyardId: place.id }),
    },
    ...timed,
    ...dueOf(timed),
    ...{ openDueAt: null, reopenedTimes: 0, joined: 0, year: yearInChina(now) },
    // Last: whoever reports something in this community at the same moment waits for this number.
    number: await nextNumber(tx, 'case', communityId, yearInChina(now)),
  });
  await tx.insert(CaseContact, { caseId: id, ...contact });
  const check = { subjectKind: 'case', subjectId: id, authorId: actor.personId, communityId, gridId } as const;
  await submitForCheck(tx, { ...check, text: [text, spot].filter(Boolean).join('\n'), pictureIds, recordingId });
  await recordAudit(tx, actor, 'case.reported', id, proxy && { ...proxy });
  await followCase(tx, id);
  return getCase(tx, actor, { id });
}

const mayBeShared = (kind: ReportCaseInput['kind'], category: CaseCategory): boolean =>
  kindOfCase(kind).mayBePublic && !categoryOfCase(category).isPersonal;

/** Of a repair: what the company promised for it in this courtyard. */
async function promiseOf(db: Reader, place: CourtyardPlace, { kind, promiseId }: ReportCaseInput) {
  return kind === 'repair' && promiseId ? getPromiseFor(db, place, promiseId) : null;
}

/** One reports where one lives; staff of the place also for somebody who called. What is said of the product is said from anywhere. */
async function assertMayReportHere(
  db: Reader,
  actor: Actor,
  place: CourtyardPlace,
  { kind, proxy }: ReportCaseInput,
): Promise<void> {
  const isStaff = isStaffAt(actor, place);
  if (proxy?.relation === 'grid_worker' && !isStaff)
    throw new Refusal('request.invalid', { 'proxy.relation': '您不是这个院子的网格员，请选亲属或邻居' });
  if (proxy && new Date(proxy.consentAt) > clock.now())
    throw new Refusal('request.invalid', { 'proxy.consentAt': '对方同意日期不能晚于今天' });
  const isFree = kind === 'feedback' || isStaff;
  ensure(isFree || (await isMemberOf(db, actor.personId, place.id)), 'person.courtyard_needed');
}

/** A slip of the finger on the map leads to another town. */
function assertMarkedNearby({ name, latitudeE6, longitudeE6 }: CourtyardPlace, { position }: ReportCaseInput): void {
  if (!position || latitudeE6 === null || longitudeE6 === null) return;
  if (metresBetween({ latitudeE6, longitudeE6 }, position) > caseLimits.metresToMark)
    throw new Refusal('request.invalid', { position: `地图上标的地方离${name}太远，请重新标，或者不标` });
}

/** The one it is for may follow and confirm it too, if we know their phone number. */
async function findBeneficiary(db: Reader, actor: Actor, phone: string | null): Promise<string | null> {
  const person = phone ? await findPersonByPhoneDigest(db, digest('phone', phone)) : null;
  return person && person.id !== actor.personId ? person.id : null;
}

/** What nobody has heard yet, nor said where it is. */
const SPOKEN = '语音反映';

type Contact = Pick<CaseContact, 'contactName' | 'contactPhone' | 'address'>;

/**
 * The first sentence of the words; of what was only spoken, what it is about and where. Of a private kind only what it is;
 * and where that sentence names a phone, a door or somebody, what it is about and where: others may read a title.
 */
export function titleOf(
  { kind, text, spot }: Pick<ReportCaseInput, 'kind' | 'text' | 'spot'>,
  category: CaseCategory,
  place: Pick<CourtyardPlace, 'name'>,
  contact: Contact,
): string {
  if (kindOfCase(kind).isPrivate) return caseKinds[kind].name;
  const [sentence = ''] = text.split(/[。！？!?\n；;]/).filter((part) => part.trim());
  if (!sentence && category === 'other' && !spot) return SPOKEN;
  const title = shorten(sentence.trim(), caseLimits.titleLength);
  const where = spot && !isPrivateWords(spot, contact) ? spot : place.name;
  return !title || isPrivateWords(title, contact) ? titleByPlace(category, where) : title;
}

/** 照明：3号楼门口 */
export const titleByPlace = (category: CaseCategory, where: string): string =>
  shorten(`${categoryOfCase(category).name}：${where}`, caseLimits.titleLength);

const isPrivateWords = (words: string, contact: Contact): boolean =>
  namesSomebody(words) || namesReporter(words, contact);
