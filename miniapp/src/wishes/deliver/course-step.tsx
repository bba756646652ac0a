import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { usePhotos } from '../../platform/device/use-photos';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { DeliveryStepProps } from './delivery-step-props';

export function CourseStep({
  draft,
  set,
  errors,
  photos,
}: DeliveryStepProps & { photos: ReturnType<typeof usePhotos> }) {
  return (
    <>
      <Field
        label="经过"
        placeholder="比如：带了新灯管，换上以后检查了线路"
        isLong
        max={wishLimits.completionLength}
        value={draft.course}
        onInput={(course) => set('course', course)}
        error={errors.course}
      />
      <Field
        label="结果"
        placeholder="比如：灯不闪了，试了半小时都正常"
        isLong
        max={wishLimits.completionLength}
        value={draft.result}
        onInput={(result) => set('result', result)}
        error={errors.result}
      />
      <PhotoPicker
        label="照片"
        hint="拍做好的样子，别拍到人脸和门牌"
        photos={photos.photos}
        max={wishLimits.pictures}
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onRetry={(index) => void photos.retry(index)}
        error={errors.pictureIds ?? photos.error?.message}
      />
    </>
  );
}
