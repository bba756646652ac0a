import { asAppError } from '../net/app-error';
import { uploadPicture } from '../net/upload';
import { choosePhotos } from './choose-photos';
import { useUploads, type Upload } from './use-uploads';

export type Photo = Upload;

interface PhotosProps {
  max: number;
  initial?: readonly Photo[];
  /** Stores the photos that a draft keeps. */
  keep?: (stored: readonly Photo[]) => void;
  maySendLater?: boolean;
}

/** The photos of a form: each is sent as soon as it is chosen, and can be sent again by itself. */
export function usePhotos({ max, ...asked }: PhotosProps) {
  const { files, add, setError, ...uploads } = useUploads({ ...asked, send: uploadPicture });
  return {
    ...uploads,
    photos: files,
    async add() {
      const room = max - files.length;
      setError(undefined);
      const chosen = await choosePhotos(room).catch((thrown: unknown) => {
        setError(asAppError(thrown));
        return [];
      });
      await add(chosen.slice(0, room).map((url) => ({ url })));
    },
  };
}
