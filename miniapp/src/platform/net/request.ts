import Taro from '@tarojs/taro';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { offlineError, readError } from './app-error';
import { fillPath } from './fill-path';
import { newIdempotencyKey } from './idempotency-key';
import { useNetwork } from './network';
import { storeRotatedToken, readToken } from './token';

export interface CallOptions {
  /** The key of an intention that is sent again by hand; see useAct. */
  idempotencyKey?: string;
}

interface Sending {
  url: string;
  method: Endpoint<object, unknown>['method'];
  body?: object;
  key: string;
}

const mostTries = 3;
const timeoutMs = 15_000;
const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

interface Answer {
  statusCode: number;
  data: unknown;
  /** What the request was sent with, so that a refusal can be told from one for a token since renewed. */
  token?: string;
}

/** Any status is an answer; only silence is tried again, with the same key, after 0.5 s and 1.5 s. */
async function send({ url, method, body, key }: Sending): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const token = readToken();
    const header: Record<string, string> = { 'content-type': 'application/json' };
    if (token) header.authorization = `Bearer ${token}`;
    if (method !== 'GET') header['idempotency-key'] = key;
    try {
      const answer = await Taro.request<unknown>({ url, method, header, data: body, timeout: timeoutMs });
      storeRotatedToken(answer.header);
      useNetwork.setState({ isOnline: true });
      return { statusCode: answer.statusCode, data: answer.data, token };
    } catch {
      if (tries === mostTries) throw offlineError();
      await wait(500 * 3 ** (tries - 1));
    }
  }
}

type Renew = (expired: string) => Promise<boolean>;
let renewSession: Renew = () => Promise.resolve(false);

/** session.ts knows how to log in again; told here, so that the two need not import each other. */
export function whenSessionExpires(renew: Renew): void {
  renewSession = renew;
}

/** Sends again as the same person when the session had ended; several at once renew it once. */
export async function asSignedIn(attempt: () => Promise<Answer>): Promise<Answer> {
  const answer = await attempt();
  const hasExpired = answer.statusCode === 401 && readError(answer.data).code === 'session.expired';
  return hasExpired && answer.token && (await renewSession(answer.token)) ? attempt() : answer;
}

/** Calls one act of the API; throws AppError with a sentence to show. */
export async function call<In extends object, Out>(
  endpoint: Endpoint<In, Out>,
  input: In,
  { idempotencyKey }: CallOptions = {},
): Promise<Out> {
  const { path, body } = fillPath(endpoint, input);
  const sending: Sending = {
    url: `${API_BASE}${path}`,
    method: endpoint.method,
    body,
    key: idempotencyKey ?? newIdempotencyKey(),
  };
  const answer = await asSignedIn(() => send(sending));
  if (answer.statusCode < 200 || answer.statusCode >= 300) throw readError(answer.data);
  return answer.data as Out;
}
