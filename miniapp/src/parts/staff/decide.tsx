import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { ActError } from '../forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { ReasonSheet } from '../../ui/reason-sheet';
import { showToast } from '../../ui/toast';
import './decide.scss';

interface DecideProps {
  id: string;
  accept: Endpoint<{ id: string }, unknown>;
  refuse: Endpoint<{ id: string; reason: string }, unknown>;
  /** The verbs, and what is said once it is done. */
  words: { accept: string; accepted: string; refuse: string; refused: string; why: string };
  reasons: readonly string[];
  onDone: () => void;
}

/** Yes, or no with a reason that the other person will read. */
export function Decide({ id, accept, refuse, words, reasons, onDone }: DecideProps) {
  const [isRefusing, setRefusing] = useState(false);
  const yes = useAct(accept);
  const no = useAct(refuse);
  const finish = (said: string) => {
    showToast(said);
    onDone();
  };
  const goOn = async () => {
    if (await yes.run({ id })) finish(words.accepted);
  };
  const goOff = async (reason: string) => {
    if (await no.run({ id, reason })) finish(words.refused);
  };
  return (
    <View className="y-stack">
      <ActError error={yes.error} />
      <View className="decide">
        <View className="decide__way">
          <Button icon="ok" tone="jade" isBusy={yes.isBusy} onTap={() => void goOn()}>
            {words.accept}
          </Button>
        </View>
        <View className="decide__way">
          <Button kind="secondary" icon="close" onTap={() => setRefusing(true)}>
            {words.refuse}
          </Button>
        </View>
      </View>
      <ReasonSheet
        isOpen={isRefusing}
        title={words.why}
        hint="对方会看到这个原因"
        reasons={reasons}
        yes={words.refuse}
        max={100}
        isBusy={no.isBusy}
        error={no.error?.message}
        onYes={(reason) => void goOff(reason)}
        onClose={() => setRefusing(false)}
      />
    </View>
  );
}
