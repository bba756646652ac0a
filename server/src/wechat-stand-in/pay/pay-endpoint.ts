import { z } from 'zod';
import type { PayWorld } from './pay-world';
import { fieldsOf, PayRefusal } from './pay-refusal';

export interface PayInput {
  /** What stands in the path's named places. */
  params: Record<string, string>;
  query: Record<string, string | undefined>;
  /** The JSON body of a POST. */
  body: unknown;
  /** The stand-in's own address, as the caller knows it. */
  origin: string;
}

/** One call of api.mch.weixin.qq.com. Throws PayRefusal; nothing is answered as 204, a Buffer as an unsigned file. */
export interface PayEndpoint {
  method: 'GET' | 'POST';
  /** With `:name` for what varies. */
  path: string;
  answer(pay: PayWorld, input: PayInput): object | undefined;
}

/** The merchant named beside the signature must be the one who signed. */
export function ensureSigner(pay: PayWorld, mchid: string): void {
  if (mchid !== pay.merchant.mchId)
    throw new PayRefusal(400, 'PARAM_ERROR', '请求头中的商户号与请求参数中的商户号不一致');
}

/** For queries, which name the merchant in their address. */
export const ensureSignerOfQuery = (pay: PayWorld, query: PayInput['query']): void =>
  ensureSigner(pay, fieldsOf(z.object({ mchid: z.string().min(1).max(32) }), query, 'query').mchid);
