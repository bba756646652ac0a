import { formatCardTime } from '@yuanli/shared/china-time';
import { clock } from '../platform/clock';
import type { TaskNews } from './tasks-deps';

/** Staff are told of work, in the inbox and, who agreed to one more, by WeChat; both open the workbench. */
export const workNews = (title: string, counted: string): TaskNews => ({
  title,
  text: `${counted}。请到工作台处理。`,
  link: { kind: 'workbench', id: null },
  subscribe: {
    template: 'staff_work',
    data: { matter: counted, time: formatCardTime(clock.now()), hint: '点开到工作台处理' },
    page: 'workbench/desk/index',
  },
});
