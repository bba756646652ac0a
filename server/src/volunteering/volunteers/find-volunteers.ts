import { PAGE_SIZE, page } from '../../platform/list';
import { In, MoreThan } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { Training } from './training.entity';
import { Volunteer } from './volunteer.entity';
import { looksAfterVolunteersOf } from './volunteer.policy';
import { presentVolunteerRow } from './volunteer.presenter';

/** The volunteers of my community, or those whose guardian I still have to speak with. Names are masked. */
export async function findVolunteers(
  db: Reader,
  actor: Actor,
  { communityId, view, cursor = '' }: schema.FindVolunteersInput,
): Promise<schema.FindVolunteersAnswer> {
  ensureAllowed(looksAfterVolunteersOf(actor, communityId), communityRoles);
  const now = clock.now();
  const awaited = view === 'guardian_waiting' && { isGuardianAwaited: true, adultOn: MoreThan(now) };
  const where = { communityId, personId: MoreThan(cursor), ...awaited };
  const found = await db.find(Volunteer, { where, order: { personId: 'ASC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(found, (last) => last.personId);
  const ids = items.map(({ personId }) => personId);
  const trainings = await db.find(Training, { where: { personId: In(ids) }, order: { id: 'ASC' } });
  const nicknames = await findNicknames(db, ids);
  return {
    items: items.map((volunteer) => {
      const { personId } = volunteer;
      return presentVolunteerRow(
        volunteer,
        trainings.filter((one) => one.personId === personId),
        nicknames.get(personId) ?? '',
        now,
      );
    }),
    nextCursor,
  };
}
