import type { IdeaData } from '../../hall-parts/hall-data';

export interface IdeaPartProps {
  idea: IdeaData;
  reload: () => Promise<void>;
}
