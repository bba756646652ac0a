import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import type { FormPhotos } from '../../parts/forms/form-photos';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { StepProps } from '../../parts/forms/form-step';
import type { ActivityDraft } from './activity-draft';

export function StoryStep({ draft, set, errors, photos }: StepProps<ActivityDraft> & { photos: FormPhotos }) {
  return (
    <>
      <Field
        label="活动内容"
        hint="请写清服务对象、服务过程和体力要求，方便居民决定是否报名"
        isLong
        max={limits.storyLength}
        value={draft.story}
        onInput={(story) => set('story', story)}
        error={errors.story}
      />
      <PhotoPicker
        label="照片"
        hint="最好用往期活动照片，请不要拍到老人和孩子的脸"
        photos={photos}
        max={limits.pictures}
        error={errors.pictureIds}
      />
    </>
  );
}
