import Taro from '@tarojs/taro';
import { pictureEndpoints } from '@yuanli/shared/pictures/pictures.endpoints';
import { asAppError, readError } from './app-error';
import { newIdempotencyKey } from './idempotency-key';
import { readJson } from './read-json';
import { asSignedIn } from './request';
import { readToken } from './token';

export interface UploadedPicture {
  id: string;
  url: string;
  thumbUrl: string;
}

/** Sends one file of the phone, with a few words beside it; one key, so that the same sending has one effect. */
export async function upload<Out>(path: string, filePath: string, formData: Record<string, string> = {}): Promise<Out> {
  const key = newIdempotencyKey();
  const { statusCode, data } = await asSignedIn(async () => {
    const token = readToken();
    const answer = await Taro.uploadFile({
      url: `${API_BASE}${path}`,
      filePath,
      name: 'file',
      formData,
      timeout: 60_000,
      header: { authorization: `Bearer ${token ?? ''}`, 'idempotency-key': key },
    }).catch((thrown: unknown) => {
      throw asAppError(thrown);
    });
    return { statusCode: answer.statusCode, data: readJson(answer.data), token };
  });
  if (statusCode < 200 || statusCode >= 300) throw readError(data);
  return data as Out;
}

/** Sends one picture; the server checks it by content and takes out where it was taken. */
export const uploadPicture = (filePath: string): Promise<UploadedPicture> =>
  upload(pictureEndpoints.uploadPicture.path, filePath);
