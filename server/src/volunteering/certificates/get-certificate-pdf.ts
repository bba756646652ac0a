import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Database } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensure } from '../../platform/refusal';
import { unpackPaper } from './certificate-paper';
import { Certificate } from './certificate.entity';
import { canPrint } from './certificate.policy';
import { drawCertificate } from './draw-certificate';

export interface CertificateDeps {
  database: Database;
  /** Where the pages are served: the code of squares leads there. */
  publicUrl: string;
}

/** The paper itself, for its owner or to hand it out; each print by somebody else is written down. */
export async function getCertificatePdf(
  { database, publicUrl }: CertificateDeps,
  actor: Actor,
  { id }: { id: string },
): Promise<FileAnswer> {
  const { paper, code } = await database.inTransaction(async (tx) => {
    const certificate = await tx.findOneBy(Certificate, { id });
    ensure(
      certificate && canPrint(actor, certificate) && certificate.paper && certificate.code,
      'certificate.not_found',
    );
    if (actor.personId !== certificate.personId) await recordAudit(tx, actor, 'certificate.printed', id);
    return { paper: unpackPaper(certificate.paper), code: certificate.code };
  });
  const url = `${publicUrl}/#/volunteering/verify/index?number=${paper.number}&code=${code}`;
  return {
    contentType: 'application/pdf',
    body: await drawCertificate(paper, { code, url }),
    fileName: `志愿服务记录证明-${paper.number}.pdf`,
  };
}
