/** Being away, and handing over a post; part of the one table in ../errors.ts. */
export const postsErrors = {
  'post.tasks_left': {
    status: 409,
    message: '这个岗位现在只有这一位，还有没办完的待办。请先办理“交接”，由接手的人确认后再结束',
  },
  'post.not_found': { status: 404, message: '没有找到这个岗位，可能已经结束，请刷新看看' },
  'absence.dates_wrong': { status: 422, message: '结束时间要晚于开始时间和现在，最长60天' },
  'absence.already_away': { status: 409, message: '您已经登记过外出，要改时间，请先结束上一次' },
  'absence.not_away': { status: 409, message: '外出已经结束，请刷新看看' },
  'absence.deputy_unfit': {
    status: 409,
    message: '这位不能代您的岗位：网格员和社区工作者，请本社区的网格员或社区工作者代；居务监督委员，请另一位监督委员代',
  },
  'handover.already_offered': { status: 409, message: '这个岗位正在交接，请先撤回上一次交接' },
  'handover.not_found': { status: 404, message: '没有找到这次交接，可能已经撤回，请刷新看看' },
  'handover.already_decided': { status: 409, message: '这次交接已经确认、谢绝或撤回，请刷新看看' },
  'handover.to_oneself': { status: 409, message: '不能交接给同一个人，请填写接手的人的手机号' },
} as const;
