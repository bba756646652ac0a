interface EarningDefault {
  /** What residents call it. */
  label: string;
  /** Points for each act, or for each hour of confirmed minutes: minutes × points ÷ 60, rounded down to whole points. */
  per: 'act' | 'hour';
  amount: number;
  /** Minutes are confirmed for it; otherwise it can only be given per act. */
  isTimed: boolean;
  /** The most one person gains from it in a day of China; null: no cap. */
  dailyCap: number | null;
}

/** What points can be earned with, and the rule (version 0) where a community has set none of its own. */
export const earningEvents = {
  'wish.fulfilled': { label: '帮邻居实现微心愿', per: 'act', amount: 10, isTimed: false, dailyCap: null },
  'volunteering.service': { label: '志愿服务', per: 'hour', amount: 10, isTimed: true, dailyCap: 80 },
  'volunteering.duty': { label: '义务岗位值班', per: 'hour', amount: 8, isTimed: true, dailyCap: 40 },
} as const satisfies Record<string, EarningDefault>;

export type EarningEvent = keyof typeof earningEvents;

export const earningEventNames = Object.keys(earningEvents) as [EarningEvent, ...EarningEvent[]];
