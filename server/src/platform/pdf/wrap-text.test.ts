import { makePdf } from './make-pdf';
import { wrapText } from './wrap-text';

async function linesOf(text: string, width: number): Promise<string[]> {
  let lines: string[] = [];
  await makePdf('名', { text, width }, (pdf) => {
    lines = wrapText(pdf, text, width, { size: 10 });
  });
  return lines;
}

it('no line ends within a date, a time, an article or a number with its unit, and none begins with a stop', async () => {
  const text =
    '投票从2026年11月23日（周一）上午10:00开始，依据《城市居民委员会组织法》第27条，应有1,203户以上参与，共128,120.5㎡，服务133次，166小时39分钟。';
  const whole = ['2026年11月23日（周一）上午10:00', '第27条', '1,203户', '128,120.5㎡', '133次', '166小时39分钟'];
  for (let width = 170; width < 320; width += 7) {
    const lines = await linesOf(text, width);
    expect(lines.join('')).toBe(text);
    for (const piece of whole) expect(lines.some((line) => line.includes(piece))).toBe(true);
    for (const line of lines) expect(line).not.toMatch(/^[，。）》]|[（《]$/);
  }
});

it('each paragraph begins a line, an empty one too', async () => {
  expect(await linesOf('一\n\n二', 100)).toEqual(['一', '', '二']);
});
