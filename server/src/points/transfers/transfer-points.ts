import { formatMonthDay } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/points/points.schema';
import { findNicknames } from '../../identity';
import { notify } from '../../messages';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { findMyFamily } from './find-my-family';
import { getBalance } from '../ledger/get-balance';
import { getSettings } from '../rules/points-settings';
import { moveEvents } from '../ledger/move-events';
import { openAccounts } from '../ledger/open-accounts';
import type { PointsDeps } from '../points-deps';
import { postTransaction } from '../ledger/post-transaction';
import { TransferWords } from './transfer-words.entity';

type Transfer = schema.TransferPointsInput;

/** I give points to someone of my own verified household, where the community allows it. */
export async function transferPoints(
  tx: Tx,
  actor: Actor,
  input: Transfer,
  { submitForCheck }: Pick<PointsDeps, 'submitForCheck'>,
): Promise<{ balance: number }> {
  const { communityId, toPersonId, amount, words: text } = input;
  const { items: family } = await findMyFamily(tx, actor, { communityId });
  ensure(
    family.some(({ personId }) => personId === toPersonId),
    'points.family_only',
  );
  const id = newId();
  const [mine, theirs] = await openAccounts(tx, communityId, 'point', [actor.personId, toPersonId]);
  const motive = {
    communityId,
    event: moveEvents.transferred,
    reason: '家人互转',
    actorId: actor.personId,
    causeKind: 'transfer',
    causeId: id,
    idempotencyKey: `transfer:${id}`,
    reversalOf: null,
  } as const;
  await postTransaction(tx, motive, [
    { account: mine!, amount: -amount },
    { account: theirs!, amount },
  ]);
  await notifyReceiver(tx, actor, input);
  if (text) {
    const authorId = actor.personId;
    await tx.insert(TransferWords, { id, communityId, fromId: authorId, toId: toPersonId, words: text });
    await submitForCheck(tx, {
      subjectKind: 'transfer',
      subjectId: id,
      authorId,
      communityId: null,
      gridId: null,
      text,
      pictureIds: [],
    });
  }
  return { balance: await getBalance(tx, communityId, actor.personId) };
}

async function notifyReceiver(
  tx: Tx,
  { personId }: Actor,
  { communityId, toPersonId, amount }: Transfer,
): Promise<void> {
  const giver = (await findNicknames(tx, [personId])).get(personId);
  const { name } = await getCommunity(tx, communityId);
  const { expireOn } = await getSettings(tx, communityId);
  // They count as old ones, so the next date takes them first; whoever is given them late was not told by the announcement.
  const until = expireOn ? `转来的积分最先使用，也最先到期，社区的到期日是${formatMonthDay(expireOn)}。` : '';
  await notify(tx, toPersonId, {
    title: '家人转来积分',
    text: `${giver}转给您${amount}积分（${name}）。${until}`,
    link: { kind: 'points', id: communityId },
  });
}
