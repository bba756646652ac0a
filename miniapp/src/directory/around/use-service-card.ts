import { useEffect } from 'react';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { useFile } from '../../parts/files/use-file';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { showToast } from '../../ui/toast';

/** 便民服务卡 as a file of the phone. */
export function useServiceCard({ id, name }: CurrentCourtyard) {
  const { isBusy, error, get, sheet } = useFile();
  useEffect(() => {
    if (error) showToast(error.message);
  }, [error]);
  const open = () => void get(serviceEndpoints.getServiceCard, { courtyardId: id }, `${name}便民服务卡.pdf`);
  return { isBusy, open, sheet };
}
