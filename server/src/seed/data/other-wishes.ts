import type { WishStory } from './story';

/** Before they are open, or over without having been granted. */
export const otherWishes: WishStory[] = [
  {
    by: 'dong',
    when: [62, '10:00'],
    kind: 'item',
    title: '想找一台能听戏的旧收音机',
    story: '新的太多按钮，我只要一个拧着调台的，能听戏就行。',
    steps: [{ do: 'approve', by: 'grid_worker', when: [61, '09:00'] }],
  },
  {
    by: 'street_worker',
    when: [21, '13:00'],
    kind: 'other',
    title: '旧沙发便宜卖给邻居',
    story: '八成新的沙发，三百块，自己来拉。',
    steps: [
      { do: 'decline', by: 'grid_worker', when: [21, '14:20'], reason: '心愿不办买卖，想送给邻居的话可以重新写' },
    ],
  },
  {
    by: 'mediator',
    when: [10, '11:00'],
    kind: 'item',
    title: '想借一把两米的梯子',
    story: '擦一下高处的柜子，用半天就还。',
    steps: [
      { do: 'approve', by: 'grid_worker', when: [10, '11:40'] },
      { do: 'withdraw', by: 'mediator', when: [9, '08:00'] },
    ],
  },
  {
    by: 'feng',
    when: [1, '15:45'],
    kind: 'item',
    title: '马桶边想装一个扶手',
    story: '蹲下去起不来，想装一个能抓的扶手。墙是瓷砖的。',
    availability: '白天在家',
    steps: [],
  },
  {
    by: 'keeper',
    when: [1, '18:10'],
    kind: 'other',
    title: '想组一个周末钓鱼的伴',
    story: '喜欢钓鱼的邻居可以加微信一起约，我开车，早上五点出发。',
    check: 'flagged',
    steps: [],
  },
  {
    by: 'tian',
    when: 'now',
    kind: 'learning',
    title: '想有人给孩子讲讲分数',
    story: '孩子四年级，分数总是弄混，我讲了几遍都没讲明白。',
    availability: '周日下午',
    check: 'waiting',
    steps: [],
  },
];
