import type * as schema from '@yuanli/shared/identity/operator.schema';
import { operatorRoles } from '@yuanli/shared/identity/roles';
import type { z } from 'zod';
import { findPlaceNames, placeChain } from '../../places';
import { type Actor, hasRole, scopesOf } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { Appointment } from '../appointments/appointment.entity';
import { notOver } from '../appointments/held-now';
import { findMaskedPeople } from '../people/find-people';

/** A platform has a handful of them. */
const MOST = 200;

/** Who is operator, or will be, of what I am operator of and of what lies inside. */
export async function findOperators(db: Reader, actor: Actor): Promise<z.input<typeof schema.findOperators.out>> {
  const scopes = scopesOf(actor, operatorRoles);
  ensureAllowed(scopes.length > 0, operatorRoles);
  const where = notOver({ role: 'operator' });
  const found = await db.find(Appointment, { where, order: { id: 'ASC' }, take: MOST });
  const chains = await Promise.all(found.map(({ scopeId }) => placeChain(db, scopeId)));
  const mine = found.filter((_one, n) => hasRole(actor, operatorRoles, chains[n]!));
  const people = await findMaskedPeople(
    db,
    mine.map(({ personId }) => personId),
  );
  const names = await findPlaceNames(db, [...scopes, ...mine.map(({ scopeId }) => scopeId)]);
  return {
    items: mine.map(({ id, personId, scopeId, startsAt, endsAt }) => ({
      id,
      personName: people.get(personId)?.nickname ?? '',
      phoneMasked: people.get(personId)?.phoneMasked ?? null,
      scopeName: names.get(scopeId) ?? '',
      from: startsAt,
      until: endsAt,
      can: { end: personId !== actor.personId },
    })),
    scopes: [...new Set(scopes)].map((id) => ({ id, name: names.get(id) ?? '' })),
  };
}
