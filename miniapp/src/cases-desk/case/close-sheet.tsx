import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Confirm } from '../../ui/confirm';
import type { CaseSheetProps } from '../case-data';

/** Closed without the resident's word, after the attempts that were noted; it is counted apart, never as satisfied. */
export function CloseSheet({ data: { id }, onClose, onDone }: CaseSheetProps) {
  const close = useAct(caseDeskEndpoints.closeNotReached);
  const goOn = async () => {
    if (await close.run({ id })) onDone('已办结');
  };
  return (
    <Confirm
      isOpen
      title="没有联系上，就此办结吗？"
      yes="办结"
      no="再联系一次"
      isBusy={close.isBusy}
      onYes={() => void goOn()}
      onNo={onClose}
    >
      {`会记为“两次联系未果”，单独统计，不算满意。答复后${caseLimits.reopenDays}天内，居民还可以退回重办。`}
      <ActError error={close.error} />
    </Confirm>
  );
}
