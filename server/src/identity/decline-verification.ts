import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { decideVerification } from './decide-verification';
import type { IdentityDeps } from './identity-deps';

/** The community cannot confirm it and says why; the person may ask again. */
export async function declineVerification(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<void> {
  const { personId } = await decideVerification(tx, actor, id, 'declined', reason);
  const text = `社区没有核对上，原因：${reason}。您可以改好后再提交，也可以打电话问社区。`;
  await notify(tx, personId, { title: '住户身份没有核实', text, link: { kind: 'verification', id: null } });
}
