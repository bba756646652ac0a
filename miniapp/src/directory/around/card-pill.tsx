import { useState } from 'react';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { asAppError } from '../../platform/net/app-error';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { download, saveFile } from '../../platform/net/download';
import { useScale } from '../../platform/a11y/scale';
import { showToast } from '../../ui/toast';
import { Pill } from './pill';

/** 便民服务卡: what is near on one large-type sheet, to print and hang up. */
export function CardPill({ courtyard: { id, name } }: { courtyard: CurrentCourtyard }) {
  const { isElder } = useScale();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    if (isBusy) return;
    setBusy(true);
    await download(serviceEndpoints.getServiceCard, { courtyardId: id })
      .then((path) => saveFile(path, `${name}便民服务卡.pdf`))
      .catch((thrown: unknown) => showToast(asAppError(thrown).message));
    setBusy(false);
  };
  return (
    <Pill icon="download" onTap={() => void open()}>
      {isBusy ? '正在打开' : isElder ? '服务卡' : '大字版便民服务卡'}
    </Pill>
  );
}
