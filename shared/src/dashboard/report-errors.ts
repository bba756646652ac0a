/** Monthly files; part of the one table in ../errors.ts. */
export const reportErrors = {
  'report.not_found': { status: 404, message: '没有找到这份月报，请返回列表' },
  'report.already_handed_in': { status: 409, message: '这份月报已经有人登记上报了' },
  'report.month_not_over': { status: 409, message: '这个月还没有结束，下个月再生成月报' },
  'report.form_changed': { status: 409, message: '报表格式刚刚被别人改过，您填的还在，请刷新看看再改' },
} as const;
