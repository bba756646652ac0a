import type { Neighbour } from './make-neighbourhood';
import type { Phone } from './mini-host/start-phone';
import type { BrowserPage } from './browser';

/** What one person holds: the same journey is walked in the host of WeChat's mini-programs and in a browser. */
export interface Hand {
  open(route: string): Promise<void>;
  see(words: string): Promise<unknown>;
  seeNot(words: string): Promise<unknown>;
  tap(name: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  /** The first day that is offered, which is the one named. */
  pickFirstDay(label: string, day: string): Promise<void>;
  text(): Promise<string>;
  /** A page that is worth looking at. */
  look(name: string): Promise<void>;
}

/** Puts the mini-program into the hands of somebody who is signed in. */
export type Come = (who: Neighbour) => Promise<Hand>;

export const handOfPhone = (phone: Phone): Hand => ({
  async open(route) {
    phone.open(route);
    await phone.page.rest();
  },
  see: (words) => phone.page.see(words),
  seeNot: (words) => phone.page.seeNot(words),
  tap: (name) => phone.page.tap(name),
  fill: (label, value) => phone.page.fill(label, value),
  pickFirstDay: (label, day) => phone.page.fill(label, day),
  text: () => Promise.resolve(phone.page.text()),
  look: () => phone.page.rest(),
});

export const handOfBrowser = (one: BrowserPage, look: (name: string) => Promise<void>): Hand => ({
  async open(route) {
    // A link to the page in sight loads nothing anew.
    if (one.page.url().endsWith(`#/${route}`)) await one.follow('me/index');
    await one.follow(route);
  },
  see: (words) => one.see(words),
  seeNot: (words) => one.seeNot(words),
  tap: (name) => one.tap(name),
  fill: (label, value) => one.fill(label, value),
  async pickFirstDay(label) {
    await one.page.locator(`[aria-label^="${label}，"]:visible`).last().click();
    const wheels = one.page.locator('.weui-picker:visible').last();
    await wheels.getByText('确定').click();
    await wheels.waitFor({ state: 'hidden' });
  },
  text: async () => (await one.page.locator('.y-page:visible').last().innerText()).replaceAll('\u200b', ''),
  look,
});
