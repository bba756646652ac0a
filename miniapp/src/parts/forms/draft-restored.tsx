import { Notice } from '../../ui/notice';
import { Pressable } from '../../ui/pressable';

interface DraftRestoredProps {
  /** Clears the draft. */
  clear: () => void;
  /** Shows the form anew. */
  onStartAnew: () => void;
}

/** What was typed earlier is there again; whoever wants to, starts anew. */
export function DraftRestored({ clear, onStartAnew }: DraftRestoredProps) {
  const startAnew = () => {
    clear();
    onStartAnew();
  };
  return (
    <Notice
      icon="edit"
      action={
        <Pressable className="y-notice__action" onTap={startAnew}>
          重新填
        </Pressable>
      }
    >
      上次填的都还在，接着填吧。
    </Notice>
  );
}
