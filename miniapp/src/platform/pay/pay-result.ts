/**
 * What came of asking WeChat for money. ok: WeChat says that it was paid, which is no proof · cancelled: the person changed
 * their mind · shut: WeChat lets this mini-program take no money · failed: anything else.
 */
export type PayResult = 'ok' | 'cancelled' | 'shut' | 'failed';

const results: readonly unknown[] = ['ok', 'cancelled', 'shut', 'failed'] satisfies PayResult[];
const isPayResult = (value: unknown): value is PayResult => results.includes(value);

/** Not allowed to this mini-program. */
const noPermission = 102;

/** Reads what wx.requestPayment threw; its wording differs between versions, so the number comes first. */
export function readPayFailure(thrown: unknown): Exclude<PayResult, 'ok'> {
  const { errMsg, errno } = (thrown ?? {}) as { errMsg?: unknown; errno?: unknown };
  if (Number(errno) === noPermission) return 'shut';
  const words = typeof errMsg === 'string' ? errMsg : '';
  if (/no permission|banned/i.test(words)) return 'shut';
  return /cancel/i.test(words) ? 'cancelled' : 'failed';
}

/** Reads what the demo's pay page said, or what a page was opened with; undefined: something else. */
export function readPayResult(said: unknown): PayResult | undefined {
  return isPayResult(said) ? said : undefined;
}

/** The id that WeChat gave the order: what `package` says after its name. */
export const prepayIdOf = ({ package: text }: { package: string }): string => text.replace(/^prepay_id=/, '');
