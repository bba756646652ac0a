import { decodeTime } from 'ulid';
import { IsNull } from 'typeorm';
import { clock, hours } from '../platform/clock';
import type { Database } from '../platform/database';
import type { Suggestion } from '../wechat';
import { CheckPart } from './check-part.entity';
import { settleCheck } from './settle-check';

export interface MediaVerdict {
  traceId: string;
  suggest: Suggestion;
  label: string;
}

/**
 * WeChat tells its verdict about a picture. It can be faster than our own note of the trace id: then it is taken up again
 * later. One that still fits nothing after an hour is let go.
 */
export async function receiveMediaVerdict(
  database: Database,
  { traceId, suggest, label }: MediaVerdict,
  messageId: string,
): Promise<void> {
  const isOurs = await database.inTransaction(async (tx) => {
    const part = await tx.findOneBy(CheckPart, { traceId });
    if (!part) return false;
    const { affected } = await tx.update(CheckPart, { id: part.id, suggest: IsNull() }, { suggest, label });
    if (affected === 1) await settleCheck(tx, part.checkId);
    return true;
  });
  const isOld = clock.now().getTime() - decodeTime(messageId) > hours(1);
  if (!isOurs && !isOld) throw new Error('no picture waits under this trace id yet');
}
