import { In } from 'typeorm';
import type { AnswerCasesAnswer, AnswerCasesInput } from '@yuanli/shared/cases/cases-desk.schema';
import { assertOwnPictures } from '../../pictures';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { presentCaseNumber } from '../case-card.presenter';
import { Case } from '../case.entity';
import { caseAbilities, canSee, type Ties } from '../case.policy';
import { assertHonest, writeAnswer } from './answer-case';

const strangers: Ties = { hasJoined: false, livesHere: false, whistles: [] };

/** One act for several matters of one cause, such as a burst pipe. Each by itself: those this person may not answer now are named, with the reason. */
export async function answerCases(
  tx: Tx,
  actor: Actor,
  { ids, ...answer }: AnswerCasesInput,
): Promise<AnswerCasesAnswer> {
  assertHonest(answer);
  await assertOwnPictures(tx, actor, answer.pictureIds);
  const wanted = [...new Set(ids)].sort();
  const rows = await tx.find(Case, { where: { id: In(wanted) }, order: { id: 'ASC' } });
  const visible = rows.filter((row) => canSee(actor, row, strangers));
  const answered: string[] = [];
  const refused: AnswerCasesAnswer['refused'] = [];
  for (const row of visible) {
    if (caseAbilities(actor, row, strangers, clock.now()).answer) {
      await writeAnswer(tx, actor, row.id, answer);
      answered.push(row.id);
    } else refused.push({ id: row.id, number: presentCaseNumber(row), reason: reasonOf(row) });
  }
  return { answered, refused };
}

const reasonOf = ({ status }: Case): string => {
  if (status === 'submitted') return '还没有受理，请先受理';
  if (status === 'accepted') return '还没有开始办，请先开始';
  return status === 'in_progress' ? '不由您办理' : '正在等居民补充，或已经答复';
};
