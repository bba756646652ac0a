import type { MessageTemplate } from './message-template';

export interface SentMessage {
  msgid: string;
  at: string;
  openid: string;
  templateId: string;
  page: string | null;
  /** Label to text, as the person reads it. */
  data: Record<string, string>;
}

/** Real ids are beyond 2^53. */
const FIRST_MSGID = 2_097_683_633_284_153_344n;

/** What may be sent to whom, and what was. */
export function createSubscribeMessages(templates: readonly MessageTemplate[]) {
  const grants = new Map<string, number>();
  const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;
  const sent: SentMessage[] = [];
  return {
    templates: new Map(templates.map((template) => [template.templateId, template])),
    sent,
    nextMsgid: (): string => String(FIRST_MSGID + BigInt(sent.length)),
    grantsOf: (openid: string, templateId: string): number => grants.get(keyOf(openid, templateId)) ?? 0,
    grant(openid: string, templateId: string, times: number): void {
      const key = keyOf(openid, templateId);
      grants.set(key, (grants.get(key) ?? 0) + times);
    },
  };
}
