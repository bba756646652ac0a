import { z } from 'zod';
import { callWithToken } from './call-with-token';
import { CHECK_SCENES, suggestion, type CheckScene, type Suggestion } from './content-check';
import type { WechatApp } from './wechat-app';

export interface TextToCheck {
  /** Must have used the mini-program within the last two hours, else 61010. */
  openid: string;
  scene: CheckScene;
  /** At most 2,500 characters. */
  content: string;
  title?: string;
  nickname?: string;
}

export interface TextVerdict {
  suggest: Suggestion;
  label: string;
  traceId: string;
}

const judged = z.object({
  result: z.object({ suggest: suggestion, label: z.union([z.string().max(20), z.int()]).transform(String) }),
  trace_id: z.string(),
});

/** Asks at once whether a text may be shown. */
export async function msgSecCheck(app: WechatApp, text: TextToCheck): Promise<TextVerdict> {
  const body = { ...text, version: 2, scene: CHECK_SCENES[text.scene] };
  const answer = await callWithToken(app, '/wxa/msg_sec_check', body);
  const { result, trace_id } = answer.json(judged);
  return { ...result, traceId: trace_id };
}
