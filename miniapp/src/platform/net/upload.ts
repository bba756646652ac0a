import Taro from '@tarojs/taro';
import { pictureEndpoints } from '@yuanli/shared/pictures/pictures.endpoints';
import { recordingEndpoints } from '@yuanli/shared/recordings/recordings.endpoints';
import { asAppError, readError } from './app-error';
import type { AnswerOf } from './endpoint-types';
import { newIdempotencyKey } from './idempotency-key';
import { readJson } from './read-json';
import { asSignedIn } from './request';
import { readToken } from './token';

/** Sends one file of the phone, with a few words beside it; one key, so that the same sending has one effect. */
export async function upload<Out>(
  path: string,
  filePath: string,
  formData: Record<string, string> = {},
  key = newIdempotencyKey(),
): Promise<Out> {
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
export const uploadPicture = (
  filePath: string,
  key?: string,
): Promise<AnswerOf<typeof pictureEndpoints.uploadPicture>> =>
  upload(pictureEndpoints.uploadPicture.path, filePath, {}, key);

/** Sends one recording; the server listens whether it is one. */
export const uploadRecording = (
  filePath: string,
  key?: string,
): Promise<AnswerOf<typeof recordingEndpoints.uploadRecording>> =>
  upload(recordingEndpoints.uploadRecording.path, filePath, {}, key);
