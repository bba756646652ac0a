import { presentPicture } from '../pictures';
import type { FlaggedPage } from './find-flagged';
import type { ModerationCheck, SubjectKind } from './moderation-check.entity';
import { needsRule } from './moderation-check.policy';

/** What staff call a thing. */
export const subjectLabels: Record<SubjectKind, string> = {
  wish: '心愿',
  case: '诉求',
  case_answer: '诉求的答复',
  gift: '礼品',
  spending: '支出',
  activity: '志愿活动',
  completion: '完成记录',
  feedback: '评价',
  nickname: '昵称',
  transfer: '转积分留言',
  idea: '金点子',
  motion: '议题',
  motion_step: '议题进展',
  motion_attachment: '议题附件',
  vote: '表决',
  opinion: '议题意见',
  position: '议题立场',
  evaluation: '议题评议',
};

export const presentFlagged = (
  { check, pictureIds }: FlaggedPage['items'][number],
  deciders: ReadonlyMap<string, string>,
) => ({
  id: check.id,
  subjectLabel: subjectLabels[check.subjectKind],
  subjectId: check.subjectId,
  text: check.text,
  pictures: pictureIds.map(presentPicture),
  because: check.origin === 'complaint' ? formatComplaint(check) : (check.because ?? ''),
  needsRule: needsRule(check),
  at: check.createdAt,
  decision: check.decidedAt && {
    at: check.decidedAt,
    byName: deciders.get(check.decidedById ?? '') ?? '',
    isPassed: check.state === 'passed',
    reason: check.reason,
  },
});

/** 居民反映：这是广告（共反映2次）. The words of the last one; they are kept as they were said. */
const formatComplaint = ({ because, complaints }: ModerationCheck): string =>
  `居民反映：${because ?? ''}${complaints > 1 ? `（共反映${complaints}次）` : ''}`;
