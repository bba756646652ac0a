import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const S3_ACCOUNT = {
  accessKeyId: 'AKIDYUANLI',
  secretAccessKey: 'not-so-secret',
  region: 'cn-test',
  bucket: 'photos',
};

export interface FakeS3 {
  url: string;
  /** By path: /photos/pictures/… */
  objects: Map<string, Buffer>;
  /** The next requests are answered with 503. */
  failNext(times: number): void;
  close(): Promise<void>;
}

/** A bucket that keeps bytes and lets nobody in whose signature it cannot work out itself. */
export async function startS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  let failures = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '', 'http://s3');
    const answer = (status: number, content: Buffer | string = '') => response.writeHead(status).end(content);
    if (failures > 0) return void (failures--, answer(503));
    if (!isSigned(request, url, body)) return void answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const known = objects.get(url.pathname);
    if (request.method === 'PUT') objects.set(url.pathname, body);
    else if (request.method === 'DELETE') objects.delete(url.pathname);
    else return void (known ? answer(200, known) : answer(404, '<Error><Code>NoSuchKey</Code></Error>'));
    answer(request.method === 'DELETE' ? 204 : 200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    failNext: (times) => void (failures = times),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** AWS Signature Version 4, worked out again from what arrived. */
function isSigned({ method, headers }: IncomingMessage, url: URL, body: Buffer): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    );
  const [, accessKeyId, day = '', region, signedHeaders = '', signature] = parts ?? [];
  const bodyHash = String(headers['x-amz-content-sha256']);
  if (accessKeyId !== S3_ACCOUNT.accessKeyId || region !== S3_ACCOUNT.region || bodyHash !== sha256(body)) return false;
  const names = signedHeaders.split(';');
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names.includes(name))) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const lines = names.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const request = [method, url.pathname, query, lines, signedHeaders, bodyHash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
  const key = [day, S3_ACCOUNT.region, 's3', 'aws4_request'].reduce<Buffer | string>(
    hmac,
    `AWS4${S3_ACCOUNT.secretAccessKey}`,
  );
  return hmac(key, text).toString('hex') === signature;
}
