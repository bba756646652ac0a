import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Certificate } from './certificate.entity';
import { presentCertificate, type CertificateAnswer } from './certificate.presenter';

/** Nobody has more: each one covers as much time as its owner likes. */
const MOST = 50;

/** What I asked for, the latest first. */
export async function findMyCertificates(db: Reader, { personId }: Actor): Promise<{ items: CertificateAnswer[] }> {
  const certificates = await db.find(Certificate, { where: { personId }, order: { id: 'DESC' }, take: MOST });
  return { items: certificates.map(presentCertificate) };
}
