import type { IncomingMessage } from 'node:http';
import { paramError, PayRefusal } from './pay-refusal';

/** The body as it was sent, which is what was signed, and a function that reads it strictly as JSON. */
export async function readPayBody(request: IncomingMessage): Promise<{ text: string; read: () => unknown }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const read = () => {
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
      throw new PayRefusal(400, 'INVALID_REQUEST', 'Http头Content-Type须为application/json');
    const value = parse(text);
    ensureValues(value, '');
    return value;
  };
  return { text, read };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PayRefusal(400, 'PARAM_ERROR', '请求体不是合法的JSON');
  }
}

/** UTF-8 of one to three bytes only, so no emoji; and no null anywhere. */
function ensureValues(value: unknown, field: string): void {
  if (value === null) throw paramError(field, '值不能为null');
  if (typeof value === 'string' && /[\u{10000}-\u{10FFFF}]/u.test(value)) throw paramError(field, '含有不支持的字符');
  if (typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) ensureValues(inner, `${field}/${name}`);
}
