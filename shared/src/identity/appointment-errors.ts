/** Roles and invitations; part of the one table in ../errors.ts. */
export const appointmentErrors = {
  'appointment.not_found': { status: 404, message: '没有找到这条身份登记' },
  'appointment.already_held': { status: 409, message: '对方已有这个身份，不用重复登记' },
  'appointment.not_both': {
    status: 409,
    message: '居委会成员不能兼任居务监督委员（《城市居民委员会组织法》第36条），请先结束另一项身份',
  },
  'appointment.last_worker': {
    status: 409,
    message: '这是本社区唯一的社区工作者，请先登记接替的社区工作者，再结束这个身份或注销账号',
  },
  'appointment.already_over': { status: 409, message: '这个身份已经结束' },
  'appointment.dates_wrong': { status: 422, message: '结束日期要晚于开始日期' },
  'invitation.not_found': {
    status: 404,
    message: '没有找到这条登记，可能已经生效或已撤回，请刷新看看',
  },
  'invitation.already_made': { status: 409, message: '这个手机号已经登记过这个身份，正在等本人绑定手机号' },
} as const;
