import { useState } from 'react';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Page } from '../../ui/page';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { WishForm } from './wish-form';

export default function MakeWish() {
  const courtyard = useCurrentCourtyard();
  const [round, setRound] = useState(0);
  if (!courtyard)
    return (
      <Page title="许个心愿">
        <NoCourtyard />
      </Page>
    );
  return <WishForm key={round} courtyard={courtyard} onStartAnew={() => setRound(round + 1)} />;
}
