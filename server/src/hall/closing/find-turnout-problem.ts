import { selectPlain, type Tx } from '../../platform/database';
import { getTurnout } from '../casting/get-turnout';

/** Is everybody who voted on the roll, and is their sum the one that was shown? */
export async function findTurnoutProblem(db: Tx, voteId: string): Promise<string | null> {
  const [counted] = await selectPlain<Record<'all' | 'onRoll' | 'area', string | number | null>>(
    db,
    `SELECT COUNT(*) AS \`all\`, COUNT(entry.id) AS onRoll, SUM(entry.area) AS area
     FROM vote_turnout turnout LEFT JOIN vote_entry entry ON entry.id = turnout.entryId AND entry.voteId = turnout.voteId WHERE turnout.voteId = ?`,
    [voteId],
  );
  const shown = await getTurnout(db, voteId);
  if (Number(counted!.all) !== Number(counted!.onRoll)) return 'somebody voted who is not on the roll';
  return Number(counted!.all) === shown.heads && Number(counted!.area ?? 0) === shown.area
    ? null
    : 'the turnout that was shown is not the sum of those who voted';
}
