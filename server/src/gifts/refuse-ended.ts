import type { Tx } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Redemption } from './redemption.entity';

/** Someone was faster: says how it ended. */
export async function refuseEnded(tx: Tx, id: string): Promise<never> {
  const { status } = await tx.findOneOrFail(Redemption, { select: { id: true, status: true }, where: { id } });
  throw new Refusal(status === 'collected' ? 'gift.already_collected' : 'gift.already_released');
}
