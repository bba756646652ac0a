import type { Photo } from '../../platform/device/use-photos';
import { dayAhead } from '../day-ahead';

export interface MotionDraft {
  title: string;
  summary: string;
  story: string;
  ownerName: string;
  dueAt: string;
  photos: readonly Photo[];
}

const daysToGather = 14;

export const newMotionDraft = (): MotionDraft => ({
  title: '',
  summary: '',
  story: '',
  ownerName: '',
  dueAt: dayAhead(daysToGather),
  photos: [],
});
