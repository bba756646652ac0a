import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import { caseClosings, caseOutcomes, type CaseClosing, type CaseOutcome } from '@yuanli/shared/cases/case-states';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { caseDesks, caseGrades, type CaseDesk, type CaseGrade } from '@yuanli/shared/cases/case-kinds';
import { presentPicture } from '../pictures';
import type { AuditEntry } from '../platform/audit';
import type { RecordingAddress } from '../recordings';
import type { CaseNote } from './case-note.entity';
import type { Case } from './case.entity';

export interface StepContext {
  row: Case;
  nicknames: ReadonlyMap<string, string>;
  departmentNames: ReadonlyMap<string, string>;
  recordings: ReadonlyMap<string, RecordingAddress>;
}

interface Step {
  /** `you`: 您 for the one it is about, 反映人 for everybody else. */
  sentence: (entry: AuditEntry, context: StepContext, you: string) => string;
  /** Somebody wrote words at it: between the one it is about and who handles it, as nobody checks them. */
  hasNote?: true;
  /** The words are for staff alone. */
  isNoteForStaff?: (entry: AuditEntry) => boolean;
  /** Says something of a person, not of the matter: neighbours and departments do not read that it happened. */
  isPrivate?: boolean;
}

/** What residents read about each line of the trail. Lines without a sentence are no part of the thread. */
const steps: Partial<Record<AuditAction, Step>> = {
  'case.reported': { sentence: (_entry, { row }) => reportedBy(row) },
  'case.joined_by_merging': { sentence: () => '另一件同样的情况并到了这里' },
  'case.accepted': {
    sentence: (entry, context) =>
      `${signed(entry, context)}受理${entry.detail['desk'] ? `，转给${deskOf(entry)}` : ''}`,
  },
  'case.referred': { sentence: (_entry, _context, you) => `不归社区办，已告知${you}去哪里办`, hasNote: true },
  'case.merged': { sentence: () => '和另一件同样的情况合并办理' },
  'case.started': { sentence: (entry, context) => `${signed(entry, context)}开始办` },
  'case.passed': { sentence: (entry, context) => `${signed(entry, context)}转给${deskOf(entry)}办`, hasNote: true },
  'case.asked': {
    sentence: (entry, context, you) => `${signed(entry, context)}请${you}补充，期限暂停计算`,
    hasNote: true,
  },
  'case.replied': { sentence: () => '补充了情况', hasNote: true },
  'case.resumed': { sentence: (entry, context) => `${signed(entry, context)}继续办，期限接着计算`, hasNote: true },
  'case.extended': { sentence: (entry, context) => `${signed(entry, context)}延长了期限`, hasNote: true },
  'case.raised': {
    sentence: ({ detail }) =>
      detail['grade'] && detail['grade'] !== 'ordinary'
        ? `上报街道，按${caseGrades[detail['grade'] as CaseGrade].name}事项办`
        : '上报一级办理',
    hasNote: true,
  },
  'case.hardship': {
    sentence: ({ detail }, { nicknames }, you) =>
      `列为急难特事，${detail['leaderId'] ? `值班领导（${nicknames.get(String(detail['leaderId'])) ?? ''}）` : '值班人员'}会打电话给${you}`,
    isPrivate: true,
  },
  'case.called': {
    sentence: (entry, context) => `${signed(entry, context)}打过电话`,
    hasNote: true,
    isPrivate: true,
  },
  'case.helper_asked': {
    sentence: (entry, context) => `${signed(entry, context)}请志愿者${helperOf(entry, context)}帮忙`,
    hasNote: true,
    isPrivate: true,
  },
  'case.helped': {
    sentence: (entry, context) => `志愿者${context.nicknames.get(entry.actorId ?? '') ?? ''}说办好了`,
    hasNote: true,
    isPrivate: true,
  },
  'case.help_ended': {
    sentence: (entry, context) => helpEnded(entry, context),
    hasNote: true,
    isNoteForStaff: ({ detail }) => detail['isByHelper'] === true,
    isPrivate: true,
  },
  'case.court_reminded': {
    sentence: (entry, context) => `${signed(entry, context)}提醒可以申请司法确认`,
    hasNote: true,
  },
  'case.whistled': {
    sentence: ({ detail }, { departmentNames }) =>
      `请${(detail['departmentIds'] as string[]).map((id) => departmentNames.get(id) ?? '').join('、')}协办`,
  },
  'case.whistle_answered': {
    sentence: ({ detail }, { departmentNames }) =>
      `${departmentNames.get(String(detail['departmentId'])) ?? ''}${detail['state'] === 'not_ours' ? '答复：不属于本部门' : detail['state'] === 'done' ? '办好了自己的部分' : '报到，会来办'}`,
  },
  'case.answered': {
    sentence: (entry, context) =>
      `${signed(entry, context)}答复：${caseOutcomes[entry.detail['outcome'] as CaseOutcome]}`,
  },
  'case.attempted': {
    sentence: (entry, context, you) => `${signed(entry, context)}联系过${you}，没有联系上`,
    isPrivate: true,
  },
  'case.confirmed': {
    sentence: ({ detail }) =>
      `${detail['isByPhone'] ? '电话回访' : '反映人'}说${caseClosings[detail['closing'] as CaseClosing]}`,
    hasNote: true,
  },
  'case.reopened': {
    sentence: (entry) => `反映人说没解决，重新办${entry.detail['desk'] ? `，由${deskOf(entry)}接手` : ''}`,
    hasNote: true,
  },
  'case.closed': {
    sentence: ({ detail }) => `办结（${caseClosings[detail['closing'] as CaseClosing]}）`,
  },
  'case.withdrawn': { sentence: () => '反映人撤回了' },
  'case.import_undone': { sentence: () => '导入撤销了，这一件不再办' },
  'case.hidden': { sentence: () => '这一条不公开给邻居' },
};

