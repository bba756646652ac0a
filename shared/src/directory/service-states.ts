/** listed; to_verify: two neighbours say that something is wrong (待核实); closed: gone for good, shown to staff only. */
export const serviceStates = ['listed', 'to_verify', 'closed'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** What neighbours tap; of an item of a counter that it is handled otherwise by now. */
export const reportKinds = {
  open: '正常开放',
  closed: '没有开门',
  phone_changed: '电话变了',
  moved: '搬走了',
  requirements_changed: '办事要求变了',
} as const;
export type ReportKind = keyof typeof reportKinds;
export const reportKindNames = Object.keys(reportKinds) as [ReportKind, ...ReportKind[]];

/** Of a place of the circle, and of an item of a counter. */
export const reportKindsOf = {
  place: ['open', 'closed', 'phone_changed', 'moved'],
  guide: ['requirements_changed', 'phone_changed'],
} as const satisfies Record<string, readonly ReportKind[]>;

/** Two neighbours who agree. */
export const agreeingReports = 2;

/** Why a service is closed for some days. Chosen, never written: so it can be shown at once. */
export const noticeKinds = {
  closed: '临时有事',
  holiday: '放假',
  renovation: '装修',
  outage: '停水停电',
  stocktaking: '盘点',
} as const;
export type NoticeKind = keyof typeof noticeKinds;
export const noticeKindNames = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]];

/** requested → confirmed | declined | cancelled | lapsed ; confirmed → came | no_show | cancelled | declined ; came, no_show → confirmed (a wrong tap). */
export const bookingStates = ['requested', 'confirmed', 'declined', 'cancelled', 'lapsed', 'came', 'no_show'] as const;
export type BookingState = (typeof bookingStates)[number];
