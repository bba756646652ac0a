/** Why a decision about a resident cannot be taken back; part of the one table in ../errors.ts. */
export const undoErrors = {
  'verification.not_decided': { status: 409, message: '这份申请还没有处理，或者已经撤销过了，请刷新看看' },
  'verification.undo_moved_on': {
    status: 409,
    message: '这位居民现在的住户身份不是这次核实的，在这里不能撤销；要结束住户身份，请到“住户名册”里找到那一户来办',
  },
  'verification.undo_verified_since': {
    status: 409,
    message: '这位居民后来已经核实了住户身份，不用再撤回',
  },
  'verification.undo_asked_again': { status: 409, message: '这位居民已经重新提交了申请，请处理新的那一份' },
  'verification.undo_left': { status: 409, message: '这位居民已经注销账号，不能再撤销' },
} as const;
