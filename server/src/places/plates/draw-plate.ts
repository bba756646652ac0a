import { heightOf, pageHeight, pageWidth, sizeFitting, writeText, type Pdf } from '../../platform/pdf';
import type { CourtyardPlace } from '../courtyard-place';

const MARGIN = 48;
const WIDTH = pageWidth - 2 * MARGIN;
const BRICK = '#a63d25';
const QUIET = '#4a4a4a';
const CODE = 290;

const steps = ['打开微信，点右上角的“＋”', '点“扫一扫”，对准上面的码', '核对院子和编号，点“我住这里”'];

/** 院子码牌: what hangs at the gate. Whoever scans it compares name and number with what they stand before. */
export function drawPlate(
  pdf: Pdf,
  {
    name,
    plateCode,
    communityName,
    communityPhone,
  }: Pick<CourtyardPlace, 'name' | 'plateCode' | 'communityName' | 'communityPhone'>,
  code: Buffer,
): void {
  pdf.rect(0, 0, pageWidth, 108).fill(BRICK);
  writeText(pdf, '院里', { x: MARGIN, y: 20, width: 130 }, { font: 'bold', size: 54, color: '#ffffff', spacing: 2 });
  const beside = { x: MARGIN + 150, width: WIDTH - 150 };
  const what = `${communityName}的邻里互助小程序`;
  const whatSize = sizeFitting(pdf, what, { width: beside.width, font: 'plain' }, [20, 17, 14]);
  writeText(pdf, what, { ...beside, y: 48 - whatSize }, { size: whatSize, color: '#ffffff', height: whatSize * 1.5 });
  writeText(pdf, '许心愿、做志愿、找服务、议院里的事', { ...beside, y: 60 }, { size: 20, color: '#ffffff' });

  const oneLine = sizeFitting(pdf, name, { width: WIDTH }, [60, 52, 44, 36, 0]);
  const size = oneLine || sizeFitting(pdf, name, { width: WIDTH, lines: 2 }, [32, 28, 24]);
  const height = heightOf(pdf, name, WIDTH, { font: 'bold', size });
  const top = 114 + (96 - height) / 2;
  writeText(pdf, name, { x: MARGIN, y: top, width: WIDTH }, { font: 'bold', size, align: 'center' });

  pdf.image(code, (pageWidth - CODE) / 2, 210, { width: CODE, height: CODE });
  const number = `编号：${plateCode}`;
  writeText(pdf, number, { x: MARGIN, y: 502, width: WIDTH }, { font: 'bold', size: 36, align: 'center' });

  let y = 564;
  for (const [n, step] of steps.entries()) {
    pdf.circle(MARGIN + 62, y + 15, 14).fill(BRICK);
    writeText(
      pdf,
      String(n + 1),
      { x: MARGIN + 48, y: y + 4, width: 28 },
      { font: 'bold', size: 18, color: '#ffffff', align: 'center' },
    );
    y = writeText(pdf, step, { x: MARGIN + 90, y, width: WIDTH - 90 }, { size: 21 }) + 5;
  }

  const box = 676;
  pdf.lineWidth(2).strokeColor(BRICK).roundedRect(MARGIN, box, WIDTH, 112, 12).stroke();
  const words = `没有智能手机，也可以直接打电话给${communityName}`;
  const wordsSize = sizeFitting(pdf, words, { width: WIDTH - 24, font: 'plain' }, [20, 18, 16]);
  const inBox = { x: MARGIN + 12, width: WIDTH - 24 };
  const below = writeText(pdf, words, { ...inBox, y: box + 12 }, { size: wordsSize, align: 'center' });
  const phone = sizeFitting(pdf, communityPhone, { width: inBox.width }, [46, 38, 30]);
  writeText(pdf, communityPhone, { ...inBox, y: below }, { font: 'bold', size: phone, align: 'center' });
  const warning = '扫码后显示的院子或编号与本牌不一致的，请不要继续，打电话给社区。';
  writeText(
    pdf,
    warning,
    { x: MARGIN - 24, y: pageHeight - 42, width: WIDTH + 48 },
    { size: 15, color: QUIET, align: 'center' },
  );
}
