/** `prepare`: hooks lint-staged to git, where there is git and somebody develops; anywhere else it does nothing. */
if (process.env.NODE_ENV !== 'production' && !process.env.CI) {
  const husky = await import('husky').catch(() => undefined);
  const problem = husky?.default();
  if (problem) console.log(problem);
}
