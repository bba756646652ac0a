/** Logins, on phones and on computers; part of the one table in ../errors.ts. */
export const sessionErrors = {
  'session.required': { status: 401, message: '请先登录再继续' },
  'session.expired': { status: 401, message: '登录已过期，请重新登录' },
  'session.not_found': { status: 404, message: '没有找到这台设备，可能已退出登录' },
} as const;
