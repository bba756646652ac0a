import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { FormPhotos } from '../../parts/forms/form-photos';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import type { StepProps } from '../../parts/forms/form-step';
import type { WishDraft } from './wish-draft';

export function WhatStep({ draft, set, errors, photos }: StepProps<WishDraft> & { photos: FormPhotos }) {
  return (
    <>
      <Field
        label="一句话写下心愿"
        hint="邻居们先看到这一句"
        placeholder="比如：厨房灯一直闪，想请人看看"
        max={wishLimits.titleLength}
        value={draft.title}
        onInput={(title) => set('title', title)}
        error={errors.title}
      />
      <Field
        label="详细说说"
        hint="是怎么回事，要准备什么。别写电话和门牌，后面单独填"
        isLong
        max={wishLimits.storyLength}
        value={draft.story}
        onInput={(story) => set('story', story)}
        error={errors.story}
      />
      <PhotoPicker
        label="照片"
        hint="拍清楚坏在哪里，别拍到人脸和门牌"
        photos={photos}
        max={wishLimits.pictures}
        error={errors.pictureIds}
      />
    </>
  );
}
