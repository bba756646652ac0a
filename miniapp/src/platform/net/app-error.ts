import type { ErrorCode } from '@yuanli/shared/errors';
import { readWechatFailure } from './wechat-failure';

/** What only the phone can know: nothing came back from the server, or WeChat, the person or the phone did not allow it. */
type PhoneErrorCode =
  | 'network.offline'
  | 'server.unreachable'
  | 'photo.not_chosen'
  /** To be allowed again under 设置 of the mini-program, by WeChat's own button. */
  | 'permission.denied'
  /** To be allowed in the phone's own settings. */
  | 'permission.system'
  | 'permission.privacy'
  | 'permission.undeclared'
  /** A browser cannot do it. */
  | 'wechat.needed'
  | 'wechat.failed'
  | 'app.failed';

/** A "no" with a sentence to show. Pages branch on the code only. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode | PhoneErrorCode,
    message: string,
    /** What is wrong with each field, in words. */
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'AppError';
  }
}

const offline = '网络连接不上，您填的内容还在，请检查网络后再试';
const unreachable = '系统暂时没有响应，您填的内容还在，请稍后再试';

export const offlineError = () => new AppError('network.offline', offline);

/** Nothing came back: whether the server has taken it is not known. */
export const isUnreachable = ({ code }: AppError): boolean =>
  code === 'network.offline' || code === 'server.unreachable';

interface ErrorBody {
  error?: { code: ErrorCode; message: string; fields?: Record<string, string> };
}

/** The server's own words where it gave some; a proxy in between gives none. */
export function readError(body: unknown): AppError {
  const { error } = (body ?? {}) as ErrorBody;
  return error
    ? new AppError(error.code, error.message, error.fields)
    : new AppError('server.unreachable', unreachable);
}

/** Anything thrown, as something that can be shown. `subject` names what WeChat was asked for: 相册. */
export function asAppError(thrown: unknown, subject = '这项功能'): AppError {
  if (thrown instanceof AppError) return thrown;
  switch (readWechatFailure(thrown)) {
    case undefined:
      return new AppError('app.failed', '小程序这里出了点问题，您填的内容还在，请再试一次');
    case 'network':
      return offlineError();
    case 'denied':
      return new AppError('permission.denied', `您还没有允许使用${subject}，可以到设置里打开，再试一次`);
    case 'system':
      return new AppError('permission.system', `手机没有允许微信使用${subject}，请在手机的设置里允许，再试一次`);
    case 'privacy':
      return new AppError('permission.privacy', `先同意隐私说明，才能使用${subject}。请再点一次`);
    case 'undeclared':
      return new AppError(
        'permission.undeclared',
        `暂时不能使用${subject}：小程序的隐私保护指引里还没有写这一项，请打电话给社区`,
      );
    default:
      return new AppError('wechat.failed', `微信没有完成这一步，请再试一次。还不行，请联系社区`);
  }
}
