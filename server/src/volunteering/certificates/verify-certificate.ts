import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import { isSame } from '../../platform/crypto';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { RecordReversal } from '../service-records/record-reversal.entity';
import { unpackPaper } from './certificate-paper';
import { CertificateRecord } from './certificate-record.entity';
import { Certificate } from './certificate.entity';

/** Anyone who holds the paper sees here the same words, and whether they still stand; without the paper, nothing. */
export async function verifyCertificate(
  db: Reader,
  _actor: unknown,
  { number, code }: schema.VerifyCertificateInput,
): Promise<schema.VerifyCertificateAnswer> {
  const certificate = await db.findOneBy(Certificate, { number });
  ensure(certificate?.code && certificate.paper && isSame(certificate.code, code), 'certificate.no_match');
  return { ...unpackPaper(certificate.paper), isStillTrue: !(await wasTakenBack(db, certificate.id)) };
}

const wasTakenBack = (db: Reader, certificateId: string): Promise<boolean> =>
  db
    .createQueryBuilder(CertificateRecord, 'rests')
    .innerJoin(RecordReversal, 'reversal', 'reversal.recordId = rests.recordId')
    .where('rests.certificateId = :certificateId', { certificateId })
    .getExists();
