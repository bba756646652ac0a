import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { FormPhotos } from '../../parts/forms/form-photos';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { StepProps } from '../../parts/forms/form-step';
import type { DeliveryDraft } from './delivery-draft';

export function CourseStep({ draft, set, errors, photos }: StepProps<DeliveryDraft> & { photos: FormPhotos }) {
  return (
    <>
      <Field
        label="过程"
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
        photos={photos}
        max={wishLimits.pictures}
        error={errors.pictureIds}
      />
    </>
  );
}
