import { Not } from 'typeorm';
import { findHouseholdPlaces, findRollMatches, type HouseholdPlace, type RollMatch } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader, Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { IdentityDeps } from '../identity-deps';
import { Membership } from '../memberships/membership.entity';
import { assertCanPost } from '../people/assert-can-post';
import { NOT_VERIFIED, Person } from '../people/person.entity';
import { linkHousehold } from './link-household';

type Deps = Pick<IdentityDeps, 'notify' | 'withdrawVoices'>;

/**
 * I am found in the roll by my bound phone and by one name that stands in that home: numbers are given to others after a while, and
 * whoever has mine then does not know it. One account at a time is verified by a number: who was before is not any more, and is told.
 */
export async function verifyByRoll(tx: Tx, actor: Actor, { name }: { name: string }, deps: Deps): Promise<void> {
  const person = await assertCanPost(tx, actor);
  ensure(!person.isVerified, 'verification.already_verified');
  const phone = person.phoneDigest!;
  const homes = await findHomes(tx, person, phone);
  ensure(homes.length > 0, 'verification.no_match');
  const home = homes.find(({ names }) => names.some((known) => asWritten(known) === asWritten(name)));
  ensure(home, 'verification.name_differs');
  await endEarlier(tx, actor, phone, deps);
  ensure(
    await linkHousehold(tx, actor, person.id, home, 'roll', { rollPhoneDigest: phone }),
    'verification.already_verified',
  );
}

/** Full width, blanks and the dot of long names are written one way and the other. */
export const asWritten = (name: string): string => name.normalize('NFKC').replace(/[\s·•・.]/gu, '');

type Home = HouseholdPlace & Pick<RollMatch, 'names'>;

/** The homes of this number in the courtyards they joined, the one in the courtyard looked at now first. */
async function findHomes(db: Reader, { id, currentCourtyardId }: Person, phoneDigest: string): Promise<Home[]> {
  const matches = await findRollMatches(db, phoneDigest);
  const places = await findHouseholdPlaces(
    db,
    matches.map(({ householdId }) => householdId),
  );
  const joined = new Set((await db.findBy(Membership, { personId: id })).map(({ courtyardId }) => courtyardId));
  const homes = matches.flatMap(({ householdId, names }) => {
    const place = places.get(householdId);
    return place && joined.has(place.courtyardId) ? [{ ...place, names }] : [];
  });
  const isHere = (home: Home) => Number(home.courtyardId === currentCourtyardId);
  return homes.sort((one, other) => isHere(other) - isHere(one));
}

/** Who was verified by this number before, on another account: what they supported would otherwise count twice. */
async function endEarlier(tx: Tx, actor: Actor, phone: string, { notify, withdrawVoices }: Deps): Promise<void> {
  const earlier = await tx.findOneBy(Person, { rollPhoneDigest: phone, id: Not(actor.personId) });
  if (!earlier) return;
  const { id, householdId } = earlier;
  const { affected } = await tx.update(Person, { id, rollPhoneDigest: phone }, NOT_VERIFIED);
  if (affected !== 1) return;
  await withdrawVoices(tx, id);
  // They may have left the courtyard themselves meanwhile.
  if (!householdId) return;
  await recordAudit(tx, actor, 'person.verification_ended', id, { householdId, how: 'roll' });
  const text =
    '住户名册上登记的手机号，现在由另一个微信账号核实了，您的住户身份不再有效，您的附议和评议已经收回。如果您还住在这里，可以用网格员给的验证码重新核实，或者请社区核对。';
  await notify(tx, id, { title: '请重新核实住户身份', text, link: { kind: 'verification', id: null } });
}
