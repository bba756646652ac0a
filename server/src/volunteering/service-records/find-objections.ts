import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { In, MoreThan, Not } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import { scopesOf, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { maskName } from '../volunteers/mask-name';
import { Volunteer } from '../volunteers/volunteer.entity';
import { findRecordFacts } from './record-facts';
import { RecordObjection } from './record-objection.entity';
import { canDecide } from './record.policy';
import { presentRecord } from './record.presenter';
import { ServiceRecord } from './service-record.entity';

/** What a supervisor has to decide in their communities, the longest waiting first; never about their own service. */
const openFor = (actor: Actor, cursor = '') => ({
  communityId: In(scopesOf(actor, ['supervisor'])),
  state: 'open' as const,
  personId: Not(actor.personId),
  id: MoreThan(cursor),
});

export async function findObjections(
  db: Reader,
  actor: Actor,
  { cursor }: schema.FindObjectionsInput,
): Promise<schema.FindObjectionsAnswer> {
  const found = await db.find(RecordObjection, {
    where: openFor(actor, cursor),
    order: { id: 'ASC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, idCursor);
  const records = await db.findBy(ServiceRecord, { id: In(items.map(({ recordId }) => recordId)) });
  const facts = new Map((await findRecordFacts(db, records)).map((one) => [one.record.id, one]));
  const volunteers = await db.findBy(Volunteer, { personId: In(items.map(({ personId }) => personId)) });
  const names = new Map(volunteers.map(({ personId, realName }) => [personId, maskName(realName)]));
  return {
    items: items.map(({ id, recordId, personId, reason, at }) => {
      const about = facts.get(recordId)!;
      return {
        id,
        record: presentRecord(actor, about),
        volunteerName: names.get(personId) ?? '',
        reason,
        at,
        can: { decide: canDecide(actor, about) },
      };
    }),
    nextCursor,
  };
}
