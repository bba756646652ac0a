import type { World } from './world';

export type Query = Record<string, string | undefined>;

export interface WeixinInput {
  query: Query;
  /** The JSON body of a POST. */
  body: Record<string, unknown>;
}

/** One call of api.weixin.qq.com. Throws Errcode; a Buffer is sent as a picture, text as raw JSON. */
export interface WeixinEndpoint {
  method: 'GET' | 'POST';
  path: string;
  needsToken?: boolean;
  answer(world: World, input: WeixinInput): object | string | Promise<object | string>;
}
