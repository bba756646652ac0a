import type { ActivityKind } from '@yuanli/shared/volunteering/activity-kinds';
import type { DemoPersonKey } from './people';
import type { When } from './story';

/** So many days from today, at a time in China; `onWeekend`: on the first Saturday from that day on. */
interface Once {
  inDays: number;
  onWeekend?: boolean;
  from: string;
  to: string;
}
interface Weekly {
  weekdays: number[];
  weeks: number;
  from: string;
  to: string;
}

interface DemoPost {
  name: string;
  duty: string;
  capacity: number;
  time: Once | Weekly;
}

/** One activity: drafted, published, signed up for, and if its day has passed also done and confirmed. */
export interface ActivityStory {
  by: DemoPersonKey;
  when: When;
  kind: ActivityKind;
  organiser: string;
  title: string;
  story: string;
  placeName: string;
  bring?: string;
  partyMembersOnly?: boolean;
  training?: string;
  posts: DemoPost[];
  /** Who signed up for the first shift of a post, in this order; who comes too late stands in line. */
  signUps: { person: DemoPersonKey; post: number }[];
  /** For a day that has passed: who was there, for how long, and what is written about it. */
  done?: { person: DemoPersonKey; minutes: number; evaluation?: string }[];
  isDraft?: boolean;
}

const hall = '槐荫社区居委会';

export const demoActivities: ActivityStory[] = [
  {
    by: 'community_worker',
    when: [20, '10:00'],
    kind: 'service',
    organiser: hall,
    title: '陪院里老人包饺子',
    story: '和院里的老人一起和面、拌馅、包饺子，聊聊天。包好的饺子中午一起吃，吃不完的送到腿脚不便的老人家里。',
    placeName: '石榴院活动室',
    bring: '围裙',
    posts: [
      {
        name: '包饺子',
        duty: '和老人一起包饺子，陪着说说话，结束后收拾桌椅。',
        capacity: 8,
        time: { inDays: -12, from: '09:00', to: '11:30' },
      },
    ],
    signUps: [
      { person: 'volunteer', post: 0 },
      { person: 'sun', post: 0 },
      { person: 'zheng', post: 0 },
      { person: 'liu', post: 0 },
    ],
    done: [
      { person: 'volunteer', minutes: 150, evaluation: '细心，一直陪着王奶奶' },
      { person: 'sun', minutes: 150 },
      { person: 'zheng', minutes: 120, evaluation: '中途离开半小时，已说明' },
    ],
  },
  {
    by: 'grid_worker',
    when: [9, '15:00'],
    kind: 'duty',
    organiser: hall,
    title: '晚间平安巡逻',
    story: '两人一组，绕院子走一圈，看看单元门关没关、充电桩有没有异常、路灯亮不亮，有事打电话给网格员。',
    placeName: '海棠院门岗',
    bring: '手电筒和反光背心',
    posts: [
      {
        name: '巡逻员',
        duty: '绕院子巡看一圈，记下要修的地方。',
        capacity: 3,
        time: { weekdays: [6, 7], weeks: 5, from: '19:00', to: '20:30' },
      },
    ],
    signUps: [
      { person: 'liu', post: 0 },
      { person: 'zhao', post: 0 },
    ],
  },
  {
    by: 'community_worker',
    when: [6, '09:30'],
    kind: 'service',
    organiser: hall,
    title: '周末院里大扫除',
    story: '一起把楼道和院子打扫干净，清走堆放的旧物。扫帚、手套由社区准备，中间休息时有热茶。请穿方便干活的衣服。',
    placeName: '石榴院中心花坛',
    bring: '自己的水杯',
    posts: [
      {
        name: '清扫楼道',
        duty: '每个单元一组，从上往下扫，擦扶手。',
        capacity: 12,
        time: { inDays: 2, onWeekend: true, from: '09:00', to: '11:00' },
      },
      {
        name: '分拣旧物',
        duty: '把能用的旧物擦干净，登记后放到共享角。',
        capacity: 6,
        time: { inDays: 2, onWeekend: true, from: '09:00', to: '11:00' },
      },
    ],
    signUps: [
      { person: 'sun', post: 0 },
      { person: 'yuan', post: 0 },
      { person: 'zheng', post: 1 },
    ],
  },
  {
    by: 'community_worker',
    when: [5, '16:00'],
    kind: 'service',
    organiser: hall,
    title: '教老人用手机',
    story: '一位志愿者陪一位老人，慢慢教：怎么扫码、怎么视频通话、怎么认出骗人的短信。',
    placeName: '梧桐院社区服务站',
    training: '急救知识',
    posts: [
      {
        name: '一对一辅导',
        duty: '陪一位老人学手机，说慢一点，多试几遍。',
        capacity: 1,
        time: { inDays: 5, from: '14:30', to: '16:30' },
      },
    ],
    signUps: [
      { person: 'zheng', post: 0 },
      { person: 'volunteer', post: 0 },
    ],
  },
  {
    by: 'yu',
    when: [4, '11:00'],
    kind: 'service',
    organiser: '梧桐里便民服务队',
    title: '免费理发和磨刀',
    story: '服务队的师傅带工具来，给邻居免费理发、磨刀磨剪子，需要几位志愿者维持排队、扫碎发。',
    placeName: '梧桐院小广场',
    posts: [
      {
        name: '现场服务',
        duty: '排号、扶老人坐好、打扫地面。',
        capacity: 4,
        time: { inDays: 8, from: '09:30', to: '11:30' },
      },
    ],
    signUps: [{ person: 'cai', post: 0 }],
  },
  {
    by: 'grid_worker',
    when: [1, '17:20'],
    kind: 'service',
    organiser: hall,
    isDraft: true,
    title: '冬天前检查老人家的暖气',
    story: '两人一组上门，看看暖气热不热、阀门漏不漏，帮老人记下来报修。',
    placeName: '银杏院网格站',
    posts: [
      {
        name: '上门检查',
        duty: '摸一摸、问一问、记下来，不动手拆修。',
        capacity: 6,
        time: { inDays: 10, from: '09:00', to: '11:00' },
      },
    ],
    signUps: [],
  },
];
