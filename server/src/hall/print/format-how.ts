import type { Vote } from '../votes/vote.entity';

/** How one fills in the ballot. */
export function formatHow({ kind, most, budget, isNamed }: Pick<Vote, 'kind' | 'most' | 'budget' | 'isNamed'>): string {
  const how = {
    for_against: '赞成、反对、弃权，选一个',
    choose_one: '从下面选一项，也可以弃权',
    choose_some: `从下面最多选${most}项，也可以弃权`,
    share_out: `把${budget}份分给下面各项，一共要分完，也可以弃权`,
  }[kind];
  return `${how}。${isNamed ? '依法公开房号和面积，不公开姓名。' : '不记名。手机上投的谁也查不到；纸质票只有录入、核对的人看得到。'}`;
}
