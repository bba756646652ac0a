import { In, IsNull, MoreThan } from 'typeorm';
import { openCaseStatuses } from '@yuanli/shared/cases/case-states';
import { findHolders } from '../../identity';
import { minutes } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { Case } from '../case.entity';
import { helperLeaves } from './helper-leaves';

const BATCH = 200;

/** However somebody stopped being a volunteer (ended, lapsed, taken out), what they have in hand goes back to the desk. From that moment on they see it no longer: case.policy. */
export const giveBackLapsedHelp: Job = {
  name: 'give-back-lapsed-help',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    let after = '';
    for (;;) {
      const rows = await database.read((db) => findInHand(db, after));
      const lapsed = await database.read((db) => findLapsed(db, rows));
      await eachByItself(lapsed, (row) =>
        database.inTransaction((tx) => helperLeaves(tx, row, '请来帮忙的人不再是志愿者')),
      );
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.helperId!;
    }
  },
};

/** In the order of the helpers, all of one helper at once or in the next round. */
const findInHand = (db: Reader, after: string): Promise<Case[]> =>
  db.find(Case, {
    where: { helperId: MoreThan(after), helpDoneNoteId: IsNull(), status: In([...openCaseStatuses]) },
    order: { helperId: 'ASC' },
    take: BATCH,
  });

async function findLapsed(db: Reader, rows: readonly Case[]): Promise<Case[]> {
  const lapsed: Case[] = [];
  for (const communityId of new Set(rows.map((row) => row.communityId))) {
    const here = rows.filter((row) => row.communityId === communityId);
    const helperIds = here.map(({ helperId }) => helperId!);
    const able = await findHolders(db, 'volunteer', communityId, helperIds);
    lapsed.push(...here.filter(({ helperId }) => !able.has(helperId!)));
  }
  return lapsed;
}
