import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import type { Photo } from '../../platform/device/use-photos';

export type IdeaStep = 'title' | 'story' | 'review';

/** What someone has typed so far, and how far they came. */
export interface IdeaDraft {
  step: IdeaStep;
  title: string;
  story: string;
  place: string;
  /** Only those the server has already. */
  photos: readonly Photo[];
}

export const emptyIdea = (): IdeaDraft => ({ step: 'title', title: '', story: '', place: '', photos: [] });

export const ideaSteps: readonly FormStep<IdeaStep>[] = [
  { name: 'title', heading: '您有什么金点子', fields: ['title'] },
  { name: 'story', heading: '具体说说', fields: ['story', 'place', 'pictureIds'] },
  { name: 'review', heading: '请核对，没问题就提交', fields: [] },
];

const questions: Partial<Record<IdeaStep, FieldErrors>> = {
  title: { title: '请用一句话说清' },
  story: { story: '请填写具体情况' },
};

/** Why this step is not done yet, by field. */
export const emptyInStep = (step: IdeaStep, { title, story }: IdeaDraft): FieldErrors =>
  stillEmpty({ title, story }, questions[step] ?? {});
