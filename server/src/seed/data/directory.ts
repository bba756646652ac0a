import type { NoticeKind, ReportKind } from '@yuanli/shared/directory/service-states';
import type { DemoPersonKey } from './people';
import type { When } from './story';

/** On these days the grid workers walked their grids; each service was checked on one of them, some never. */
export const demoRounds: When[] = [
  [34, '10:00'],
  [27, '15:30'],
  [19, '09:40'],
  [11, '16:10'],
  [3, '10:20'],
];

/** What neighbours found; two who agree put 自行车和电动车修理 on the grid worker's list. */
export const demoReports: { by: DemoPersonKey; service: string; kind: ReportKind; note?: string; when: When }[] = [
  { by: 'zhao', service: '自行车和电动车修理', kind: 'moved', note: '搬到青石街北口了', when: [2, '17:40'] },
  { by: 'mediator', service: '自行车和电动车修理', kind: 'moved', when: [1, '08:50'] },
  { by: 'liu', service: '家电维修', kind: 'phone_changed', note: '门上写的新号尾数是1399', when: [1, '11:15'] },
  { by: 'sun', service: '裁缝改衣', kind: 'closed', when: [2, '15:05'] },
  { by: 'tang', service: '面馆', kind: 'open', when: [1, '07:10'] },
];

/** Closed for some days, counted from today. */
export const demoNotices: {
  by: DemoPersonKey;
  service: string;
  kind: NoticeKind;
  fromInDays: number;
  untilInDays: number;
  when: When;
}[] = [
  { by: 'grid_worker', service: '烧烤夜宵', kind: 'renovation', fromInDays: -2, untilInDays: 4, when: [2, '16:30'] },
  { by: 'shen', service: '桥头小饭馆', kind: 'closed', fromInDays: 0, untilInDays: 2, when: [1, '18:20'] },
];

export const demoFavourites: { person: DemoPersonKey; services: string[] } = {
  person: 'resident',
  services: ['常见病门诊', '槐荫社区食堂', '菜市场'],
};

/** 彭叔 cuts hair by appointment; the health station says yes to each check-up by hand. */
export const demoBookingRules = {
  haircut: {
    service: '理发',
    by: '彭叔便利店',
    keeper: 'keeper',
    slotMinutes: 30,
    capacity: 1,
    aheadDays: 7,
    needsConfirmation: false,
  },
  checkUp: {
    service: '老年人体检',
    by: '槐荫社区卫生服务站',
    keeper: null,
    slotMinutes: 30,
    capacity: 6,
    aheadDays: 14,
    needsConfirmation: true,
  },
  counter: {
    service: '居住证明和综合窗口',
    by: '槐荫社区党群服务中心',
    keeper: null,
    slotMinutes: 30,
    capacity: 2,
    aheadDays: 7,
    needsConfirmation: false,
  },
} as const;
