import { callWithToken } from './call-with-token';
import { CHECK_SCENES, type CheckScene, type Suggestion } from './content-check';
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

interface Answer {
  result: { suggest: Suggestion; label: number | string };
  trace_id: string;
}

/** Asks at once whether a text may be shown. */
export async function msgSecCheck(app: WechatApp, text: TextToCheck): Promise<TextVerdict> {
  const body = { ...text, version: 2, scene: CHECK_SCENES[text.scene] };
  const answer = await callWithToken(app, '/wxa/msg_sec_check', body);
  const { result, trace_id } = answer.json<Answer>();
  return { suggest: result.suggest, label: String(result.label), traceId: trace_id };
}
