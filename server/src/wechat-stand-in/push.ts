import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { encryptPush, signPush } from '../wechat/message-push';
import type { StandInClock } from './stand-in-clock';

export interface PushTarget {
  /** Where pushes go, for example `http://127.0.0.1:8080/wechat/push`; none: nothing is pushed. */
  url?: string;
  token: string;
  aesKey: string;
}

export interface Delivery {
  event: Record<string, unknown>;
  attempts: number;
  isAcknowledged: boolean;
}

interface PusherParts {
  clock: StandInClock;
  appId: string;
  target: PushTarget;
  retryDelayMs: number;
  /** WeChat may send what was already acknowledged. */
  sendsTwice: () => boolean;
}

const ANSWER_WITHIN_MS = 5_000;
const MOST_ATTEMPTS = 3;
const ACCOUNT = 'gh_97417a04a28d';

/** The message push channel, in secure mode with JSON. */
export function createPusher({ clock, appId, target, retryDelayMs, sendsTwice }: PusherParts) {
  const deliveries: Delivery[] = [];
  const underway = new Set<Promise<void>>();
  const closing = new AbortController();

  function addressFor(more: Record<string, string>, ...signed: string[]): URL {
    const timestamp = String(clock.seconds());
    const nonce = String(randomInt(1e9));
    const url = new URL(target.url ?? '');
    const signature = signPush(target.token, timestamp, nonce);
    const secure = signed.length > 0 && { msg_signature: signPush(target.token, timestamp, nonce, ...signed) };
    url.search = new URLSearchParams({ signature, timestamp, nonce, ...more, ...secure }).toString();
    return url;
  }

  async function attempt(message: string, openid: string): Promise<boolean> {
    const Encrypt = encryptPush({ appId, aesKey: target.aesKey }, message);
    try {
      const response = await fetch(addressFor({ openid, encrypt_type: 'aes' }, Encrypt), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ToUserName: ACCOUNT, Encrypt }),
        signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), closing.signal]),
      });
      const answer = await response.text();
      return response.ok && (answer === '' || answer === 'success');
    } catch {
      return false;
    }
  }

  async function deliver(event: Record<string, unknown>): Promise<void> {
    const delivery: Delivery = { event, attempts: 0, isAcknowledged: false };
    deliveries.push(delivery);
    const message = JSON.stringify(event);
    while (target.url && !delivery.isAcknowledged && delivery.attempts < MOST_ATTEMPTS && !closing.signal.aborted) {
      if (delivery.attempts > 0) await sleep(retryDelayMs);
      delivery.attempts += 1;
      delivery.isAcknowledged = await attempt(message, String(event.FromUserName));
    }
    if (sendsTwice() && delivery.isAcknowledged) await attempt(message, String(event.FromUserName));
  }

  const stamped = (event: Record<string, unknown>) => ({ ToUserName: ACCOUNT, CreateTime: clock.seconds(), ...event });

  return {
    deliveries,
    send: (event: Record<string, unknown>): Promise<void> => deliver(stamped(event)),
    /** Makes the event after a while and pushes it. */
    later(delayMs: number, makeEvent: () => Promise<Record<string, unknown>>): void {
      const work = sleep(delayMs, undefined, { signal: closing.signal })
        .then(makeEvent)
        .then((event) => deliver(stamped(event)))
        .catch(() => undefined)
        .finally(() => underway.delete(work));
      underway.add(work);
    },
    /** Resolves once nothing is on its way. */
    async settled(): Promise<void> {
      await Promise.all(underway);
    },
    moveTo(url: string): void {
      target.url = url;
    },
    /** The check WeChat makes when the address is entered in its console. */
    async checkAddress(): Promise<boolean> {
      const echostr = String(randomInt(1e9));
      const response = await fetch(addressFor({ echostr }));
      return response.ok && (await response.text()) === echostr;
    },
    close: () => closing.abort(),
  };
}
