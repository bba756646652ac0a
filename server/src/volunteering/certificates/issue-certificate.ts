import { randomInt } from 'node:crypto';
import { yearInChina } from '@yuanli/shared/china-time';
import { nextNumber } from '../../platform/counters';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { packPaper } from './certificate-paper';
import { CertificateRecord } from './certificate-record.entity';
import { Certificate } from './certificate.entity';
import { certifiableRecords } from './certifiable-records';
import { decideCertificate } from './decide-certificate';
import { writePaper } from './write-paper';

const ROWS_AT_ONCE = 500;

/** A worker of the community certifies: what is confirmed at this moment is written down, numbered and stays as it is. */
export async function issueCertificate(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const certificate = await decideCertificate(tx, actor, id, { state: 'issued' });
  const records = await certifiableRecords(tx, certificate).getMany();
  ensure(records.length > 0, 'certificate.nothing_to_certify');
  const words = await writePaper(tx, actor, certificate, records);
  for (let at = 0; at < records.length; at += ROWS_AT_ONCE) {
    const rows = records.slice(at, at + ROWS_AT_ONCE).map((record) => ({ certificateId: id, recordId: record.id }));
    await tx.insert(CertificateRecord, rows);
  }
  const year = yearInChina(clock.now());
  const number = `${year}-${String(await nextNumber(tx, 'certificate', '', year)).padStart(6, '0')}`;
  const paper = packPaper({ ...words, number });
  await tx.update(Certificate, { id }, { number, code: makeVerificationCode(), paper, minutes: words.minutes });
  await recordAudit(tx, actor, 'certificate.issued', id, { number, minutes: words.minutes });
  await notify(tx, certificate.personId, {
    title: '您的志愿服务证明已开具',
    text: `${words.issuer}已开具志愿服务证明，编号${number}，可以下载打印，也可以到社区领取。`,
    link: { kind: 'certificate', id },
  });
  return { done: true };
}

/** Letters and digits that cannot be taken for one another on paper. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Ten signs, 50 bits: nobody finds one by trying. */
const makeVerificationCode = (): string => Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
