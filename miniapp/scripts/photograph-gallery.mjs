// Photographs the gallery at each text size: `npm run build:gallery` first. Pictures go to dist/gallery-pictures.
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const dist = fileURLToPath(new URL('../dist/h5-gallery', import.meta.url));
const pictures = fileURLToPath(new URL('../dist/gallery-pictures', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const boards = ['home', 'thing', 'parts', 'forms', 'states', 'figures'];
const scales = ['standard', 'elder', 'large', 'largest'];
const [onlyBoards = boards, onlyScales = scales] = process.argv.slice(2).map((list) => list.split(','));

const server = createServer((request, response) => {
  const file = path.join(dist, new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '/index.html'));
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}).listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(pictures, { recursive: true });
for (const scale of onlyScales) {
  for (const board of onlyBoards) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.on('pageerror', (error) => console.error(`${board}: ${error.message}`));
    await page.addInitScript((name) => localStorage.setItem('scale', JSON.stringify({ data: name })), scale);
    await page.goto(`http://127.0.0.1:${server.address().port}/#/gallery/index?board=${board}`);
    await page.waitForSelector('.y-page');
    await page.waitForTimeout(400);
    const height = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('.y-page, .taro_page')].map((found) => found.scrollHeight)),
    );
    await page.setViewportSize({ width: 390, height: Math.max(844, height) });
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('.y-page *:not(img)')]
        .filter((found) => found.getBoundingClientRect().right > 391)
        .map((found) => found.className),
    );
    if (tooWide.length) console.error(`${board} ${scale}: wider than the screen: ${[...new Set(tooWide)].join(' | ')}`);
    await page.screenshot({ path: path.join(pictures, `${board}-${scale}.png`) });
    await page.close();
  }
}
await browser.close();
server.close();
