import { formatFullDay } from '@yuanli/shared/china-time';
import { formatFullMoment } from '@yuanli/shared/format-date';
import { findNicknames } from '../../identity';
import { getCourtyard } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Database, Tx } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { presentCaseNumber } from '../case-card.presenter';
import { CaseAnswer } from '../case-answer.entity';
import { CaseNote } from '../case-note.entity';
import { concernOf, roleOf } from '../case.policy';
import { loadCase } from '../change-case';
import { drawCaseAnswer, type CaseAnswerPaper } from './draw-case-answer';
import { formatFeedback, formatOutcome } from './six-parts';

/** 办理答复 as A4: for the one who is owed it, and for those who handle it, whose look is written down. */
export async function getCaseAnswerPaper(
  database: Database,
  actor: Actor,
  { id }: { id: string },
): Promise<FileAnswer> {
  const paper = await database.inTransaction((tx) => readPaper(tx, actor, id));
  return {
    contentType: 'application/pdf',
    body: await drawCaseAnswer(paper),
    fileName: `办理答复-${paper.number}.pdf`,
  };
}

async function readPaper(tx: Tx, actor: Actor, id: string): Promise<CaseAnswerPaper> {
  const { row, ties } = await loadCase(tx, actor, id);
  const as = concernOf(actor, row, ties);
  ensureAllowed(as === 'reporter' || as === 'handler', 'case_reporter');
  const answer = row.answerId ? await tx.findOneBy(CaseAnswer, { id: row.answerId }) : null;
  ensure(answer, 'case.not_answered');
  if (as === 'handler') await recordAudit(tx, actor, 'case.printed', id, { role: roleOf(actor, row) });
  const place = await getCourtyard(tx, row.courtyardId);
  const feedback = row.feedbackNoteId ? await tx.findOneBy(CaseNote, { id: row.feedbackNoteId }) : null;
  const { happenedAt, place: spot, people, course, result } = answer;
  const issuer = (await findNicknames(tx, [answer.writerId])).get(answer.writerId) ?? '';
  return {
    ...{ number: presentCaseNumber(row), externalNumber: row.externalNumber, title: row.title },
    ...{ communityName: place.communityName, communityPhone: place.communityPhone },
    ...{
      text: withoutPhones(row.text) || '语音反映，录音在小程序里',
      reportedOn: formatFullDay(row.madeAt),
      outcome: formatOutcome(answer),
    },
    ...{ happenedAt: formatFullMoment(happenedAt), place: spot },
    ...{ people: withoutPhones(people), course: withoutPhones(course), result: withoutPhones(result) },
    feedback: formatFeedback(row, feedback && withoutPhones(feedback.text)),
    ...{ issuer: `${answer.role}${issuer}`, answeredOn: formatFullDay(answer.at) },
  };
}

/** A sheet goes from hand to hand: a number the resident wrote into their words stays out of it. */
const withoutPhones = (text: string): string =>
  text.replace(/(?<!\d)(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}-?\d{7,8})(?!\d)/g, '（电话略）');
