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
        label="做什么，怎么做"
        hint="服务谁、分几步、累不累，说清楚了大家才敢报名"
        isLong
        max={limits.storyLength}
        value={draft.story}
        onInput={(story) => set('story', story)}
        error={errors.story}
      />
      <PhotoPicker
        label="照片"
        hint="以前活动的照片最好，别拍到老人和孩子的脸"
        photos={photos}
        max={limits.pictures}
        error={errors.pictureIds}
      />
    </>
  );
}
