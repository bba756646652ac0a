import type * as schema from '@yuanli/shared/places/places.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { canImportRoll } from '../place.policy';
import { Community } from '../community.entity';
import { compareRoll } from './compare-roll';
import { Courtyard } from '../courtyard.entity';
import { groupRoll } from './group-roll';
import { saveRoll } from './save-roll';
import { placeChain } from '../place-levels';
import type { Roll, RowProblem } from './read-roll';

interface RollImport {
  communityId: string;
  dryRun: 'yes' | 'no';
}

type Report = schema.ImportRollAnswer;

/** We bring in our roll. One bad line keeps the whole file out; the same file again changes nothing. */
export async function importRoll(
  tx: Tx,
  actor: Actor,
  { communityId, dryRun }: RollImport,
  roll: Roll,
): Promise<Report> {
  await assertCanImportRoll(tx, actor, communityId);
  const courtyards = await tx.findBy(Courtyard, { communityId });
  const { households, problems } = groupRoll(roll, courtyards);
  const isKept = problems.length === 0 && dryRun === 'no';
  // Also makes a second import of this community wait until this one is over.
  if (isKept) await tx.update(Community, { id: communityId }, { rollImportedAt: clock.now() });

  const changes = await compareRoll(tx, households);
  const report = {
    rows: roll.lines.length + roll.problems.length,
    newHouseholds: changes.filter(({ id }) => id === null).length,
    changedHouseholds: changes.filter(({ id }) => id !== null).length,
    members: households.reduce((sum, { members }) => sum + members.length, 0),
  };
  if (isKept) {
    await saveRoll(tx, changes);
    await recordAudit(tx, actor, 'roll.imported', communityId, report);
  }
  return { ...report, problems: firstOf(problems), isKept };
}

export async function assertCanImportRoll(db: Reader, actor: Actor, communityId: string): Promise<void> {
  ensure(canImportRoll(actor, await placeChain(db, communityId)), 'request.not_allowed');
}

/** As many, and as long, as someone corrects in one go, and as an answer can be kept for a repeated request (64 KB, sealed). */
const MOST_PROBLEMS = 200;
const LONGEST_PROBLEM = 60;

function firstOf(problems: readonly RowProblem[]): RowProblem[] {
  const next = problems[MOST_PROBLEMS];
  const shown = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ row, problem }) => ({ row, problem: problem.slice(0, LONGEST_PROBLEM) }));
  if (!next) return shown;
  return [
    ...shown,
    { row: next.row, problem: `从这里起还有${problems.length - MOST_PROBLEMS}行有问题，请先改好前面的再试` },
  ];
}
