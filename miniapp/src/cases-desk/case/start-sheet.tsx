import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Confirm } from '../../ui/confirm';
import type { CaseSheetProps } from '../case-data';

/** From now on the resident reads that somebody is at it, or that what was planned is carried out. */
export function StartSheet({ data: { id, status }, onClose, onDone }: CaseSheetProps) {
  const start = useAct(caseDeskEndpoints.startCase);
  const goOn = async () => {
    if (await start.run({ id })) onDone('已开始办，居民看得到');
  };
  return (
    <Confirm
      isOpen
      title={status === 'accepted' ? '开始办这一件吗？' : '开始兑现计划吗？'}
      yes="开始办"
      no="先不办"
      isBusy={start.isBusy}
      onYes={() => void goOn()}
      onNo={onClose}
    >
      居民会看到“正在办”。
      <ActError error={start.error} />
    </Confirm>
  );
}
