import { useEffect } from 'react';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { useFile } from '../../parts/files/use-file';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useScale } from '../../platform/a11y/scale';
import { showToast } from '../../ui/toast';
import { Pill } from './pill';

/** 便民服务卡: what is near on one large-type sheet, to print and hang up. */
export function CardPill({ courtyard: { id, name } }: { courtyard: CurrentCourtyard }) {
  const { isElder } = useScale();
  const { isBusy, error, get, sheet } = useFile();
  useEffect(() => {
    if (error) showToast(error.message);
  }, [error]);
  const open = () => get(serviceEndpoints.getServiceCard, { courtyardId: id }, `${name}便民服务卡.pdf`);
  return (
    <>
      <Pill icon="download" onTap={() => void open()}>
        {isBusy ? '正在打开' : isElder ? '服务卡' : '大字版便民服务卡'}
      </Pill>
      {sheet}
    </>
  );
}
