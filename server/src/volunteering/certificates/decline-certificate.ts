import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { decideCertificate } from './decide-certificate';

/** It cannot be issued as asked, for a reason the volunteer reads; they may ask again. */
export async function declineCertificate(
  tx: Tx,
  actor: Actor,
  { id, reason }: schema.DeclineCertificateInput,
): Promise<{ done: true }> {
  const { personId } = await decideCertificate(tx, actor, id, { state: 'declined', declinedBecause: reason });
  await recordAudit(tx, actor, 'certificate.declined', id, { reason });
  await notify(tx, personId, {
    title: '志愿服务证明没有开出',
    text: `原因：${reason}。可以改好以后再申请。`,
    link: { kind: 'certificate', id },
  });
  return { done: true };
}
