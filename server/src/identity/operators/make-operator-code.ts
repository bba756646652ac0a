import { recordAudit } from '../../platform/audit';
import { clock, fromNow, hours } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { digestOfCode, newCode } from '../verification/door-code';
import { OperatorCode } from './operator-code.entity';

/** Whoever can run commands on the server makes a code of ten characters that makes an operator; the code before it is void from now on. */
export async function makeOperatorCode(tx: Tx): Promise<{ code: string; validUntil: Date }> {
  const code = newCode(10);
  const id = newId();
  const validUntil = fromNow(hours(24));
  await tx.update(OperatorCode, { liveKey: 'live' }, { liveKey: null });
  const dates = { madeAt: clock.now(), validUntil };
  await tx.insert(OperatorCode, { id, codeDigest: digestOfCode(code), liveKey: 'live', ...dates });
  await recordAudit(tx, null, 'operator_code.made', id);
  return { code, validUntil };
}
