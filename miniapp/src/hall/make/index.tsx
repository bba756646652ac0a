import { useState } from 'react';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Page } from '../../ui/page';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { IdeaForm } from './idea-form';

export default function MakeIdea() {
  const courtyard = useCurrentCourtyard();
  const [round, setRound] = useState(0);
  if (!courtyard)
    return (
      <Page title="我有个金点子">
        <NoCourtyard />
      </Page>
    );
  return <IdeaForm key={round} courtyard={courtyard} onStartAnew={() => setRound(round + 1)} />;
}
