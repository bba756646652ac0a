/** Logins, on phones and on computers; part of the one table in ../errors.ts. */
export const sessionErrors = {
  'session.required': { status: 401, message: '请先登录再继续' },
  'session.expired': { status: 401, message: '登录已过期，请重新登录' },
  'session.not_found': { status: 404, message: '没有找到这台设备，可能已退出登录' },

  'pc_login.code_wrong': { status: 404, message: '登录码不对或已过期，请在电脑上换一个码，再扫一次' },
  'pc_login.expired': { status: 409, message: '登录码已过期，请在电脑上换一个码' },
  'pc_login.taken': { status: 409, message: '这个登录码已有别人扫过，请在电脑上换一个码' },
  'pc_login.settled': { status: 409, message: '这个登录码已经用过，请在电脑上换一个码' },
  'pc_login.refused': { status: 409, message: '手机上选择了不登录。要登录请换一个码再扫' },
  'pc_login.phone_only': { status: 403, message: '这一步只能在手机小程序里办，请打开手机上的小程序' },

  'private_export.confirm_on_phone': {
    status: 403,
    message: '这个文件有个人信息，请先在手机上确认：打开小程序里的“消息”，点最新的一条',
  },
  'private_export.settled': { status: 409, message: '这次下载已经处理过或已过期，请在电脑上再点一次下载' },
} as const;
