import { wxApi } from './wx-api';
import type { PhoneFiles } from './phone-files';

interface Sent {
  url: string;
  header?: Record<string, string>;
}
interface Request extends Sent {
  method?: string;
  data?: unknown;
  dataType?: string;
}
interface Upload extends Sent {
  filePath: string;
  name: string;
  formData?: Record<string, string>;
}

export interface Network {
  isOnline: boolean;
  /** How many requests wait for their answer. */
  waiting: number;
  /** What was asked for, in order; a test empties it. */
  asked: string[];
  /** Answers to these are lost on the way back, though the server has done what was asked. */
  loses?: (url: string) => boolean;
}

const headersOf = (answer: Response) => Object.fromEntries(answer.headers);

/** WeChat's requests, over real HTTP to where the test says the server is; any status is a success, only silence fails. */
export function wxNetwork(
  network: Network,
  files: PhoneFiles,
  toServer: (url: string) => string,
  parse: (text: string) => unknown,
) {
  async function send(url: string, init: RequestInit): Promise<Response> {
    if (!network.isOnline) throw new Error('errcode:-118 net::ERR_INTERNET_DISCONNECTED');
    const answer = await fetch(toServer(url), init);
    if (network.loses?.(url)) throw new Error('timeout');
    return answer;
  }

  /** A request waits from the moment it is made until the whole answer is handed over. */
  const waits =
    <Options, Answer>(act: (options: Options) => Promise<Answer>) =>
    async (options: Options): Promise<Answer> => {
      network.waiting += 1;
      try {
        return await act(options);
      } finally {
        network.waiting -= 1;
      }
    };

  return {
    request: wxApi<Request>(
      'request',
      waits<Request, object>(async ({ url, method = 'GET', header, data }) => {
        if (method === 'GET') network.asked.push(url);
        const body = data === undefined || method === 'GET' ? undefined : JSON.stringify(data);
        const answer = await send(url, {
          method,
          ...(header && { headers: header }),
          ...(body !== undefined && { body }),
        });
        const text = await answer.text();
        const isJson = answer.headers.get('content-type')?.includes('json');
        return { statusCode: answer.status, header: headersOf(answer), data: isJson && text ? parse(text) : text };
      }),
    ),
    uploadFile: wxApi<Upload>(
      'uploadFile',
      waits<Upload, object>(async ({ url, filePath, name, formData = {}, header }) => {
        const form = new FormData();
        for (const [field, value] of Object.entries(formData)) form.set(field, value);
        form.set(name, new Blob([new Uint8Array(files.read(filePath))]), 'photo.jpg');
        const answer = await send(url, { method: 'POST', body: form, ...(header && { headers: header }) });
        return { statusCode: answer.status, header: headersOf(answer), data: await answer.text() };
      }),
    ),
    downloadFile: wxApi<Sent>(
      'downloadFile',
      waits<Sent, object>(async ({ url, header }) => {
        const answer = await send(url, header ? { headers: header } : {});
        const tempFilePath = files.add(Buffer.from(await answer.arrayBuffer()));
        return { statusCode: answer.status, header: headersOf(answer), tempFilePath };
      }),
    ),
    getFileSystemManager: () => files.manager,
  };
}
