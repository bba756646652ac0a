import type { MotionData } from '../../parts/hall/hall-data';
import type { IconName } from '../../ui/icon-names';

export type MotionAct = 'progress' | 'party_first' | 'position' | 'attachments' | 'change';

interface MotionActRow {
  value: MotionAct;
  title: string;
  icon: IconName;
  note: (motion: MotionData) => string;
  may: (motion: MotionData) => boolean;
}

const runs = ({ can }: MotionData): boolean => can.run;
const isDecided = ({ stage }: MotionData): boolean => stage === 'carrying_out' || stage === 'evaluating';
const partyFirst = ({ steps }: MotionData): boolean => steps.some(({ kind }) => kind === 'party_first');

/** What can be recorded on a motion, in the order it is usually needed. */
export const motionActs: readonly MotionActRow[] = [
  {
    value: 'progress',
    title: '公布进展',
    icon: 'tool',
    note: () => '做了什么、照片、花了多少钱',
    may: ({ can }) => can.reportProgress,
  },
  {
    value: 'party_first',
    title: '先报社区党组织',
    icon: 'flag',
    may: (motion) => runs(motion) && !isDecided(motion),
    note: (motion) =>
      partyFirst(motion)
        ? '已记录，可以再次记录'
        : '居民会议、居民代表会议表决的事项，须先由社区党组织研究讨论（《城市居民委员会组织法》第30条）',
  },
  {
    value: 'position',
    title: '写各方的立场',
    icon: 'people',
    note: ({ positions }) => (positions.length > 0 ? `写了${positions.length}方` : '居委会、物业、业委会的立场'),
    may: ({ can }) => can.addPosition.length > 0,
  },
  {
    value: 'attachments',
    title: '附件',
    icon: 'camera',
    note: ({ attachments }) => (attachments.length > 0 ? `${attachments.length}张` : '方案、报价、图纸，拍下来大家看'),
    may: runs,
  },
  {
    value: 'change',
    title: '改说明、负责人、完成期限',
    icon: 'edit',
    note: () => '要写为什么改，大家看得到',
    may: runs,
  },
];
