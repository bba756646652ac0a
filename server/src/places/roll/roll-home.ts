import { In, IsNull } from 'typeorm';
import { communityRoles, staffRoles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/places/roll.schema';
import { readPhone } from '@yuanli/shared/phone';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { type Reader, type Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { type CourtyardPlace, getCourtyard } from '../courtyard-place';
import { Household } from '../household.entity';
import { getHouseholdPlace, type HouseholdPlace } from '../household-place';
import { canCorrectRoll, canReadRoll } from '../place.policy';
import type { RollDeps } from '../places-deps';
import { findMembersOf, formatDifference, isNamed, type VerifiedResident } from './home-content';
import type { HouseholdMember } from './household-member.entity';
import { RollChange } from './roll-change.entity';
import { canTakeBack } from './take-back';

/** Changes shown of one home, the last first. */
const MOST_CHANGES = 50;

export interface OpenedHome {
  home: Household;
  place: HouseholdPlace;
  courtyard: CourtyardPlace;
  members: HouseholdMember[];
  verified: VerifiedResident[];
}

/** One home with everything the roll says, for whoever may read it. */
export async function openHome(db: Reader, actor: Actor, id: string, deps: RollDeps): Promise<OpenedHome> {
  const home = await db.findOneBy(Household, { id });
  ensure(home, 'household.not_found');
  const place = await getHouseholdPlace(db, id);
  const courtyard = await getCourtyard(db, place.courtyardId);
  ensureAllowed(canReadRoll(actor, courtyard), staffRoles);
  const members = (await findMembersOf(db, [id])).get(id) ?? [];
  return { home, place, courtyard, members, verified: await deps.findVerifiedIn(db, [id]) };
}

/** The same for whoever may correct it. */
export async function openHomeToCorrect(db: Reader, actor: Actor, id: string, deps: RollDeps): Promise<OpenedHome> {
  const opened = await openHome(db, actor, id, deps);
  ensureAllowed(canCorrectRoll(actor, [opened.courtyard.communityId]), communityRoles);
  return opened;
}

/** A home with its people, its verified residents and what happened to it; whoever looks is written down. */
export async function getRollHome(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  deps: RollDeps,
): Promise<schema.RollHomeAnswer> {
  const opened = await openHome(tx, actor, id, deps);
  await recordAudit(tx, actor, 'roll.home_seen', id, {});
  return presentRollHome(tx, actor, opened, deps);
}

/** The number of one person, to call them; whoever looks is written down. */
export async function revealRollPhone(
  tx: Tx,
  actor: Actor,
  { id, memberId, reason }: { id: string; memberId: string; reason: string },
  deps: RollDeps,
): Promise<{ phone: string }> {
  const { members } = await openHome(tx, actor, id, deps);
  const member = members.find((one) => one.id === memberId);
  ensure(member?.phone, 'roll.member_not_found');
  await recordAudit(tx, actor, 'roll.phone_seen', id, { memberId, reason });
  return { phone: member.phone };
}

export const presentVerified = (members: readonly HouseholdMember[]) => (one: VerifiedResident) => ({
  personId: one.personId,
  nickname: one.nickname,
  phoneMasked: one.phoneMasked,
  isNamed: isNamed(members, one),
});

export async function presentRollHome(
  db: Reader,
  actor: Actor,
  { home, place, courtyard, members, verified }: OpenedHome,
  deps: RollDeps,
): Promise<schema.RollHomeAnswer> {
  const changes = await db.find(RollChange, {
    where: { householdId: home.id, state: 'done' },
    order: { version: 'DESC' },
    take: MOST_CHANGES,
  });
  const names = await deps.findNicknames(
    db,
    changes.map(({ byId }) => byId),
  );
  const canCorrect = canCorrectRoll(actor, [courtyard.communityId]);
  const isRemoved = home.removedAt !== null;
  return {
    id: home.id,
    label: place.fullLabel,
    courtyardId: courtyard.id,
    courtyardName: courtyard.name,
    areaHundredths: home.areaHundredths,
    isRemoved,
    version: home.version,
    members: members.map(({ id, name, phone, isOwner, birthDate, livesHere }) => ({
      ...{ id, name, isOwner, birthDate, livesHere },
      phoneMasked: phone && deps.maskPhone(phone),
      isMobile: phone !== null && (readPhone(phone)?.isMobile ?? false),
    })),
    verified: verified.map(presentVerified(members)),
    changes: changes.map((change) => ({
      ...{ id: change.id, kind: change.kind, at: change.at, reason: change.reason },
      byName: names.get(change.byId) ?? '',
      ...formatDifference(change.before, change.after),
      areaBefore: change.before?.areaHundredths ?? null,
      areaAfter: change.after?.areaHundredths ?? null,
    })),
    can: {
      correct: canCorrect && !isRemoved,
      remove: canCorrect && !isRemoved && verified.length === 0,
      undo: canCorrect && canTakeBack(changes[0] ?? null, home),
    },
  };
}

/** For the desk that verifies residents: what the roll says of this home beside what somebody says of themselves. */
export interface HomeOnRoll {
  householdId: string;
  isOnRoll: boolean;
  people: {
    id: string;
    name: string;
    phoneMasked: string | null;
    phoneDigest: string | null;
    isOwner: boolean;
    livesHere: boolean;
  }[];
}

/** What the roll says of these homes. The caller asks whether they may be seen, and writes down who looked. */
export async function findHomesOnRoll(
  db: Reader,
  householdIds: readonly string[],
  maskPhone: RollDeps['maskPhone'],
): Promise<Map<string, HomeOnRoll>> {
  if (householdIds.length === 0) return new Map();
  const homes = await db.findBy(Household, { id: In([...householdIds]), removedAt: IsNull() });
  const members = await findMembersOf(db, householdIds);
  return new Map(
    householdIds.map((householdId) => [
      householdId,
      {
        householdId,
        isOnRoll: homes.some(({ id }) => id === householdId),
        people: (members.get(householdId) ?? []).map(({ id, name, phone, phoneDigest, isOwner, livesHere }) => ({
          ...{ id, name, phoneDigest, isOwner, livesHere },
          phoneMasked: phone && maskPhone(phone),
        })),
      },
    ]),
  );
}
