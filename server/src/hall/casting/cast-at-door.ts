import type * as schema from '@yuanli/shared/hall/casting.schema';
import { staffRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { Person } from '../../identity';
import { findLinkedEntry } from '../votes/roll/find-linked-entry';
import type { VoteEntry } from '../votes/roll/vote-entry.entity';
import { assertChosen } from './assert-answers';
import { assertOpen } from './assert-open';
import { canKnock } from './casting.policy';
import { presentEntry } from './entry.presenter';
import { loadEntry } from './load-entry';
import { lockVoteShared } from './lock-vote';
import { putInEnvelope } from './put-in-envelope';
import { countTurnout, recordTurnout } from './record-turnout';
import { notifyPeopleOfEntry } from './notify-people-of-entry';
import { syncLine } from '../hall-tasks';

/** At the door, by the voter's own hand on the worker's phone. Who helped and how they knew the voter is written down; never for one's own home. */
export async function castAtDoor(
  tx: Tx,
  actor: Actor,
  { voteId, entryId, content, knownBy }: schema.CastAtDoorInput,
): Promise<schema.CastAtDoorAnswer> {
  const vote = await lockVoteShared(tx, voteId);
  assertOpen(vote);
  const entry = await loadEntry(tx, voteId, entryId);
  ensureAllowed(canKnock(actor, vote, entry), staffRoles);
  ensure(!(await isOfOwnHome(tx, actor, entry)), 'vote.own_home');
  assertChosen(vote, content);

  const turnout = await recordTurnout(tx, {
    voteId,
    entryId,
    channel: 'doorstep',
    byId: actor.personId,
    knownBy,
    at: clock.now(),
  });
  ensure(turnout, 'vote.already_cast');
  await syncLine(tx, turnout);
  await putInEnvelope(tx, vote, entryId, content, 'counts');
  await countTurnout(tx, voteId, entry.area, 1);
  await recordAudit(tx, actor, 'vote.cast_at_door', voteId, { entryId, knownBy, isPresent: true });
  await notifyPeopleOfEntry(tx, vote, entry, 'doorstep');
  return { receipt: turnout.receipt, entry: presentEntry(entry, 'doorstep') };
}

/** Is this the line of the worker or of somebody the worker lives with? By what the roll knows them by, and by the homes it names. */
async function isOfOwnHome(db: Reader, actor: Actor, { id, voteId, homeIds }: VoteEntry): Promise<boolean> {
  if (await findLinkedEntry(db, actor, voteId, id)) return true;
  const { householdId } = await db.findOneOrFail(Person, {
    select: { id: true, householdId: true },
    where: { id: actor.personId },
  });
  return householdId !== null && homeIds.includes(householdId);
}
