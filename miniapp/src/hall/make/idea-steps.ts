import { stillEmpty, type FieldErrors, type FormStep } from '../../parts/forms/form-step';
import type { IdeaDraft, IdeaStep } from './idea-draft';

export const ideaSteps: readonly FormStep<IdeaStep>[] = [
  { name: 'title', heading: '您有什么金点子', fields: ['title'] },
  { name: 'story', heading: '具体说说', fields: ['story', 'place', 'pictureIds'] },
  { name: 'review', heading: '看一遍，没错就送出', fields: [] },
];

const questions: Partial<Record<IdeaStep, FieldErrors>> = {
  title: { title: '请用一句话说清' },
  story: { story: '请写一写是怎么回事' },
};

/** Why this step is not done yet, by field. */
export const emptyInStep = (step: IdeaStep, { title, story }: IdeaDraft): FieldErrors =>
  stillEmpty({ title, story }, questions[step] ?? {});
