import type { IdeaData } from '../../parts/hall/hall-data';

export interface IdeaPartProps {
  idea: IdeaData;
  reload: () => Promise<void>;
}
