/** The states of a wish and the ways between them. */
export const wishStatuses = {
  submitted: '正在检查',
  under_review: '等网格员审核',
  declined: '没有通过',
  open: '等人来帮',
  claimed: '有人在帮',
  delivered: '等您确认',
  fulfilled: '已实现',
  withdrawn: '已撤回',
  expired: '已过期',
} as const;

export type WishStatus = keyof typeof wishStatuses;

export const wishStatusNames = Object.keys(wishStatuses) as [WishStatus, ...WishStatus[]];

const transitions: Record<WishStatus, readonly WishStatus[]> = {
  submitted: ['under_review', 'declined', 'withdrawn'],
  under_review: ['open', 'declined', 'withdrawn'],
  open: ['claimed', 'withdrawn', 'expired'],
  claimed: ['delivered', 'open'],
  delivered: ['fulfilled', 'claimed'],
  declined: [],
  fulfilled: [],
  withdrawn: [],
  expired: [],
};

export const canBecome = (from: WishStatus, to: WishStatus): boolean => transitions[from].includes(to);

/** Every state from which a wish can come to `to`. */
export const statesBefore = (to: WishStatus): WishStatus[] => wishStatusNames.filter((from) => canBecome(from, to));

export const isOver = (status: WishStatus): boolean => transitions[status].length === 0;
