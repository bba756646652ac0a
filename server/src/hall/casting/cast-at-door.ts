import type * as schema from '@yuanli/shared/hall/casting.schema';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { assertChosen } from './assert-answers';
import { assertOpen } from './assert-open';
import { canKnock } from './casting.policy';
import { presentEntry } from './entry.presenter';
import { isOfOwnHome } from './is-of-own-home';
import { loadEntry } from './load-entry';
import { lockVoteShared } from './lock-vote';
import { putInEnvelope } from './put-in-envelope';
import { countTurnout, recordTurnout } from './record-turnout';
import { notifyPeopleOfEntry } from './notify-people-of-entry';

/** At the door, by the voter's own hand on the worker's phone. Who helped and how they knew the voter is written down; never for one's own home. */
export async function castAtDoor(
  tx: Tx,
  actor: Actor,
  { voteId, entryId, content, knownBy }: z.output<typeof schema.castAtDoor.in>,
): Promise<z.input<typeof schema.castAtDoor.out>> {
  const vote = await lockVoteShared(tx, voteId);
  assertOpen(vote);
  const entry = await loadEntry(tx, voteId, entryId);
  ensure(canKnock(actor, vote, entry), 'request.not_allowed');
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
  await putInEnvelope(tx, vote, entryId, content, 'counts');
  await countTurnout(tx, voteId, entry.area, 1);
  await recordAudit(tx, actor, 'vote.cast_at_door', voteId, { entryId, knownBy, isPresent: true });
  await notifyPeopleOfEntry(tx, vote, entry, 'doorstep');
  return { receipt: turnout.receipt, entry: presentEntry(entry, 'doorstep') };
}
