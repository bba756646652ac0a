import { In, IsNull, MoreThan, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/identity/appointments.schema';
import { communityRoles, operatorRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { Department, findPlaceNames, placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { countUpTo, type Reader } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { findNicknames } from '../people/find-people';
import { maskPhone } from '../people/mask-phone';
import { canAppoint, canSeeAppointments } from './appointment.policy';
import { MOST_COUNTED } from './find-appointments';
import { digestOfName, digestOfTail, Invitation } from './invitation.entity';

/** The roles of a community that wait for somebody to bind a number, in the order of making; for who gives those above it, of its street and departments too. */
export async function findInvitations(
  db: Reader,
  actor: Actor,
  { communityId, role, q, cursor = '' }: schema.FindAppointmentsInput,
) {
  const chain = await placeChain(db, communityId);
  ensureAllowed(canSeeAppointments(actor, chain), communityRoles);
  const words = plainText(q ?? '');
  const filter = { ...(role && { role }), validUntil: MoreThan(clock.now()), ...(words && soughtBy(words)) };
  const above = hasRole(actor, operatorRoles, chain) ? await scopesAbove(db, chain) : [];
  const where: FindOptionsWhere<Invitation>[] = [
    { communityId, ...filter },
    ...(above.length > 0 ? [{ communityId: IsNull(), scopeId: In(above), ...filter }] : []),
  ];
  const found = await db.find(Invitation, {
    where: where.map((one) => ({ ...one, id: MoreThan(cursor) })),
    order: { id: 'ASC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, idCursor);
  const makers = await findNicknames(
    db,
    items.flatMap(({ madeById }) => madeById ?? []),
  );
  const scopeNames = await findPlaceNames(
    db,
    items.map(({ scopeId }) => scopeId),
  );
  return {
    items: items.map(({ id, name, phone, role, scopeId, startsAt, endsAt, madeAt, madeById, validUntil }) => ({
      ...{ id, name, phoneMasked: maskPhone(phone), role, scopeName: scopeNames.get(scopeId) ?? '' },
      ...{ from: startsAt, until: endsAt, madeAt, validUntil },
      madeByName: madeById ? (makers.get(madeById) ?? '') : '平台',
      can: { withdraw: canAppoint(actor, role, [scopeId, ...chain]) },
    })),
    nextCursor,
    count: await countUpTo(db, Invitation, where, MOST_COUNTED),
  };
}

/** The street above a community and all its departments. */
async function scopesAbove(db: Reader, chain: readonly string[]): Promise<string[]> {
  const departments = await db.find(Department, { select: { id: true }, where: { streetId: In([...chain]) } });
  return [...chain.slice(1), ...departments.map(({ id }) => id)];
}

/** What is sealed is found by its digest: the whole name, or the last four figures. */
const soughtBy = (words: string) =>
  /^\d{4}$/.test(words) ? { phoneTailDigest: digestOfTail(words) } : { nameDigest: digestOfName(words) };
