import { In, type EntityTarget } from 'typeorm';
import { workbenchRoles } from '@yuanli/shared/identity/roles';
import { findHouseholdPlaces, placeSubjects } from '../places';
import { eitherOf, subjectsIn, type FindSubjects } from '../platform/audit';
import { findByIds } from '../platform/database';
import { Appointment } from './appointments/appointment.entity';
import { heldNow } from './appointments/held-now';
import { Invitation } from './appointments/invitation.entity';
import { PcLogin } from './pc-login/pc-login.entity';
import { Absence } from './posts/absence.entity';
import { Handover } from './posts/handover.entity';
import { PrivateExport } from './private-exports/private-export.entity';
import { Session } from './sessions/session.entity';
import { PhoneCode } from './verification/phone-code.entity';
import { VerificationCode } from './verification/verification-code.entity';
import { VerificationRequest } from './verification/verification-request.entity';

/**
 * People: staff stand in the log of the community they work for. Of residents it is nobody's business there when they log
 * in or change their profile; they read that themselves.
 */
const people: FindSubjects = async (db, ids) => {
  const where = { personId: In([...ids]), role: In([...workbenchRoles]) };
  const posts = await db.find(Appointment, { where: heldNow(where), order: { id: 'DESC' } });
  const communityOf = new Map(posts.map(({ personId, communityId }) => [personId, communityId]));
  return new Map(ids.map((personId) => [personId, { communityId: communityOf.get(personId) ?? null, personId }]));
};

/** Something that is somebody's own: a session, an absence, a code they made. */
const of =
  <Row extends { id: string }>(entity: EntityTarget<Row>, owner: (row: Row) => string | null): FindSubjects =>
  async (db, ids) => {
    const rows = [...(await findByIds(db, entity, ids)).values()];
    const found = await people(
      db,
      rows.flatMap((row) => owner(row) ?? []),
    );
    return new Map(rows.map((row) => [row.id, found.get(owner(row) ?? '') ?? { communityId: null }]));
  };

const ofPerson = ({ personId }: { personId: string | null }): string | null => personId;

const handovers: FindSubjects = async (db, ids) => {
  const rows = await db.findBy(Handover, { id: In([...ids]) });
  const places = await placeSubjects(
    db,
    rows.map(({ scopeId }) => scopeId),
  );
  return new Map(
    rows.map(({ id, scopeId, fromId }) => [
      id,
      { communityId: places.get(scopeId)?.communityId ?? null, personId: fromId },
    ]),
  );
};

const verificationCodes: FindSubjects = async (db, ids) => {
  const rows = [...(await findByIds(db, VerificationCode, ids)).values()];
  const homes = await findHouseholdPlaces(
    db,
    rows.map(({ householdId }) => householdId),
  );
  return new Map(rows.map(({ id, householdId }) => [id, { communityId: homes.get(householdId)?.communityId ?? null }]));
};

/** Made by a command, for nobody yet. */
const operatorCodes: FindSubjects = () => Promise.resolve(new Map());

/** What the lines of the log about people, roles and verification are about. */
export const identitySubjects = {
  absence: of(Absence, ofPerson),
  appointment: subjectsIn(Appointment, { communityId: 'communityId', personId: 'personId' }),
  appointments: placeSubjects,
  handover: handovers,
  invitation: subjectsIn(Invitation, { communityId: 'communityId' }),
  operator_code: operatorCodes,
  pc_login: of(PcLogin, ofPerson),
  person: eitherOf(people, placeSubjects),
  phone_code: of(PhoneCode, ({ madeById }) => madeById),
  private_export: of(PrivateExport, ofPerson),
  session: of(Session, ofPerson),
  verification: eitherOf(
    subjectsIn(VerificationRequest, { communityId: 'communityId', personId: 'personId' }),
    verificationCodes,
    people,
  ),
};
