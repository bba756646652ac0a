import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { SettingsForm } from './settings-form';

interface HallSettingsProps {
  communityId: string;
  onClose: () => void;
}

/** What the community has chosen, and to choose otherwise. */
export function HallSettings({ communityId, onClose }: HallSettingsProps) {
  const { data, error, reload } = useLoad(ideaEndpoints.getHallSettings, { communityId });
  if (data) return <SettingsForm communityId={communityId} settings={data} onClose={onClose} />;
  return (
    <Sheet isOpen title="附议和答复" onClose={onClose}>
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : <Skeleton cards={1} />}
    </Sheet>
  );
}
