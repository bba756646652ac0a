import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Redemption } from './redemption.entity';

/** Someone was faster: says how it ended. */
export async function refuseEnded(db: Reader, id: string): Promise<never> {
  const { status } = await db.findOneOrFail(Redemption, { select: { id: true, status: true }, where: { id } });
  throw new Refusal(status === 'collected' ? 'gift.already_collected' : 'gift.already_released');
}
