import type { ErrorCode } from '@yuanli/shared/errors';

/** What only the phone can know: nothing came back from the server. */
type PhoneErrorCode = 'network.offline' | 'server.unreachable' | 'photo.not_chosen';

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

const offline = '网络好像断了，您填的内容还在，请稍后再试';
const unreachable = '社区的服务暂时没有回应，您填的内容还在，请稍后再试';

export const offlineError = () => new AppError('network.offline', offline);

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

/** Anything thrown, as something that can be shown. */
export const asAppError = (thrown: unknown): AppError => (thrown instanceof AppError ? thrown : offlineError());
