import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { In, MoreThan, Not } from 'typeorm';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { countUpTo, type Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { findCourtyardPlaces, findHouseholdPlaces } from '../places';
import { Person } from './person.entity';
import { VerificationRequest } from './verification-request.entity';
import { decidingScopes } from './verification.policy';
import { presentVerificationRequest } from './verification-request.presenter';

/** What waits for a decision in my grids and communities, oldest first. */
export async function findVerificationRequests(tx: Tx, actor: Actor, { cursor }: { cursor?: string | undefined }) {
  const { gridIds, communityIds } = decidingScopes(actor);
  ensure(gridIds.length + communityIds.length > 0, 'request.not_allowed');
  const found = await tx.find(VerificationRequest, {
    where: waitingFor(actor, cursor),
    order: { id: 'ASC' },
    take: PAGE_SIZE + 1,
  });
  const { items: requests, nextCursor } = page(found, idCursor);
  await recordLook(tx, actor, requests);

  const homes = await findHouseholdPlaces(
    tx,
    requests.map(({ householdId }) => householdId),
  );
  const courtyards = await findCourtyardPlaces(
    tx,
    [...homes.values()].map(({ courtyardId }) => courtyardId),
  );
  const people = await tx.findBy(Person, { id: In(requests.map(({ personId }) => personId)) });
  const phones = new Map(people.map(({ id, phone }) => [id, phone]));
  const items = requests.map((request) => {
    const home = homes.get(request.householdId);
    const courtyard = home && courtyards.get(home.courtyardId);
    return presentVerificationRequest(request, phones.get(request.personId) ?? null, home, courtyard);
  });
  return { items, nextCursor };
}

/** Real names were shown, so it is written down who saw which. */
async function recordLook(tx: Tx, actor: Actor, requests: VerificationRequest[]): Promise<void> {
  const [first, last] = [requests.at(0), requests.at(-1)];
  if (first && last) await recordAudit(tx, actor, 'verification.seen', actor.personId, { from: first.id, to: last.id });
}

/** How many wait for this actor, counted up to `most`: the number on the workbench. */
export async function countVerificationRequests(tx: Tx, actor: Actor, most = 100): Promise<number> {
  const where = waitingFor(actor);
  return countUpTo(tx, VerificationRequest, where, most);
}

function waitingFor(actor: Actor, cursor = '') {
  const { gridIds, communityIds } = decidingScopes(actor);
  const waiting = { status: 'waiting' as const, id: MoreThan(cursor), personId: Not(actor.personId) };
  return [
    { ...waiting, gridId: In(gridIds) },
    { ...waiting, communityId: In(communityIds) },
  ];
}
