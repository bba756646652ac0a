import { makePdf, writeText } from '../../../server/src/platform/pdf';
import { readPdfText } from '../../support/read-pdf-text';

it('codes stay as they are, letter by letter', async () => {
  const code = '3833 0ffb a520 ffff fi 中文';
  const pdf = await makePdf('封签', (paper) => void writeText(paper, code, { x: 50, y: 50, width: 400 }, { size: 12 }));
  expect(readPdfText(pdf).map(({ text }) => text)).toEqual([code]);
});
