import { And, In, IsNull, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { caseCategories } from '@yuanli/shared/cases/case-categories';
import { caseKinds } from '@yuanli/shared/cases/case-kinds';
import { caseStatuses } from '@yuanli/shared/cases/case-states';
import type { ExportCaseAnswersInput } from '@yuanli/shared/cases/hotline.schema';
import { addDays, dayInChina, momentInChina, timeInChina } from '@yuanli/shared/china-time';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findPlaceNames, getCommunity } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { findByIds, type Database, type Tx } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { ensureAllowed } from '../../platform/refusal';
import { writeWorkbook } from '../../platform/sheets';
import { presentCaseNumber } from '../case-card.presenter';
import { CaseAnswer } from '../case-answer.entity';
import { CaseNote } from '../case-note.entity';
import { Case } from '../case.entity';
import { formatFeedback, formatOutcome } from './six-parts';

/** More lines than any community has in a year. */
const MOST = 20_000;

/** What is between two parties, or about the product, is no matter of the community. */
const kinds = In(['appeal', 'repair', 'request', 'inquiry', 'question'] as Case['kind'][]);

/** A community worker takes out what was answered, by the six parts; nobody's name, phone or door is in it. */
export async function exportCaseAnswers(
  database: Database,
  actor: Actor,
  input: ExportCaseAnswersInput,
): Promise<FileAnswer> {
  const { communityId, of, from, until } = input;
  ensureAllowed(hasRole(actor, communityRoles, [communityId]), communityRoles);
  const { rows, communityName } = await database.inTransaction(async (tx) => {
    const { name } = await getCommunity(tx, communityId);
    const found = await findRows(tx, input);
    await recordAudit(tx, actor, 'case.exported', communityId, { of, from, until, cases: found.length });
    return { rows: of === 'hotline' ? found.map(hotlineRow) : found.map(wholeRow), communityName: name };
  });
  const titles = of === 'hotline' ? hotlineTitles : wholeTitles;
  const name = of === 'hotline' ? '12345工单办理情况' : '诉求办理情况';
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeWorkbook([{ name: '办理情况', rows: [titles, ...rows], widths: titles.map(() => 20) }]),
    fileName: `${communityName}-${name}-${from}至${until}.xlsx`,
  };
}

interface FoundRow {
  row: Case;
  /** The one that was answered: what it was merged into, or itself. */
  answered: Case;
  answer: CaseAnswer | undefined;
  words: string | null;
  courtyardName: string;
}

async function findRows(tx: Tx, { communityId, of, from, until }: ExportCaseAnswersInput): Promise<FoundRow[]> {
  const [start, end] = [momentInChina(from), momentInChina(addDays(until, 1))];
  const found =
    of === 'hotline'
      ? await findAnsweredOrders(tx, communityId, start, end)
      : await tx.find(Case, {
          where: { communityId, kind: kinds, madeAt: And(MoreThanOrEqual(start), LessThan(end)) },
          order: { madeAt: 'ASC', id: 'ASC' },
          take: MOST,
        });
  const into = await findByIds(
    tx,
    Case,
    found.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
  );
  const rows = found.map((row) => ({ row, answered: into.get(row.mergedIntoId ?? '') ?? row }));
  const idsOf = (column: 'answerId' | 'feedbackNoteId' | 'courtyardId') => [
    ...new Set(rows.flatMap(({ answered }) => answered[column] ?? [])),
  ];
  const answers = await findByIds(tx, CaseAnswer, idsOf('answerId'));
  const notes = await findByIds(tx, CaseNote, idsOf('feedbackNoteId'));
  const names = await findPlaceNames(
    tx,
    rows.map(({ row }) => row.courtyardId),
  );
  return rows.map(({ row, answered }) => ({
    ...{ row, answered, answer: answers.get(answered.answerId ?? '') },
    words: notes.get(answered.feedbackNoteId ?? '')?.text ?? null,
    courtyardName: names.get(row.courtyardId) ?? '',
  }));
}

/** Orders answered within that time, and those merged into a case that was: each number stands in the file with its answer. */
async function findAnsweredOrders(tx: Tx, communityId: string, start: Date, end: Date): Promise<Case[]> {
  const within = And(MoreThanOrEqual(start), LessThan(end));
  const order = { communityId, source: 'hotline' as const, externalNumber: Not(IsNull()) };
  const answered = await tx.find(Case, {
    where: { ...order, answerId: Not(IsNull()), answeredAt: within },
    order: { answeredAt: 'ASC', id: 'ASC' },
    take: MOST,
  });
  const merged = await tx.find(Case, { where: { ...order, status: 'merged' }, order: { id: 'ASC' }, take: MOST });
  const into = await findByIds(
    tx,
    Case,
    merged.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
  );
  const wasAnswered = ({ mergedIntoId }: Case) => {
    const { answerId, answeredAt } = into.get(mergedIntoId ?? '') ?? {};
    return answerId && answeredAt && answeredAt >= start && answeredAt < end;
  };
  return [...answered, ...merged.filter(wasAnswered)];
}

const sixTitles = ['办理结果', '时间', '地点', '人员', '过程', '结果', '反馈'] as const;
const hotlineTitles = ['工单编号', ...sixTitles];
const wholeTitles = [
  ...(['编号', '工单编号', '事项', '类别', '院子', '位置', '标题', '反映时间', '状态', '答复时间'] as const),
  ...sixTitles,
];

/** A sheet has no time zone: times are written out, by the clock on the wall in China. */
const timeOf = (moment: Date | null): string => (moment ? `${dayInChina(moment)} ${timeInChina(moment)}` : '');

function sixParts({ answered, answer, words }: FoundRow): string[] {
  if (!answer) return sixTitles.map(() => '');
  const { happenedAt, place, people, course, result } = answer;
  return [formatOutcome(answer), timeOf(happenedAt), place, people, course, result, formatFeedback(answered, words)];
}

const hotlineRow = (found: FoundRow): string[] => [found.row.externalNumber ?? '', ...sixParts(found)];

const wholeRow = (found: FoundRow): string[] => {
  const { row, answered, courtyardName } = found;
  const { externalNumber, kind, category, spot, title, madeAt, status } = row;
  const { answeredAt, answerId } = answered;
  return [
    ...[presentCaseNumber(row), externalNumber ?? '', caseKinds[kind].name, caseCategories[category].name],
    ...[courtyardName, spot ?? '', title, timeOf(madeAt), caseStatuses[status], timeOf(answerId ? answeredAt : null)],
    ...sixParts(found),
  ];
};
