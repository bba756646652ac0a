import { useRef, useState } from 'react';
import { AppError, asAppError, isUnreachable } from '../net/app-error';
import { newIdempotencyKey } from '../net/idempotency-key';
import { pictureAddress } from '../net/picture-address';
import { ensureSignedIn } from '../net/session';
import { isThere, keepFile } from '../storage/kept-files';

/** A photo or a recording of a form. */
export interface Upload {
  /** What to show or play: the file on the phone, or its address once sent. */
  url: string;
  /** waiting: it stays on the phone until there is network. */
  state?: 'sending' | 'failed' | 'waiting';
  /** Its id on the server, once it is there. */
  id?: string;
  /** Its address there for the next hour or two: files of the phone are gone after a restart. */
  sentUrl?: string;
  /** Names its sending, from the first attempt on, so that it arrives once. */
  key?: string;
  /** Of a recording. */
  seconds?: number;
}

interface UploadsProps {
  initial?: readonly Upload[];
  /** Answers its id and where it is seen or heard, as the server has it. */
  send: (path: string, key: string) => Promise<{ id: string; url: string; thumbUrl?: string }>;
  /** Stores what a draft keeps. It is called before anything counts as sent on the screen. */
  keep?: (stored: readonly Upload[]) => void;
  /** The form may be sent later, and its files with it. */
  maySendLater?: boolean;
}

const cannotWait = (): AppError =>
  new AppError(
    'network.offline',
    process.env.TARO_ENV === 'h5'
      ? '没有网络。在浏览器里，照片要联网才能上传。先删除照片，文字会自动保存'
      : '没有网络，手机空间也不够，没能保存。请联网后再试',
  );

/** As a draft keeps them: what the server has, and what waits on this phone for the network. */
const storedOf = (files: readonly Upload[]): Upload[] =>
  files.flatMap(({ id, sentUrl, url, state, key, seconds }): Upload[] => {
    if (id) return [{ id, url: sentUrl ?? url, seconds }];
    return state === 'waiting' ? [{ url, state, key, seconds }] : [];
  });

const idsOf = (files: readonly Upload[]): string[] => files.flatMap(({ id }) => (id ? [id] : []));

/** The files of a form: each is sent as soon as it is there, and can be sent again by itself. */
export function useUploads({ initial = [], send, keep, maySendLater = false }: UploadsProps) {
  const [files, setFiles] = useState<readonly Upload[]>(() =>
    initial.filter(({ state, url }) => state !== 'waiting' || isThere(url)),
  );
  const [error, setError] = useState<AppError>();
  const newest = useRef(files);

  const update = (next: readonly Upload[]) => {
    const stored = storedOf(next);
    if (JSON.stringify(stored) !== JSON.stringify(storedOf(newest.current))) keep?.(stored);
    newest.current = next;
    setFiles(next);
  };
  const change = (url: string, to: Partial<Upload>) =>
    update(newest.current.map((file) => (file.url === url ? { ...file, ...to } : file)));

  /** Without network the file waits, where its form may; what else goes wrong is shown. */
  function stop(path: string, key: string, thrown: unknown): void {
    const problem = asAppError(thrown);
    const mayWait = maySendLater && isUnreachable(problem);
    const kept = mayWait ? keepFile(path) : undefined;
    if (!kept) setError(mayWait ? cannotWait() : problem);
    change(path, kept ? { url: kept, state: 'waiting', key } : { state: 'failed', key });
  }

  async function sendOne({ url: path, state, key = newIdempotencyKey() }: Upload): Promise<void> {
    // What waits goes on waiting in the draft, should the mini-program be closed meanwhile.
    if (state !== 'waiting') change(path, { state: 'sending', key });
    try {
      await ensureSignedIn();
      const { id, url, thumbUrl = url } = await send(path, key);
      change(path, { id, sentUrl: pictureAddress(thumbUrl), state: undefined });
    } catch (thrown) {
      stop(path, key, thrown);
    }
  }

  return {
    files,
    ids: idsOf(files),
    /** Why the last one did not arrive. */
    error,
    setError,
    isSending: files.some(({ state }) => state === 'sending'),
    async add(added: readonly Upload[]) {
      const sending = added.map((file): Upload => ({ ...file, state: 'sending' }));
      update([...newest.current, ...sending]);
      await Promise.all(sending.map(sendOne));
    },
    remove(index: number) {
      setError(undefined);
      update(newest.current.filter((_, at) => at !== index));
    },
    async retry(index: number): Promise<void> {
      const file = newest.current[index];
      setError(undefined);
      if (file) await sendOne(file);
    },
    /** Tries once more what waits. Answers the ids that the server has, what still waits, and whether something was refused. */
    async deliver() {
      await Promise.all(newest.current.filter(({ state }) => state === 'waiting').map(sendOne));
      return {
        ids: idsOf(newest.current),
        waiting: newest.current.filter(({ state }) => state === 'waiting'),
        isRefused: newest.current.some(({ state }) => state === 'failed'),
      };
    },
  };
}
