import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { RecordConsent } from './record-consent';
import { RecordTraining } from './record-training';
import { RemoveVolunteer } from './remove-volunteer';
import type { VolunteerRow } from './volunteer-facts';

interface VolunteerActionsProps {
  volunteer: VolunteerRow;
  onDone: () => void;
}

/** What staff heard or saw, written down. */
export function VolunteerActions({
  volunteer: { personId, nickname, guardianConsent },
  onDone,
}: VolunteerActionsProps) {
  const [opened, setOpened] = useState<'consent' | 'training'>();
  const close = () => setOpened(undefined);
  return (
    <View className="y-stack">
      {guardianConsent === 'waiting' && (
        <Button tone="jade" icon="ok" onTap={() => setOpened('consent')}>
          登记监护人同意
        </Button>
      )}
      <Button kind="secondary" icon="book" onTap={() => setOpened('training')}>
        登记培训
      </Button>
      <RemoveVolunteer personId={personId} nickname={nickname} onDone={onDone} />
      {opened === 'consent' && (
        <RecordConsent personId={personId} nickname={nickname} onClose={close} onDone={onDone} />
      )}
      {opened === 'training' && (
        <RecordTraining personId={personId} nickname={nickname} onClose={close} onDone={onDone} />
      )}
    </View>
  );
}
