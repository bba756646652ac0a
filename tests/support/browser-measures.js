/* Runs in the page. Answers what is wrong with what is in sight: texts too small, targets too small, things too wide or cut. */
globalThis.measurePage = ({ leastText, leastLine, leastTarget }) => {
  const inSight = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 0;
  const page = [...document.querySelectorAll('.y-page')].find(inSight);
  if (!page) return ['no page in sight'];
  const all = [page, ...page.querySelectorAll('*')].filter(inSight);
  const nameOf = (element) =>
    `${element.className || element.tagName} “${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 20)}”`;
  const saysItself = (element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  const problems = [];

  for (const element of all.filter((one) => saysItself(one) || one.matches('input, textarea'))) {
    const { fontSize, lineHeight } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    if (size < leastText - 0.01) problems.push(`text of ${size.toFixed(1)} px: ${nameOf(element)}`);
    const isBlock = !element.matches('input');
    if (isBlock && !(parseFloat(lineHeight) / size >= leastLine - 0.005))
      problems.push(`lines of ${lineHeight} at ${fontSize}: ${nameOf(element)}`);
  }

  const targets = all.filter((one) =>
    one.matches('[role=button], [role=tab], [role=radio], [role=checkbox], [role=link], button, a, input, textarea'),
  );
  for (const target of targets) {
    const { width, height } = (
      target.matches('input, textarea') ? (target.closest('.y-field__box') ?? target) : target
    ).getBoundingClientRect();
    if (width < leastTarget - 0.5 || height < leastTarget - 0.5)
      problems.push(`target of ${Math.round(width)} × ${Math.round(height)}: ${nameOf(target)}`);
  }

  const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const isInsideScroller = (element) => {
    for (let up = element.parentElement; up && up !== page; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };
  const screen = document.documentElement.clientWidth;
  for (const element of all) {
    const { left, right } = element.getBoundingClientRect();
    if ((right > screen + 1 || left < -1) && !isInsideScroller(element))
      problems.push(`beyond the screen (${Math.round(left)}…${Math.round(right)}): ${nameOf(element)}`);
    const { overflow, webkitLineClamp } = getComputedStyle(element);
    // A clamp of lines is meant: the whole text is one tap away.
    const isCut =
      overflow.includes('hidden') &&
      webkitLineClamp === 'none' &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    if (isCut && element.textContent.trim()) problems.push(`cut off: ${nameOf(element)}`);
  }
  problems.push(...brokenWords(all.filter(saysItself)));
  return [...new Set(problems)];
};

/** Dates, times, numbers with their unit, words of two signs: on one line, or a reader stumbles. */
const WHOLE =
  /\d+月\d+日|(上午|下午|早上|晚上|中午|凌晨)?\d+:\d\d|周[一二三四五六日]|\d+(\.\d+)?(分钟|小时|个月|个人|[年月日天分元份户人张次条件处米票项岁网])|\d+(-\d+)+/g;

function brokenWords(elements) {
  const broken = [];
  const range = document.createRange();
  for (const node of elements.flatMap((element) => [...element.childNodes])) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    for (const { index, 0: word } of node.textContent.matchAll(WHOLE)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (tops.size > 1) broken.push(`“${word}” is broken in “${node.textContent.trim().slice(0, 40)}”`);
    }
  }
  return broken;
}

/** Chooses the size of text through the app's own store, and waits until it is drawn. Quicker than a load for each size. */
globalThis.readAt = async (scale) => {
  const inSight = () => [...document.querySelectorAll('.y-page')].find((page) => page.checkVisibility());
  const isStore = ({ memoizedState: state }) => typeof state?.choose === 'function' && typeof state.name === 'string';
  const page = inSight();
  for (let part = page[Object.keys(page).find((key) => key.startsWith('__reactFiber$'))]; part; part = part.return) {
    for (let hook = part.memoizedState; hook && 'next' in hook; hook = hook.next)
      if (isStore(hook)) hook.memoizedState.choose(scale);
  }
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  if (!inSight().classList.contains(`y-page--${scale}`)) throw new Error(`the page is not drawn at ${scale}`);
};
