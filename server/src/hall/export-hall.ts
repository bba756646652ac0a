import type { Tx } from '../platform/database';
import { exportEvaluations } from './implementation/export-evaluations';
import { exportTurnout } from './casting/export-turnout';
import { exportIdeas } from './ideas/export-ideas';
import { exportOpinions } from './opinions/export-opinions';

/** All that the hall keeps about a person: what they brought up, said, supported and judged, and in which votes they took part. */
export const exportHall = async (db: Tx, personId: string): Promise<Record<string, unknown>> => ({
  ...(await exportIdeas(db, personId)),
  ...(await exportOpinions(db, personId)),
  ...(await exportEvaluations(db, personId)),
  ...(await exportTurnout(db, personId)),
});
