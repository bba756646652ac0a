/**
 * Why a call of WeChat's came to nothing:
 * cancelled: the person changed their mind · denied: they do not allow it, and WeChat does not ask again ·
 * system: the phone itself does not let WeChat · privacy: they have not agreed to the privacy text ·
 * undeclared: the console's privacy declaration leaves it out · network · failed: anything else.
 */
export type WechatFailure = 'cancelled' | 'denied' | 'system' | 'privacy' | 'undeclared' | 'network' | 'failed';

const byNumber: Record<number, WechatFailure> = {
  1: 'cancelled',
  5: 'network',
  103: 'denied',
  104: 'privacy',
  112: 'undeclared',
};

const byWords: [RegExp, WechatFailure][] = [
  [/api scope is not declared/i, 'undeclared'],
  [/privacy permission is not authorized/i, 'privacy'],
  [/system permission denied|LOCATIONSWITCHOFF|location service|系统/i, 'system'],
  [/auth(orize)? ?(den(y|ied)|no response)|user deny|permission denied/i, 'denied'],
  [/cancel/i, 'cancelled'],
  [/^(request|uploadFile|downloadFile):|timeout|interrupted|net::|network/i, 'network'],
];

/** Reads what WeChat threw; undefined where it was not WeChat. Its wording differs between versions, so numbers come first. */
export function readWechatFailure(thrown: unknown): WechatFailure | undefined {
  const { errMsg, errno } = (thrown ?? {}) as { errMsg?: unknown; errno?: unknown };
  if (typeof errMsg !== 'string' && typeof errno !== 'number') return undefined;
  const words = String(errMsg ?? '');
  return byNumber[Number(errno)] ?? byWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'failed';
}
