import { isDuplicate, type Tx } from '../../platform/database';
import { CertificateCounter } from './certificate-counter.entity';

/** The next number of a year. The row stays locked until the certificate is committed, so no number is given twice. */
export async function takeCertificateNumber(tx: Tx, year: number): Promise<string> {
  if (!(await countOn(tx, year)) && !(await begin(tx, year))) await countOn(tx, year);
  const { last } = await tx.findOneByOrFail(CertificateCounter, { year });
  return `${year}-${String(last).padStart(6, '0')}`;
}

const countOn = async (tx: Tx, year: number): Promise<boolean> =>
  (await tx.increment(CertificateCounter, { year }, 'last', 1)).affected === 1;

/** False: another first certificate of the year has just begun the row. */
const begin = (tx: Tx, year: number): Promise<boolean> =>
  tx.insert(CertificateCounter, { year, last: 1 }).then(
    () => true,
    (error: unknown) => {
      if (isDuplicate(error)) return false;
      throw error;
    },
  );
