import { useState } from 'react';
import { useScale } from '../../platform/a11y/scale';
import { scrollPage } from '../../platform/scroll-page';

/** One thing at a time: as a matter of course in larger text, and for whoever likes it. */
export function useOnePartAtATime(names: readonly string[]) {
  const { isElder } = useScale();
  const [chosen, setChosen] = useState<boolean>();
  const [name, setName] = useState<string>();
  const isOn = chosen ?? isElder;
  const at = Math.max(
    names.findIndex((one) => one === name),
    0,
  );
  const goTo = (to: string | undefined) => {
    if (isOn) setName(to);
    void scrollPage(isOn ? undefined : to);
  };
  return {
    isOn,
    at,
    goTo,
    back: () => goTo(names[at - 1]),
    next: () => goTo(names[at + 1]),
    turn(on: boolean) {
      setChosen(on);
      setName(undefined);
      void scrollPage();
    },
  };
}

export type Focus = ReturnType<typeof useOnePartAtATime>;
