import type { Endpoint } from '@yuanli/shared/endpoint';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Confirm } from '../../ui/confirm';

interface ConfirmEndProps<In extends object> {
  endpoint: Endpoint<In, unknown>;
  input: In;
  title: string;
  yes: string;
  /** What will happen. */
  children: string;
  onStay: () => void;
  onDone: () => void;
}

export function ConfirmEnd<In extends object>({
  endpoint,
  input,
  title,
  yes,
  children,
  onStay,
  onDone,
}: ConfirmEndProps<In>) {
  const act = useAct(endpoint);
  const goOn = async () => {
    if (await act.run(input)) onDone();
  };
  return (
    <Confirm
      isOpen
      isDangerous
      title={title}
      yes={yes}
      no="先不动"
      isBusy={act.isBusy}
      onYes={() => void goOn()}
      onNo={onStay}
    >
      {children}
      <ActError error={act.error} />
    </Confirm>
  );
}
