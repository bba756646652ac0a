import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Certificate, type CertificateState } from './certificate.entity';
import { isIssuerOf } from './certificate.policy';
import { syncTasks } from '../../tasks';
import { certificateTasks } from '../volunteering-tasks';

interface Outcome {
  state: Exclude<CertificateState, 'asked'>;
  declinedBecause?: string;
}

/** Closes what was asked, once; nobody does it for themselves. The row is locked from here on. */
export async function decideCertificate(tx: Tx, actor: Actor, id: string, outcome: Outcome): Promise<Certificate> {
  const certificate = await tx.findOneBy(Certificate, { id });
  ensure(certificate && isIssuerOf(actor, certificate), 'certificate.not_found');
  ensure(certificate.personId !== actor.personId, 'certificate.own_certificate');
  const decided = { ...outcome, askedKey: null, decidedAt: clock.now(), decidedById: actor.personId };
  const { affected } = await tx.update(Certificate, { id, state: 'asked' }, decided);
  ensure(affected === 1, 'certificate.already_decided');
  await syncTasks(tx, certificateTasks, id);
  return certificate;
}

/** It cannot be issued as asked, for a reason the volunteer reads; they may ask again. */
export async function declineCertificate(
  tx: Tx,
  actor: Actor,
  { id, reason }: schema.DeclineCertificateInput,
): Promise<{ done: true }> {
  const { personId } = await decideCertificate(tx, actor, id, { state: 'declined', declinedBecause: reason });
  await recordAudit(tx, actor, 'certificate.declined', id, { reason });
  await notify(tx, personId, {
    title: '志愿服务证明未能开具',
    text: `原因：${reason}。更正后可以重新申请。`,
    link: { kind: 'certificate', id },
  });
  return { done: true };
}
