import type { postsEndpoints } from '@yuanli/shared/identity/posts.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type PostsData = AnswerOf<typeof postsEndpoints.getMyPosts>;

/** 12件待办，其中3件已过期 */
export function formatOpen({ tasks, overdue }: { tasks: number; overdue: number }): string {
  if (tasks === 0) return '暂无待办';
  const many = tasks < 99 ? `${tasks}件待办` : '99件以上待办';
  return overdue > 0 ? `${many}，其中${overdue}件已过期` : many;
}
