/** What became of a sign-up, as its owner reads it. The first four follow the hold on the seat. */
export const seatStates = {
  waiting: '候补中',
  offered: '有名额了，等您答复',
  seated: '已报名',
  released: '已取消',
  cancelled_late: '截止后取消',
  shift_cancelled: '班次已取消',
  done: '已结束',
} as const;

export type SeatState = keyof typeof seatStates;

export const seatStateNames = Object.keys(seatStates) as [SeatState, ...SeatState[]];
