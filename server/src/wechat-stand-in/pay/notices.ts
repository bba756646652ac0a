import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StandInClock } from '../stand-in-clock';
import { rfc3339 } from './china-time';
import { encryptResource } from './encrypt-resource';
import type { PayMerchant } from './pay-merchant';
import type { PayToggles } from './pay-toggles';
import type { PlatformSigner } from './platform-signer';
import type { Schedule } from './schedule';

export interface Notice {
  id: string;
  url: string;
  eventType: string;
  summary: string;
  /** What is encrypted in it. */
  about: Record<string, unknown>;
  attempts: { at: string; serial: string; isSignatureWrong: boolean; status: number | null }[];
  isAcknowledged: boolean;
  state: 'waiting' | 'held' | 'dropped' | 'acknowledged' | 'given-up';
}

const ANSWER_WITHIN_MS = 5_000;
const SOON_MS = 100;
const LADDER_MS = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600].map(
  (seconds) => seconds * 1000,
);

interface Parts {
  merchant: PayMerchant;
  clock: StandInClock;
  toggles: PayToggles;
  schedule: Schedule;
  signer: PlatformSigner;
}

/** What WeChat Pay tells the merchant by itself, again and again until it is acknowledged. */
export function createNotices({ merchant, clock, toggles, schedule, signer }: Parts) {
  const notices: Notice[] = [];
  const bodies = new Map<Notice, string>();
  const underway = new Set<Promise<void>>();
  const closing = new AbortController();
  const delays = merchant.notifyDelaysMs ?? LADDER_MS;

  async function attempt(notice: Notice): Promise<boolean> {
    const body = bodies.get(notice) ?? '';
    const headers = signer.noticeHeaders(body);
    const serial = String(headers['Wechatpay-Serial']);
    const isSignatureWrong = String(headers['Wechatpay-Signature']).startsWith('WECHATPAY/SIGNTEST/');
    const made: Notice['attempts'][number] = { at: clock.now().toISOString(), serial, isSignatureWrong, status: null };
    notice.attempts.push(made);
    try {
      const response = await fetch(notice.url, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', Accept: '*/*', 'User-Agent': 'Mozilla/4.0' },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), closing.signal]),
      });
      made.status = response.status;
      await response.arrayBuffer();
    } catch {
      // No answer is a try that failed.
    }
    return made.status === 200 || made.status === 204;
  }

  async function send(notice: Notice, step: number): Promise<void> {
    const copies = Array.from({ length: toggles.noticeCopies }, () => attempt(notice));
    const isAcknowledged = (await Promise.all(copies)).every(Boolean);
    if (closing.signal.aborted) return;
    const delay = delays[step];
    notice.isAcknowledged ||= isAcknowledged;
    notice.state = notice.isAcknowledged ? 'acknowledged' : delay === undefined ? 'given-up' : 'waiting';
    if (notice.state === 'waiting' && delay !== undefined) schedule.later(delay, () => void start(notice, step + 1));
  }

  function start(notice: Notice, step = 0): Promise<void> {
    const work = send(notice, step).finally(() => underway.delete(work));
    underway.add(work);
    return work;
  }

  return {
    notices,
    /** `originalType` is also the associated data of what is encrypted. */
    make(originalType: 'transaction' | 'refund', event: Pick<Notice, 'url' | 'eventType' | 'summary' | 'about'>): void {
      const { noticesAreDropped, noticesAreHeld, noticeDelayMs } = toggles;
      const state = noticesAreDropped ? 'dropped' : noticesAreHeld ? 'held' : 'waiting';
      const notice: Notice = { id: randomUUID(), ...event, attempts: [], isAcknowledged: false, state };
      notices.push(notice);
      const resource = {
        original_type: originalType,
        ...encryptResource(merchant.apiV3Key, originalType, JSON.stringify(event.about)),
      };
      const envelope = {
        id: notice.id,
        create_time: rfc3339(clock.now().getTime()),
        resource_type: 'encrypt-resource',
        event_type: event.eventType,
        summary: event.summary,
        resource,
      };
      bodies.set(notice, JSON.stringify(envelope));
      if (state === 'waiting') schedule.later(noticeDelayMs, () => void start(notice));
    },
    /** Sends what was held back, the last one first unless told otherwise, one after the other. */
    async release(order: 'reverse' | 'made'): Promise<number> {
      const held = notices.filter(({ state }) => state === 'held');
      for (const notice of order === 'reverse' ? held.reverse() : held) await start(notice);
      return held.length;
    },
    /** Resolves once no notice is on its way, nor about to be. */
    async settled(): Promise<void> {
      while (underway.size > 0 || schedule.isSoon(SOON_MS)) {
        await Promise.all(underway);
        await sleep(2);
      }
    },
    close: () => closing.abort(),
  };
}
