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
