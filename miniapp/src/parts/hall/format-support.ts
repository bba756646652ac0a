import { formatTimeLeft, formatBy } from '../../ui/format-date';
import type { IdeaCardData } from './hall-data';

/** The one fact that decides about an idea: 还差6人，还有12天. */
export function formatSupport({
  status,
  supporters,
  supportNeeded,
  supportUntil,
  answerDueAt,
  isOverdue,
}: IdeaCardData): string {
  if (status === 'gathering_support')
    return [`还差${Math.max(supportNeeded - supporters, 0)}人`, formatTimeLeft(supportUntil)]
      .filter(Boolean)
      .join('，');
  if (status === 'supported' && answerDueAt)
    return isOverdue ? `应在${formatBy(answerDueAt)}答复，已超期` : `社区${formatBy(answerDueAt)}答复`;
  return `${supporters}人附议`;
}
