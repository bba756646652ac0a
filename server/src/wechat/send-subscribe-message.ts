import { z } from 'zod';
import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Field key (`thing1`) to text; each key of the template must be there. */
  data: Record<string, string>;
  /** Opened by a tap; may carry a query. */
  page?: string;
  state?: 'developer' | 'trial' | 'formal';
}

/** Only this says that it was sent. */
const sent = z.object({ errcode: z.literal(0), msgid: z.string().optional() });

/** Sends one message and uses up one grant. Refused with 43101 (no grant), 47003 (a field breaks its rule), 40037. */
export async function sendSubscribeMessage(
  app: WechatApp,
  message: SubscribeMessage,
): Promise<{ msgId: string | null }> {
  const { openid, templateId, data, page, state = 'formal' } = message;
  const body = {
    touser: openid,
    template_id: templateId,
    page,
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
    miniprogram_state: state,
    lang: 'zh_CN',
  };
  const answer = await callWithToken(app, '/cgi-bin/message/subscribe/send', body);
  return { msgId: answer.json(sent).msgid ?? null };
}
