import { placeKinds } from '@yuanli/shared/places/place-kinds';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Confirm } from '../../ui/confirm';
import { showToast } from '../../ui/toast';
import type { Place } from './place-figures';

interface ClosePlaceProps {
  place: Place;
  onClose: () => void;
  onDone: () => void;
}

/** An empty place is none any more; what was recorded of it stays. */
export function ClosePlace({
  place: { id, kind, name, version, plateCode, figures },
  onClose,
  onDone,
}: ClosePlaceProps) {
  const close = useAct(placeTreeEndpoints.closePlace);
  const send = async () => {
    if (!(await close.run({ id, version }))) return;
    showToast('已撤销');
    onDone();
  };
  return (
    <Confirm
      isOpen
      title={`撤销${name}？`}
      yes={`撤销这个${placeKinds[kind]}`}
      no="先不撤销"
      isDangerous
      isBusy={close.isBusy}
      onYes={() => void send()}
      onNo={onClose}
    >
      {`撤销以后，${name}不再出现在选择里，已有的记录还保留它的名称。`}
      {plateCode && `牌子编号${plateCode}不再使用，请把牌子摘下。`}
      {figures.appointments > 0 && `为这里登记的${figures.appointments}个身份随之结束。`}
      <ActError error={close.error} />
    </Confirm>
  );
}
