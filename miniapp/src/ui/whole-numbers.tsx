import { Text } from '@tarojs/components';

/** A phone number is read in one go: a line ends before it, never at its hyphen. */
export function WholeNumbers({ children }: { children: string }) {
  const parts = children.split(/(\d+(?:-\d+)+)/);
  if (parts.length === 1) return <>{children}</>;
  return (
    <>
      {parts.map((part, n) =>
        n % 2 === 0 ? (
          part
        ) : (
          <Text key={n} className="y-whole">
            {part}
          </Text>
        ),
      )}
    </>
  );
}
