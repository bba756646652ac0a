import Taro from '@tarojs/taro';

/** Webpack's own way to fetch a piece of the app; whoever imports lazily goes through it. */
declare let __webpack_chunk_load__: (piece: string | number) => Promise<unknown>;

/** What stands in the place of a page (index.html): its shape, or why it does not come. */
type Standing = 'page' | 'offline' | 'failed';

const mostTries = 3;
/** A page that was opened before is there sooner than this, and nothing may flicker. */
const signAfterMs = 50;

/** Counts the pages that were asked for: a piece belongs to the page it was asked for under. */
let turn = 0;
/** The address has changed, and its page is not there yet. */
let isOpening = false;
/** Before the first page stands the name of the app (index.html). */
let isFirst = true;
/** How many pieces of the page are on their way, and what will stand in its place unless they come at once. */
let piecesDue = 0;
let sign: ReturnType<typeof setTimeout> | undefined;

const stand = (state?: Standing): void => {
  clearTimeout(sign);
  sign = undefined;
  const opening = document.getElementById('opening');
  if (!opening) return;
  if (!state) opening.removeAttribute('data-state');
  else if (!isFirst || state !== 'page') opening.setAttribute('data-state', state);
  opening.toggleAttribute('data-left', !isFirst);
};

const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
const never = new Promise<never>(() => undefined);

/** Until the network is back, or the person has gone elsewhere. */
const untilOnline = () =>
  new Promise<void>((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true });
    Taro.eventCenter.once('__taroRouterChange', () => resolve());
  });

/** A piece of the page that is being opened: fetched again when the network is back. Whoever has left waits for nothing. */
async function fetchForPage(fetchPiece: () => Promise<unknown>): Promise<unknown> {
  const mine = turn;
  for (let tries = 1; ; tries += 1) {
    try {
      const piece = await fetchPiece();
      // Else the router would show a page that its address has left.
      return mine === turn ? piece : never;
    } catch (thrown) {
      if (mine !== turn) return never;
      if (!navigator.onLine) {
        stand('offline');
        await untilOnline();
        if (mine !== turn) return never;
        stand('page');
      } else if (tries < mostTries) await wait(500 * tries);
      else {
        stand('failed');
        throw thrown;
      }
    }
  }
}

/** With a sign for the person when it takes longer than what is there already. */
async function fetchWithSign(fetchPiece: () => Promise<unknown>): Promise<unknown> {
  piecesDue += 1;
  sign ??= setTimeout(() => stand('page'), signAfterMs);
  const piece = await fetchForPage(fetchPiece);
  piecesDue -= 1;
  if (piecesDue === 0) clearTimeout(sign);
  return piece;
}

/** In a browser: a tap on what was not opened before shows at once that it was heard. Called before the router begins. */
export function watchOpening(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  Taro.eventCenter.on('__taroRouterChange', () => {
    turn += 1;
    isOpening = true;
    piecesDue = 0;
    // Back to the page that still lies beneath: the router has nothing to do, and says nothing after it.
    if (!isFirst) stand();
  });
  Taro.eventCenter.on('__afterTaroRouterChange', () => {
    isOpening = false;
    isFirst = false;
    stand();
  });
  const fetchPiece = __webpack_chunk_load__;
  __webpack_chunk_load__ = (piece) => (isOpening ? fetchWithSign(() => fetchPiece(piece)) : fetchPiece(piece));
}
