import { useCallback, useEffect, useState } from 'react';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { download } from '../../platform/net/download';
import { Button } from '../../ui/button';
import { CodeCard } from '../../ui/code-card';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import type { CourtyardData } from '../../parts/staff/courtyard-search';
import { SpotOfPlate } from './spot-of-plate';

interface PlateProps {
  courtyard: CourtyardData;
  /** On a phone it stands in the place of the list. */
  onBack: (() => void) | undefined;
}

/** The code to scan and the same code to type, as they stand on the plate; the plate itself is an A4 page to print. */
export function Plate({ courtyard, onBack }: PlateProps) {
  const { id, name, plateCode, address, communityId } = courtyard;
  const file = useFile();
  const [picture, setPicture] = useState<string>();
  const [error, setError] = useState<AppError>();
  const load = useCallback(() => {
    setError(undefined);
    download(placesEndpoints.getPlateImage, { id }).then(setPicture, (thrown: unknown) => setError(asAppError(thrown)));
  }, [id]);
  useEffect(load, [load]);
  const printPlate = () =>
    file.get(placesEndpoints.getPlateSheets, { communityId, courtyardIds: id }, `${name}码牌.pdf`);
  return (
    <>
      {!picture && !error && <Skeleton cards={1} />}
      {error && <Notice icon="alert" tone="danger">{`${error.message}。下面的编号照样能用。`}</Notice>}
      {(picture || error) && <CodeCard label={name} code={plateCode} note={address} pictureUrl={picture} />}
      {error && (
        <Button kind="secondary" icon="refresh" onTap={load}>
          重新获取小程序码
        </Button>
      )}
      {picture && (
        <Button icon="download" isBusy={file.isBusy} onTap={() => void printPlate()}>
          打印这块牌子
        </Button>
      )}
      {picture && (
        <Button kind="secondary" icon="download" onTap={() => void file.keep(picture, `${name}-${plateCode}.jpg`)}>
          只存小程序码
        </Button>
      )}
      {file.sheet}
      <ActError error={file.error} />
      <SpotOfPlate courtyard={courtyard} />
      {onBack && (
        <Button kind="quiet" onTap={onBack}>
          换一个院子
        </Button>
      )}
    </>
  );
}
