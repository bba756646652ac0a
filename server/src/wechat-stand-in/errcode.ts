/** WeChat's "no": HTTP 200 with a code and a wording that ends in a request id. */
export class Errcode extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`);
    this.name = 'Errcode';
  }
}
