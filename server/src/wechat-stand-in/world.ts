import { randomBytes } from 'node:crypto';
import { createAccessTokens } from './access-tokens';
import { createContentRules } from './content-rules';
import { createFaults } from './faults';
import type { MessageTemplate } from './message-template';
import { createOneTimeCodes } from './one-time-codes';
import { createPeople } from './people';
import { createPusher, type PushTarget } from './push';
import { createStandInClock } from './stand-in-clock';
import { createSubscribeMessages } from './subscribe-messages';

export interface WorldOptions {
  appId: string;
  appSecret: string;
  push: PushTarget;
  templates: readonly MessageTemplate[];
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
  return {
    appId,
    appSecret,
    mediaCheckDelayMs,
    clock,
    toggles,
    pages: pageTable,
    hasPage: (page: string): boolean => pageTable.size === 0 || pageTable.has(page),
    people: createPeople(clock),
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
    pusher: createPusher({
      clock,
      appId,
      target: { ...push },
      retryDelayMs: pushRetryDelayMs,
      sendsTwice: () => toggles.pushesTwice,
    }),
  };
}

interface PhoneOfCode {
  phoneNumber: string;
  countryCode: string;
  openid?: string;
}
