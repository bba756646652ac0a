import type { IncomingMessage } from 'node:http';
import { ensure } from '../refusal';

const MOST_BYTES = 64 * 1024;

/**
 * The bytes of a request as they came, for what is signed over them: up to 64 KB, else request.too_large. Too much is read to its end
 * and thrown away: cutting the connection would lose the answer.
 */
export async function readSmallBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  ensure(size <= MOST_BYTES, 'request.too_large');
  return Buffer.concat(chunks);
}
