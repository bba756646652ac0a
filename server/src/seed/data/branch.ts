import type { DemoPersonKey } from './people';
import type { When } from './story';

interface BranchLine {
  when: When;
  by: DemoPersonKey;
  member: DemoPersonKey;
  kind: 'base' | 'reward';
  points: number;
  reason: string;
}

/** The branch of 槐荫社区: two keepers, so that nobody has to write on their own page. */
export const demoBranch = {
  community: '槐荫社区',
  name: '槐荫社区第一党支部',
  members: ['party_member', 'sun', 'zheng'] as DemoPersonKey[],
  keepers: ['party_member', 'zheng'] as DemoPersonKey[],
};

/** Few enough points that a month holds them, whichever of these days fall into the same one. */
export const demoBranchLines: BranchLine[] = [
  {
    when: [58, '20:10'],
    by: 'zheng',
    member: 'party_member',
    kind: 'base',
    points: 2,
    reason: '参加支部学习，按时交党费',
  },
  { when: [57, '20:00'], by: 'zheng', member: 'party_member', kind: 'reward', points: 1, reason: '给独居老人换了灯泡' },
  {
    when: [56, '19:30'],
    by: 'party_member',
    member: 'sun',
    kind: 'base',
    points: 2,
    reason: '参加支部学习，按时交党费',
  },
  {
    when: [29, '20:15'],
    by: 'zheng',
    member: 'party_member',
    kind: 'base',
    points: 2,
    reason: '参加主题党日，按时交党费',
  },
  { when: [28, '20:20'], by: 'zheng', member: 'party_member', kind: 'reward', points: 1, reason: '带头清理楼道杂物' },
  {
    when: [28, '20:30'],
    by: 'party_member',
    member: 'sun',
    kind: 'base',
    points: 2,
    reason: '参加主题党日，按时交党费',
  },
  {
    when: [27, '19:40'],
    by: 'party_member',
    member: 'zheng',
    kind: 'reward',
    points: 4,
    reason: '给孩子们上了一堂书法课',
  },
  {
    when: [2, '19:50'],
    by: 'zheng',
    member: 'party_member',
    kind: 'base',
    points: 2,
    reason: '参加支部学习，按时交党费',
  },
  { when: [1, '20:00'], by: 'zheng', member: 'party_member', kind: 'reward', points: 2, reason: '周末陪王奶奶看病' },
  {
    when: [1, '20:10'],
    by: 'party_member',
    member: 'sun',
    kind: 'base',
    points: 2,
    reason: '参加支部学习，按时交党费',
  },
];
