import { useState } from 'react';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { photosBlocker } from '../../parts/forms/form-photos';
import { readFen } from '../../parts/forms/read-fen';
import { formatFen } from '../../parts/hall/fen';
import { useAct } from '../../platform/net/use-act';
import { usePhotos } from '../../platform/device/use-photos';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';
import type { MotionSheetProps } from '../desk-data';

/** What was done, with photos and what it cost. */
export function ProgressSheet({ motion, onClose, onDone }: MotionSheetProps) {
  const [text, setText] = useState('');
  const [yuan, setYuan] = useState('');
  const photos = usePhotos({ max: limits.pictures });
  const report = useAct(motionEndpoints.reportProgress);
  const fen = readFen(yuan);
  const send = async () => {
    if (fen === undefined) return;
    if (await report.run({ motionId: motion.id, text, pictureIds: photos.ids, spentFen: fen }))
      onDone('已提交，检查通过后大家就能看到');
  };
  return (
    <Sheet
      isOpen
      title="公布进展"
      onClose={onClose}
      footer={
        <Button tone="plum" isBusy={report.isBusy} blockedBecause={photosBlocker(photos)} onTap={() => void send()}>
          报上去
        </Button>
      }
    >
      <Field
        label="做了什么"
        isLong
        placeholder="比如：坡道浇好了，扶手下周装"
        max={limits.stepLength}
        value={text}
        onInput={setText}
        error={report.fields.text}
      />
      <PhotoPicker label="照片" photos={photos} max={limits.pictures} error={report.fields.pictureIds} />
      <Field
        label="花了多少元"
        kind="digit"
        isOptional
        hint={fen ? `记成${formatFen(fen)}，大家都看得到` : '没花钱就不填'}
        value={yuan}
        onInput={setYuan}
        error={fen === undefined ? '请填写金额，比如1280.50' : report.fields.spentFen}
      />
      <ActError error={report.error} />
    </Sheet>
  );
}
