import { PAGE_SIZE, page } from '../../platform/list';
import { type FindOptionsWhere, In, MoreThan } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { countUpTo, type Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { Training } from './training.entity';
import { Volunteer } from './volunteer.entity';
import { looksAfterVolunteersOf } from './volunteer.policy';
import { presentVolunteerRow } from './volunteer.presenter';

/** The volunteers of my community, or those whose guardian I still have to speak with. Names are masked. */
export async function findVolunteers(
  db: Reader,
  actor: Actor,
  { communityId, view, q, cursor = '' }: schema.FindVolunteersInput,
): Promise<schema.FindVolunteersAnswer> {
  ensureAllowed(looksAfterVolunteersOf(actor, communityId), communityRoles);
  const now = clock.now();
  const awaited = view === 'guardian_waiting' && { isGuardianAwaited: true, adultOn: MoreThan(now) };
  const where = { communityId, ...awaited };
  const found = await findMatching(db, where, plainText(q ?? ''), cursor);
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
    count: await countUpTo(db, Volunteer, where, MOST_COUNTED),
  };
}

const MOST_COUNTED = 999;
/** Read at once while words are looked for. */
const BATCH = 200;

/** A page of them; with words, those who are looked through until a page is full. Real names are opened for that, and leave masked. */
async function findMatching(
  db: Reader,
  where: FindOptionsWhere<Volunteer>,
  words: string,
  cursor: string,
): Promise<Volunteer[]> {
  const most = words ? BATCH : PAGE_SIZE + 1;
  const found: Volunteer[] = [];
  for (let after = cursor; ;) {
    const batch = await db.find(Volunteer, {
      where: { ...where, personId: MoreThan(after) },
      order: { personId: 'ASC' },
      take: most,
    });
    if (!words) return batch;
    const nicknames = await findNicknames(
      db,
      batch.map(({ personId }) => personId),
    );
    found.push(
      ...batch.filter(
        ({ personId, realName, number }) =>
          realName.includes(words) || nicknames.get(personId)?.includes(words) || number.endsWith(words.toUpperCase()),
      ),
    );
    if (batch.length < most || found.length > PAGE_SIZE) return found;
    after = batch.at(-1)!.personId;
  }
}
