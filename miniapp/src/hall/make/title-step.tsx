import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { Field } from '../../ui/field';
import { SimilarIdeas } from './similar-ideas';
import type { StepProps } from '../../parts/forms/form-step';
import type { IdeaDraft } from './idea-draft';

export function TitleStep({ draft, set, errors, communityId }: StepProps<IdeaDraft> & { communityId: string }) {
  return (
    <>
      <Field
        label="一句话说清"
        hint="邻居们先看到这一句"
        placeholder="比如：东门外加两盏路灯"
        max={hallLimits.titleLength}
        value={draft.title}
        onInput={(title) => set('title', title)}
        error={errors.title}
      />
      <SimilarIdeas communityId={communityId} title={draft.title} />
    </>
  );
}
