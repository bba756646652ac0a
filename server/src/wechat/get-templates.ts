import { z } from 'zod';
import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';

/** A subscribe template as it was added in the console of the mini-program. */
export interface WechatTemplate {
  templateId: string;
  title: string;
  /** In the operator's order: `thing5`, and what people read before it. */
  fields: { key: string; label: string }[];
}

const answered = z.object({
  data: z.array(z.object({ priTmplId: z.string(), title: z.string(), content: z.string() })).default([]),
});

/** All subscribe templates of this mini-program, with the keys WeChat gave their fields. */
export async function getTemplates(app: WechatApp): Promise<WechatTemplate[]> {
  const answer = await callWithToken(app, '/wxaapi/newtmpl/gettemplate');
  const { data } = answer.json(answered);
  return data.map(({ priTmplId, title, content }) => ({ templateId: priTmplId, title, fields: fieldsOf(content) }));
}

/** `内容:{{thing5.DATA}}`, a line for each field. */
const fieldsOf = (content: string): WechatTemplate['fields'] =>
  [...content.matchAll(/^\s*(.*?)\s*[:：]?\s*\{\{\s*(\w+)\.DATA\s*\}\}/gm)].map(([, label = '', key = '']) => ({
    key,
    label,
  }));
