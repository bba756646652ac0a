import { momentInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days } from '../../platform/clock';
import { type Tx, insertOrRefuse } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { Volunteer } from '../volunteers/volunteer.entity';
import { Certificate } from './certificate.entity';
import { presentCertificate, type CertificateAnswer } from './certificate.presenter';
import { certifiableRecords } from './certifiable-records';
import { syncTasks } from '../../tasks';
import { certificateTasks } from '../volunteering-tasks';

/** I ask a community to certify what I have done there, in a time or in all. It costs nothing. */
export async function askForCertificate(
  tx: Tx,
  actor: Actor,
  { communityId, from, until }: schema.AskForCertificateInput,
): Promise<CertificateAnswer> {
  if (from && until && until < from) throw new Refusal('request.invalid', { until: '结束日期不能早于开始日期' });
  const { personId } = actor;
  ensure(await tx.existsBy(Volunteer, { personId }), 'volunteer.not_found');
  const period = {
    personId,
    communityId,
    periodFrom: from ? momentInChina(from) : null,
    periodUntil: until ? new Date(momentInChina(until).getTime() + days(1)) : null,
  };
  ensure(await certifiableRecords(tx, period).getExists(), 'certificate.nothing_to_certify');

  const id = newId();
  const asked = {
    id,
    ...period,
    state: 'asked' as const,
    askedAt: clock.now(),
    askedKey: `${personId}:${communityId}`,
  };
  await insertOrRefuse(tx, Certificate, asked, 'certificate.already_asked');
  await syncTasks(tx, certificateTasks, id);
  await recordAudit(tx, actor, 'certificate.asked', id, { communityId });
  return presentCertificate(await tx.findOneByOrFail(Certificate, { id }));
}
