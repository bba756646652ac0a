import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type { FormPhotos } from '../../parts/forms/form-photos';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { StepProps } from '../../parts/forms/form-step';
import type { IdeaDraft } from './idea-draft';

export function StoryStep({ draft, set, errors, photos }: StepProps<IdeaDraft> & { photos: FormPhotos }) {
  return (
    <>
      <Field
        label="是怎么回事，想怎么改"
        hint="不想打字，可以点键盘上的话筒，用语音输入"
        isLong
        max={hallLimits.storyLength}
        value={draft.story}
        onInput={(story) => set('story', story)}
        error={errors.story}
      />
      <Field
        label="在哪里"
        isOptional
        placeholder="比如：东门外到公交站"
        max={hallLimits.placeLength}
        value={draft.place}
        onInput={(place) => set('place', place)}
        error={errors.place}
      />
      <PhotoPicker
        label="照片"
        hint="拍现在的样子，别拍到人脸和门牌"
        photos={photos}
        max={hallLimits.pictures}
        error={errors.pictureIds}
      />
    </>
  );
}