export const caseStepActions = Object.keys(steps) as AuditAction[];

interface StepViewer {
  as: CaseDetail['as'];
  /** May they read what is between the resident and staff? */
  isClose: boolean;
  /** A helper reads what the resident adds from then on; null: they have nothing in hand. */
  helpsSince: Date | null;
}

/** One line of the thread as this viewer reads it; none where they do not. */
export function presentCaseStep(
  entry: AuditEntry,
  context: StepContext,
  { notes, isClose, as, helpsSince }: StepViewer & { notes: ReadonlyMap<string, CaseNote> },
): CaseDetail['steps'] {
  const { sentence, hasNote, isNoteForStaff, isPrivate } = steps[entry.action]!;
  if (isPrivate && !isClose) return [];
  const isForHelper = helpsSince !== null && entry.action === 'case.replied' && entry.at >= helpsSince;
  const mayRead = (isClose && (as === 'handler' || !isNoteForStaff?.(entry))) || isForHelper;
  const words = hasNote && mayRead ? notes.get(String(entry.detail['noteId'])) : undefined;
  return [
    {
      action: entry.action.replace('case.', ''),
      sentence: sentence(entry, context, as === 'reporter' ? '您' : '反映人'),
      note: words?.text ?? null,
      pictures: (words?.pictureIds ?? []).map(presentPicture),
      recording: context.recordings.get(words?.recordingId ?? '') ?? null,
      at: entry.at,
    },
  ];
}

function reportedBy({ source, proxyRelation }: Case): string {
  if (source === 'hotline') return '12345热线转来';
  if (source === 'staff') return '工作人员接到电话，记了下来';
  return proxyRelation ? '邻居或家人替本人反映' : '反映了情况';
}

const deskOf = ({ detail }: AuditEntry): string => caseDesks[detail['desk'] as CaseDesk];

/** By the helper, by the desk, or because they are no volunteer any more. */
function helpEnded(entry: AuditEntry, context: StepContext): string {
  const helper = `志愿者${helperOf(entry, context)}`;
  if (entry.detail['isByHelper']) return `${helper}这次帮不了，社区接着办`;
  if (!entry.actorId) return `${helper}不再帮忙，社区接着办`;
  return `${signed(entry, context)}不再请${helper}帮忙，社区接着办`;
}

const helperOf = ({ detail }: AuditEntry, { nicknames }: StepContext): string =>
  nicknames.get(String(detail['helperId'])) ?? '';

/** 网格员小吴 */
const signed = ({ actorId, detail }: AuditEntry, { nicknames }: StepContext): string =>
  `${detail['role'] ?? ''}${nicknames.get(actorId ?? '') ?? ''}`;
