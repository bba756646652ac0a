import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Storage, requests and downloads as a phone has them, over real HTTP; stands where Taro is in tests. */
const stored = new Map<string, unknown>();
const files = new Map<string, string>();
const folder = 'wxfile://usr/kept';

/** A file of the phone, such as a photo that was just taken. */
export const makeFile = (path: string, content: string): void => void files.set(path, content);
export const filesKept = (): string[] => [...files.keys()].filter((path) => path.startsWith(folder));
/** The pages that were opened, in their order. */
export const opened: string[] = [];

const phone = {
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  getDeviceInfo: () => ({ brand: 'Test', model: 'One' }),
  async request({
    url,
    method,
    header,
    data,
  }: {
    url: string;
    method: string;
    header: Record<string, string>;
    data?: object;
  }) {
    const answer = await fetch(url, { method, headers: header, body: data && JSON.stringify(data) });
    return {
      statusCode: answer.status,
      header: Object.fromEntries(answer.headers),
      data: (await answer.json()) as unknown,
    };
  },
  /** Whatever came is a file: an object address in a browser, a path on a phone. */
  async downloadFile({ url, header }: { url: string; header: Record<string, string> }) {
    const answer = await fetch(url, { headers: header });
    const content = await answer.text();
    if (process.env.TARO_ENV === 'h5')
      return { statusCode: answer.status, tempFilePath: URL.createObjectURL(new Blob([content])) };
    const tempFilePath = `wxfile://tmp_${files.size + 1}`;
    files.set(tempFilePath, content);
    return { statusCode: answer.status, tempFilePath };
  },
  getCurrentPages: () => [],
  async navigateTo({ url }: { url: string }) {
    opened.push(url);
  },
  env: { USER_DATA_PATH: 'wxfile://usr' },
  async uploadFile({ url, filePath, header }: { url: string; filePath: string; header: Record<string, string> }) {
    const answer = await fetch(url, { method: 'POST', headers: header, body: files.get(filePath) });
    return { statusCode: answer.status, data: await answer.text() };
  },
  getFileSystemManager: () => ({
    readFileSync: (path: string) => files.get(path),
    accessSync(path: string) {
      if (path !== folder && !files.has(path)) throw new Error('accessSync:fail no such file or directory');
    },
    copyFileSync: (from: string, to: string) => void files.set(to, files.get(from) ?? ''),
    readdirSync: () => filesKept().map((path) => path.slice(folder.length + 1)),
    unlinkSync: (path: string) => void files.delete(path),
  }),
};

export default phone;

export interface Heard {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
type Reply = (heard: Heard, response: ServerResponse) => void;

/** A server that answers as the test says and remembers what it heard. */
export async function startServer(reply: Reply): Promise<{ heard: Heard[]; stop: () => void }> {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      heard.push(one);
      reply(one, response);
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  Object.assign(globalThis, { API_BASE: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, IS_DEMO: true });
  return {
    heard,
    stop: () => {
      server.closeAllConnections();
      server.close();
      stored.clear();
      files.clear();
      opened.length = 0;
    },
  };
}

export function say(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
