/** The reader's choice of theme, kept where the dashboard keeps it. Runs before the first paint, so that it never flashes. */
(() => {
  const KEY = 'onrecord-theme';
  const themes = ['system', 'light', 'dark'];
  const root = document.documentElement;

  /** @param {string} theme */
  function show(theme) {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }

  /** Storage may be forbidden; then the choice holds for this page. @param {string} theme */
  function keep(theme) {
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {}
  }

  function kept() {
    try {
      return localStorage.getItem(KEY) ?? 'system';
    } catch {
      return 'system';
    }
  }

  let theme = themes.includes(kept()) ? kept() : 'system';
  show(theme);
  root.classList.add('has-script');

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme');
    if (!button) return;
    const label = () => {
      button.textContent = `Theme: ${theme}`;
    };
    label();
    button.addEventListener('click', () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
      show(theme);
      keep(theme);
      label();
    });
  });
})();
