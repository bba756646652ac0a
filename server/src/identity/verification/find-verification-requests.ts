import { In, IsNull, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/identity/identity.schema';
import { plainText } from '@yuanli/shared/plain-text';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../../platform/list';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { byId, countUpTo, type Reader, type Tx } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { findCourtyardPlaces, findHouseholdPlaces } from '../../places';
import { findNicknames } from '../people/find-people';
import { maskPhone } from '../people/mask-phone';
import { Person } from '../people/person.entity';
import { VerificationRequest } from './verification-request.entity';
import { decidingScopes } from './verification.policy';

/** Rows looked through for what somebody searches; the next page goes on behind them. */
const SEARCHED = 200;

/** What waits for a decision in my grids and communities, oldest first; or what was decided there, the last first. */
export async function findVerificationRequests(
  tx: Tx,
  actor: Actor,
  { view, q, cursor }: schema.FindVerificationRequestsInput,
) {
  const { gridIds, communityIds } = decidingScopes(actor);
  ensureAllowed(gridIds.length + communityIds.length > 0, staffRoles);
  const isWaiting = view === 'waiting';
  const cursorOf = ({ id, decidedAt }: VerificationRequest) => (isWaiting ? id : writeTimeCursor(decidedAt!, id));
  const most = q ? SEARCHED : PAGE_SIZE;
  const rows = await tx.find(VerificationRequest, {
    where: isWaiting ? waitingFor(actor, cursor) : decidedBefore(actor, cursor),
    order: isWaiting ? { id: 'ASC' } : { decidedAt: 'DESC', id: 'DESC' },
    take: most + 1,
  });
  const looked = page(rows, cursorOf, most);
  const wanted = wordsOf(q);
  const presented = await presentRequests(tx, looked.items);
  const found = presented.filter((request) => wanted.every((word) => isFoundBy(request, word)));
  const { items, nextCursor } = page(found, ({ id }) => cursorOf(looked.items.find((row) => row.id === id)!));
  await recordLook(tx, actor, items);
  const waiting = await countVerificationRequests(tx, actor, MOST_COUNTED);
  return { items, nextCursor: nextCursor ?? looked.nextCursor, waiting };
}

const MOST_COUNTED = 99;

const wordsOf = (q = ''): string[] => plainText(q).split(/\s+/).filter(Boolean);

const isFoundBy = (
  { realName, phoneMasked, courtyardName, householdLabel }: Awaited<ReturnType<typeof presentRequests>>[number],
  word: string,
): boolean =>
  realName.includes(word) ||
  `${courtyardName}${householdLabel}`.includes(word) ||
  (/^\d+(-\d+)+$/.test(word) && doorOf(word).test(householdLabel)) ||
  (/^\d{4}$/.test(word) && phoneMasked !== null && phoneMasked.endsWith(word));

/** 2-3-501 is 2号楼3单元501. */
const doorOf = (word: string): RegExp => new RegExp(`(?<!\\d)${word.split('-').join('\\D+')}(?!\\d)`);

/** Real names were shown, so it is written down who saw which. */
async function recordLook(tx: Tx, actor: Actor, requests: { id: string }[]): Promise<void> {
  const [first, last] = [requests.at(0), requests.at(-1)];
  if (first && last) await recordAudit(tx, actor, 'verification.seen', actor.personId, { from: first.id, to: last.id });
}

/** How many wait for this actor, counted up to `most`: the number on the workbench. */
export async function countVerificationRequests(db: Reader, actor: Actor, most = 100): Promise<number> {
  const where = waitingFor(actor);
  return countUpTo(db, VerificationRequest, where, most);
}

type Where = FindOptionsWhere<VerificationRequest>;

/** Nobody decides about themselves, so their own request is not in their list. */
function inMyPlaces(actor: Actor, wheres: readonly Where[]): Where[] {
  const { gridIds, communityIds } = decidingScopes(actor);
  const ofOthers = { personId: Not(actor.personId) };
  return wheres.flatMap((where) => [
    { ...where, ...ofOthers, gridId: In(gridIds) },
    { ...where, ...ofOthers, communityId: In(communityIds) },
  ]);
}

const waitingFor = (actor: Actor, cursor = ''): Where[] =>
  inMyPlaces(actor, [{ status: 'waiting', id: MoreThan(cursor) }]);

function decidedBefore(actor: Actor, cursor: string | undefined): Where[] {
  const at = readTimeCursor(cursor);
  return inMyPlaces(
    actor,
    at ? [{ decidedAt: LessThan(at.at) }, { decidedAt: at.at, id: LessThan(at.id) }] : [{ decidedAt: Not(IsNull()) }],
  );
}

/** What staff need to check requests; the phone only as far as it takes to compare. */
export async function presentRequests(db: Reader, requests: readonly VerificationRequest[]) {
  const homes = await findHouseholdPlaces(
    db,
    requests.map(({ householdId }) => householdId),
  );
  const courtyards = await findCourtyardPlaces(
    db,
    [...homes.values()].map(({ courtyardId }) => courtyardId),
  );
  const people = byId(await db.findBy(Person, { id: In(requests.map(({ personId }) => personId)) }));
  const deciders = requests.flatMap(({ decidedById, undoneById }) => [decidedById, undoneById]);
  const names = await findNicknames(
    db,
    deciders.filter((id) => id !== null),
  );
  const nameOf = (id: string | null) => names.get(id ?? '') ?? '';
  return requests.map((request) => {
    const home = homes.get(request.householdId);
    const phone = people.get(request.personId)?.phone ?? null;
    const { decidedAt, undoneAt } = request;
    return {
      id: request.id,
      // Whatever was settled another way is in no list.
      status: request.status as Exclude<VerificationRequest['status'], 'withdrawn'>,
      realName: request.realName,
      phoneMasked: phone && maskPhone(phone),
      courtyardName: (home && courtyards.get(home.courtyardId)?.name) ?? '',
      householdLabel: home?.fullLabel ?? '',
      note: request.note,
      askedAt: request.askedAt,
      decision: decidedAt && { at: decidedAt, byName: nameOf(request.decidedById), reason: request.declineReason },
      undone: undoneAt && { at: undoneAt, byName: nameOf(request.undoneById), reason: request.undoReason ?? '' },
    };
  });
}
