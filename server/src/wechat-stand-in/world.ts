import { randomBytes } from 'node:crypto';
import type { Suggestion } from '../wechat/content-check';
import { createAccessTokens } from './access-tokens';
import { createFaults } from './faults';
import type { MessageTemplate } from './message-template';
import { createPayWorld } from './pay/pay-world';
import type { PayMerchant } from './pay/pay-merchant';
import { createPeople } from './people';
import { createPusher, type PushTarget } from './push';
import { createStandInClock, type StandInClock } from './stand-in-clock';
import { createSubscribeMessages } from './subscribe-messages';

export interface WorldOptions {
  appId: string;
  appSecret: string;
  push: PushTarget;
  templates: readonly MessageTemplate[];
  /** None: the mini-program takes no payments, and WeChat Pay knows no address. */
  pay?: PayMerchant;
  /** Pages of the released version; none: every page is taken for released. */
  pages?: readonly string[];
  mediaCheckDelayMs?: number;
  pushRetryDelayMs?: number;
}

/** Where WeChat itself differs from its documents, or from last year. */
export interface Toggles {
  mediaLabelAs: 'number' | 'string';
  mediaCheckHasErrcode: boolean;
  countryCodeAs: 'string' | 'number';
  messageStateIsRequired: boolean;
  pushesTwice: boolean;
}

const DEFAULT_TOGGLES: Toggles = {
  mediaLabelAs: 'string',
  mediaCheckHasErrcode: false,
  countryCodeAs: 'string',
  messageStateIsRequired: true,
  pushesTwice: false,
};

export type World = ReturnType<typeof createWorld>;

/** Everything the stand-in knows, for one mini-program; kept in memory. */
export function createWorld(options: WorldOptions) {
  const { appId, appSecret, push, templates, pages = [], mediaCheckDelayMs = 300, pushRetryDelayMs = 1_000 } = options;
  const clock = createStandInClock();
  const toggles = { ...DEFAULT_TOGGLES };
  const pageTable = new Set(pages);
  const people = createPeople(clock);
  const pusher = createPusher({
    clock,
    appId,
    target: { ...push },
    retryDelayMs: pushRetryDelayMs,
    sendsTwice: () => toggles.pushesTwice,
  });
  const { isKnown } = people;
  const pushNow = (event: Record<string, unknown>) => pusher.later(0, async () => event);
  const pay = options.pay ? createPayWorld(options.pay, { appId, clock, isKnown, push: pushNow }) : null;
  // Who paid before a restart may still be signed in, and pays again.
  for (const { fields } of pay?.orders.all() ?? []) people.visit(fields.payer.openid);
  return {
    appId,
    appSecret,
    mediaCheckDelayMs,
    clock,
    toggles,
    pages: pageTable,
    hasPage: (page: string): boolean => pageTable.size === 0 || pageTable.has(page),
    people,
    loginCodes: createOneTimeCodes<{ openid: string }>(clock, () => `0${randomBytes(23).toString('base64url')}`),
    phoneCodes: createOneTimeCodes<PhoneOfCode>(clock, () => randomBytes(32).toString('hex')),
    accessTokens: createAccessTokens(clock),
    subscribeMessages: createSubscribeMessages(templates),
    contentRules: createContentRules(),
    faults: createFaults(),
    /** Tencent's location service: the key it knows, the SK it wants signatures by (none: it wants none), and where no street leads (WGS-84). */
    walking: {
      key: 'YUANL-IDEMO-00000-00000-00000-00000',
      secret: '',
      islands: [] as { latitude: number; longitude: number }[],
    },
    /** Path to the number of calls it got. */
    calls: new Map<string, number>(),
    pusher,
    pay,
    /** Ends what is on its way. */
    close(): void {
      pusher.close();
      pay?.close();
    },
  };
}

interface PhoneOfCode {
  phoneNumber: string;
  countryCode: string;
  openid?: string;
}

interface Verdict {
  suggest: Suggestion;
  label: number;
}

/** Applies where everything it names fits. */
interface ContentRule extends Verdict {
  openid?: string;
  /** A part of the text, or of the picture's address. */
  includes?: string;
}

const PASS: Verdict = { suggest: 'pass', label: 100 };

const DEFAULT_WORDS: ContentRule[] = [
  { includes: '违禁', suggest: 'risky', label: 20001 },
  { includes: '加微信', suggest: 'review', label: 10001 },
];

/** Verdicts by rule; the latest rule that fits decides. */
function createContentRules() {
  const text = [...DEFAULT_WORDS];
  const media: ContentRule[] = [];
  const decide = (rules: ContentRule[], openid: string, content: string): Verdict => {
    const { suggest, label } =
      rules.findLast((rule) => (rule.openid ?? openid) === openid && content.includes(rule.includes ?? '')) ?? PASS;
    return { suggest, label };
  };
  return {
    addTextRule: (rule: ContentRule) => void text.push(rule),
    addMediaRule: (rule: ContentRule) => void media.push(rule),
    decideText: (openid: string, content: string): Verdict => decide(text, openid, content),
    decideMedia: (openid: string, mediaUrl: string): Verdict => decide(media, openid, mediaUrl),
  };
}

interface OneTimeCode<T> {
  about: T;
  appId: string;
  issuedAt: number;
  isUsed: boolean;
}

const LIFE_MS = 5 * 60_000;

/** Codes that live five minutes and count once. Login and phone codes have one book each. */
function createOneTimeCodes<T>(clock: StandInClock, write: () => string) {
  const codes = new Map<string, OneTimeCode<T>>();
  return {
    issue(about: T, appId: string): string {
      const code = write();
      codes.set(code, { about, appId, issuedAt: clock.now().getTime(), isUsed: false });
      return code;
    },
    /** A code that was issued less than five minutes ago, used or not. */
    find(code: unknown): OneTimeCode<T> | undefined {
      const issued = codes.get(String(code));
      return issued && clock.now().getTime() - issued.issuedAt < LIFE_MS ? issued : undefined;
    },
  };
}
