/**
 * WeChat said no, or nothing readable. `errcode` is the only thing to branch on: the wording of errmsg changes.
 * Carries no address, no token and no secret, so it may be logged.
 */
export class WechatError extends Error {
  constructor(
    /** The path of the call: `/wxa/msg_sec_check`. */
    readonly api: string,
    readonly errcode: number | 'unreachable',
    /** WeChat's request id, for their support. */
    readonly rid: string | null = null,
  ) {
    super(`${api}: ${errcode}`);
    this.name = 'WechatError';
  }

  /** Busy (43108: with another message to the same person), rate-limited or unreachable: the same call may succeed later. */
  get isTransient(): boolean {
    return this.errcode === 'unreachable' || [-1, 43108, 45009, 45011, 44991].includes(this.errcode);
  }
}
