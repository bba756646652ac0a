import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { contentTypeOf, type PictureStore } from './picture-store';

export interface S3Settings {
  /** None: Amazon itself. */
  endpoint?: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Keeps files in a bucket of any store that speaks S3. */
export function s3PictureStore({ endpoint, region, bucket, ...credentials }: S3Settings): PictureStore {
  const client = new S3Client({
    region,
    credentials,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // The newer checksums are unknown to many stores that speak S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000 },
  });
  const object = (key: string) => ({ Bucket: bucket, Key: `pictures/${key}` });

  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...object(key), Body: bytes, ContentType: contentTypeOf(key) }));
    },

    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(object(key)));
        return Body as Readable;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand(object(key)));
    },
  };
}
