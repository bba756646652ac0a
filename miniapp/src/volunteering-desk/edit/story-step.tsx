import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import type { usePhotos } from '../../platform/device/use-photos';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { StepProps } from './step-props';

export function StoryStep({ draft, set, errors, photos }: StepProps & { photos: ReturnType<typeof usePhotos> }) {
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
        photos={photos.photos}
        max={limits.pictures}
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onRetry={(index) => void photos.retry(index)}
        error={errors.pictureIds ?? photos.error?.message}
      />
    </>
  );
}
