import { LessThan } from 'typeorm';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { openidOf } from '../../identity';
import { days } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import { type Tx, insertOrRefuse } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ServiceReport } from '../services/service-report.entity';

type Said = Omit<ServiceReport, 'id' | 'reporter'> & { personId: string };

/** What was said before this moment counts no more: a door that was shut in January says nothing of July. */
export const countsFrom = (now: Date): Date => new Date(now.getTime() - days(directoryLimits.reportDays));

/** Nobody says the same twice in a round, but what they said counts no more, or said nothing new at that hour: then the later word stands. */
export async function saveReport(tx: Tx, said: Said): Promise<void> {
  const report = { id: newId(), reporter: await reporterOf(tx, said), ...said };
  const { serviceId, round, reporter, kind, weight, at } = report;
  const same = { serviceId, round, reporter, kind };
  await tx.delete(ServiceReport, { ...same, at: LessThan(countsFrom(at)) });
  if (weight === 'doubts') await tx.delete(ServiceReport, { ...same, weight: 'agrees' });
  await insertOrRefuse(tx, ServiceReport, report, 'directory.already_reported');
}

/** Whoever leaves for good and comes back with the same WeChat is still the same neighbour; of one service only, so that nothing joins what they said of two. */
async function reporterOf(tx: Tx, { serviceId, personId }: Said): Promise<string> {
  return digest('service-report', `${serviceId}\n${(await openidOf(tx, personId)) ?? personId}`);
}
