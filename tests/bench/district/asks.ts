import { request, type Agent } from 'node:http';

/** One request, and who asks. */
export interface Ask {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  token?: string;
  body?: object;
}

/** A thing that people do, over and over: for the nth time, by another person each. */
export interface Kind {
  name: string;
  next(n: number): Ask;
  /** What the next kinds need of the answer. */
  after?(answer: unknown): void;
}

export interface Answered {
  milliseconds: number;
  answer: unknown;
}

let keys = 0;

/** Asks and reads the whole answer; anything but a 200 spoils the measurement. */
export function ask(url: string, agent: Agent, { method, path, token, body }: Ask): Promise<Answered> {
  const payload = method === 'GET' ? undefined : JSON.stringify(body ?? {});
  const headers = {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(payload && {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(payload),
      'Idempotency-Key': `bench-district-${process.pid}-${keys++}`,
    }),
  };
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url + encodeURI(path), { method, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode !== 200) reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
        else resolve({ milliseconds: performance.now() - from, answer: JSON.parse(text) });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}
