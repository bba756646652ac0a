/**
 * WeChat Pay said no, or nothing that can be believed. `code` is WeChat's, in one spelling (without underscores:
 * ORDERNOTEXIST); `unreachable`: no answer, or a broken one; `forged`: the signature of a good answer does not fit.
 * Carries no header and no secret, so it may be logged.
 */
export class PayError extends Error {
  constructor(
    /** Method and path of the call: `POST /v3/pay/transactions/jsapi`. */
    readonly api: string,
    readonly status: number,
    readonly code: string,
    /** WeChat's id of the request, for their support. */
    readonly requestId: string | null = null,
  ) {
    super(`${api}: ${status} ${code}`);
    this.name = 'PayError';
  }

  /** Nobody knows what WeChat did: the same call may be made again, as every call here has one effect however often it is made. */
  get isTransient(): boolean {
    return (
      this.status === 0 ||
      this.status >= 500 ||
      this.status === 429 ||
      ['FREQUENCYLIMITED', 'RATELIMITEXCEEDED', 'SYSTEMERROR'].includes(this.code)
    );
  }
}

/** ORDER_NOT_EXIST and ORDERNOTEXIST are one code: which is answered depends on the endpoint. */
export const normalCode = (code: string): string => code.replaceAll('_', '').toUpperCase();
