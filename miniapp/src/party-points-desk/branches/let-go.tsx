import type { Endpoint } from '@yuanli/shared/endpoint';
import { useAct } from '../../platform/net/use-act';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';

interface LetGoProps<In extends object> {
  endpoint: Endpoint<In, unknown>;
  input: In;
  title: string;
  yes: string;
  /** What will happen. */
  children: string;
  onStay: () => void;
  onDone: () => void;
}

export function LetGo<In extends object>({ endpoint, input, title, yes, children, onStay, onDone }: LetGoProps<In>) {
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
      {act.error && (
        <Notice icon="alert" tone="danger">
          {act.error.message}
        </Notice>
      )}
    </Confirm>
  );
}
