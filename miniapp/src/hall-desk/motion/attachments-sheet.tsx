import { useState } from 'react';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { photosBlocker } from '../../parts/forms/form-photos';
import { useAct } from '../../platform/net/use-act';
import { usePhotos } from '../../platform/device/use-photos';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';
import { Pressable } from '../../ui/pressable';
import type { MotionSheetProps } from '../desk-data';

/** Plans and offers as photos, each with what it is. */
export function AttachmentsSheet({ motion: { id, attachments }, onClose, onDone }: MotionSheetProps) {
  const [caption, setCaption] = useState('');
  const photos = usePhotos({ max: 1 });
  const add = useAct(motionEndpoints.addAttachment);
  const remove = useAct(motionEndpoints.removeAttachment);
  const [pictureId] = photos.ids;
  const send = async () => {
    if (pictureId && (await add.run({ motionId: id, caption, pictureId }))) onDone('已添加，检查通过后大家就能看到');
  };
  const takeAway = async (attachmentId: string) => {
    if (await remove.run({ motionId: id, attachmentId })) onDone('已删除');
  };
  const isFull = attachments.length >= limits.attachments;
  return (
    <Sheet
      isOpen
      title="附件"
      onClose={onClose}
      footer={
        !isFull && (
          <Button
            tone="plum"
            isBusy={add.isBusy}
            blockedBecause={photosBlocker(photos) ?? (pictureId ? undefined : '请先拍一张照片')}
            onTap={() => void send()}
          >
            添加附件
          </Button>
        )
      }
    >
      {attachments.length > 0 && (
        <Card isList>
          {attachments.map((one) => (
            <ListRow
              key={one.id}
              title={one.caption}
              value={
                <Pressable className="y-section__more" label={`删除${one.caption}`} onTap={() => void takeAway(one.id)}>
                  删除
                </Pressable>
              }
            />
          ))}
        </Card>
      )}
      {!isFull && (
        <>
          <PhotoPicker label="拍照上传" isOptional={false} photos={photos} max={1} error={add.fields.pictureId} />
          <Field
            label="附件名称"
            placeholder="比如：施工方案第1页"
            max={limits.captionLength}
            value={caption}
            onInput={setCaption}
            error={add.fields.caption}
          />
        </>
      )}
      <ActError error={add.error ?? remove.error} />
    </Sheet>
  );
}
