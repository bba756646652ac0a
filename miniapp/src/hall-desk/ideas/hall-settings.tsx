import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Sheet } from '../../ui/sheet';
import { SettingsForm } from './settings-form';

interface HallSettingsProps {
  communityId: string;
  onClose: () => void;
}

/** What the community has chosen, and to choose otherwise. */
export function HallSettings({ communityId, onClose }: HallSettingsProps) {
  const load = useLoad(ideaEndpoints.getHallSettings, { communityId });
  if (load.data) return <SettingsForm communityId={communityId} settings={load.data} onClose={onClose} />;
  return (
    <Sheet isOpen title="附议和答复" onClose={onClose}>
      <Loaded load={load} cards={1} />
    </Sheet>
  );
}
