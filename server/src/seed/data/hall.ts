import { lights } from './hall-lights';
import type { DemoIdea, DemoMotion } from './hall-types';

const shed: DemoMotion = {
  idea: null,
  when: [30, '10:00'],
  title: '石榴院建电动车充电棚',
  summary: '在西墙边建一个能停24辆车的充电棚，电动车不再推进楼道。',
  dueInDays: 6,
  steps: [
    {
      when: [29, '19:00'],
      do: 'say',
      by: 'sun',
      side: 'reason',
      text: '车不进楼，大家晚上睡得安心。',
      supporters: ['zhao', 'feng', 'dong'],
    },
    {
      when: [28, '20:15'],
      do: 'say',
      by: 'tang',
      side: 'concern',
      text: '棚子会不会挡住一楼的光。',
      supporters: ['feng'],
    },
    { when: [24, '09:30'], do: 'stage', to: 'deliberating', inDays: 8 },
    {
      when: [21, '11:00'],
      do: 'position',
      by: 'property_manager',
      party: 'property_company',
      text: '我们负责日常看管，充电按成本收费，每月公布账目。',
    },
    { when: [17, '15:00'], do: 'party_first', note: '社区党组织研究同意，交石榴院的业主共同决定。' },
    { when: [16, '09:00'], do: 'stage', to: 'voting', inDays: 20 },
  ],
  vote: {
    title: '同意在石榴院西墙边建电动车充电棚',
    card: 'owners_special',
    electorate: 'owners',
    courtyards: ['石榴院'],
    announced: [14, '10:00'],
    opens: [2, '09:00'],
    closes: [-3, '18:00'],
    ballots: [
      ['sun', 'for'],
      ['zhao', 'for'],
      ['feng', 'against'],
      ['dong', 'for'],
    ],
    doors: 0,
  },
};

const wall: DemoMotion = {
  idea: null,
  when: [40, '10:00'],
  title: '海棠院外墙渗水维修',
  summary: '用维修资金修外墙渗水，预算12万元，由业主共同决定。',
  dueInDays: 10,
  steps: [
    {
      when: [36, '19:00'],
      do: 'say',
      by: 'li',
      side: 'reason',
      text: '六楼一下雨就渗，不能再拖了。',
      supporters: ['street_worker', 'mediator'],
    },
    { when: [30, '09:30'], do: 'stage', to: 'deliberating', inDays: 8 },
    { when: [25, '09:00'], do: 'stage', to: 'voting', inDays: 12 },
    {
      when: [14, '10:00'],
      do: 'stage',
      to: 'deliberating',
      inDays: 21,
      note: '参与表决的业主不足三分之二，先把方案再说清楚，上门问问未投票的住户。',
    },
  ],
  vote: {
    title: '使用维修资金12万元修海棠院外墙',
    card: 'owners_ordinary',
    electorate: 'owners',
    courtyards: ['海棠院'],
    announced: [24, '10:00'],
    opens: [23, '09:00'],
    closes: [16, '18:00'],
    ballots: [
      ['li', 'for'],
      ['liu', 'for'],
      ['street_worker', 'for'],
      ['party_member', 'for'],
      ['mediator', 'against'],
    ],
    doors: 0,
  },
};

const parking: DemoMotion = {
  idea: null,
  when: [12, '10:00'],
  title: '银杏院停车位重新划线',
  summary: '老车位窄，消防车进不来，重新划线，留出通道。',
  dueInDays: 5,
  steps: [
    {
      when: [11, '18:40'],
      do: 'say',
      by: 'zheng',
      side: 'reason',
      text: '消防通道是救命的，必须留出来。',
      supporters: ['yuan', 'property_manager', 'resident'],
    },
    {
      when: [10, '21:00'],
      do: 'say',
      by: 'yuan',
      side: 'reason',
      text: '划宽一点，开门不再碰到隔壁的车。',
      supporters: ['property_manager'],
    },
    {
      when: [10, '08:20'],
      do: 'say',
      by: 'property_manager',
      side: 'concern',
      text: '少了6个车位，晚回来的人停哪里。',
      supporters: ['zheng', 'yuan', 'sun'],
    },
    { when: [6, '09:30'], do: 'stage', to: 'deliberating', inDays: 12 },
    {
      when: [5, '14:00'],
      do: 'position',
      by: 'yu',
      party: 'stationed_unit',
      text: '单位的院子晚上7点后空着，可以借给邻居停20辆车。',
    },
    {
      when: [4, '10:00'],
      do: 'position',
      by: 'community_worker',
      party: 'party_organisation',
      text: '先保消防通道，车位不够的，和驻区单位一起想办法。',
    },
  ],
};

const lockers: DemoMotion = {
  idea: null,
  when: [20, '10:00'],
  title: '快递柜换个地方',
  summary: '院门口的快递柜挡着轮椅坡道，换到传达室旁边。',
  dueInDays: 18,
  steps: [
    {
      when: [15, '12:00'],
      do: 'say',
      by: 'dong',
      side: 'reason',
      text: '我推轮椅每次都要绕。',
      supporters: ['feng', 'resident'],
    },
  ],
};

export const demoMotions: DemoMotion[] = [lights, wall, shed, lockers, parking];

/** Ideas that are no motions yet, or never become one. */
export const demoIdeas: DemoIdea[] = [
  {
    by: 'tang',
    when: [9, '10:20'],
    title: '楼下加两张长椅',
    story: '买菜回来走累了没有地方坐，在石榴树下加两张带靠背的长椅。',
    place: '石榴院石榴树下',
    supporters: ['feng', 'dong', 'resident', 'sun', 'supervisor'],
  },
  {
    by: 'yuan',
    when: [6, '20:30'],
    title: '过年一起办一次百家宴',
    story: '每家带一个菜，在活动室坐一坐，新搬来的邻居也认识认识。',
    place: '社区活动室',
    supporters: ['property_manager', 'zheng'],
  },
  {
    by: 'feng',
    when: [3, '09:00'],
    title: '院里多装几根晾衣杆',
    story: '太阳好的地方只有一根，大家抢着晒被子。',
    place: '石榴院南面',
    supporters: [],
  },
  {
    by: 'cai',
    when: [35, '21:00'],
    title: '羽毛球场改成停车场',
    story: '院里车位不够，球场平时没什么人用。',
    place: '梧桐院球场',
    supporters: ['yu', 'li', 'street_worker', 'liu'],
    declined: {
      when: [28, '11:00'],
      reason: '球场是规划的健身场地，不能改作停车；停车的事并到“停车位重新划线”里一起商量。',
    },
  },
];
