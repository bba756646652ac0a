import type { WishStory } from './story';

/** Waiting for someone to help. */
export const openWishes: WishStory[] = [
  {
    by: 'li',
    when: [3, '20:40'],
    kind: 'repair',
    title: '厨房灯一直闪，想请人看看',
    story: '灯管换过一次，过两天又闪。我眼神不好，不敢自己爬高。工具家里有梯子。',
    availability: '平日晚上6点后，周末都行',
    steps: [{ do: 'approve', by: 'grid_worker', when: [2, '09:12'] }],
  },
  {
    by: 'grid_worker',
    proxyFor: { person: 'elder', relation: 'grid_worker', consentWay: 'in_person' },
    when: [2, '16:00'],
    kind: 'item',
    title: '想要一副放大镜，看药瓶上的字',
    story: '王奶奶每天要吃四种药，瓶子上的字太小。上门时她说想要一副带灯的放大镜，旧的也行。',
    wantedInDays: 9,
    steps: [
      { do: 'approve', by: 'community_worker', when: [2, '16:30'] },
      { do: 'open_sponsoring', by: 'community_worker', when: [1, '10:05'], amountFen: 8_800, use: '一副带灯的放大镜' },
    ],
  },
  {
    by: 'zhao',
    when: [8, '12:15'],
    kind: 'company',
    title: '每周陪我父亲下一盘象棋',
    story: '父亲八十二岁，棋瘾大，我下不过他。想找一位会下棋的邻居，每周来坐一坐，茶水管够。',
    availability: '周末下午',
    steps: [{ do: 'approve', by: 'grid_worker', when: [8, '14:00'] }],
  },
  {
    by: 'xiao',
    when: [4, '09:30'],
    kind: 'learning',
    title: '想学用手机挂号',
    story: '每次都是孩子替我挂，想自己学会。学一次记不住，可能要教两三回。',
    availability: '上午',
    steps: [{ do: 'approve', by: 'shen', when: [4, '10:00'] }],
  },
];
