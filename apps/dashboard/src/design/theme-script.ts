/** Where the reader's choice of theme is kept. */
export const THEME_KEY = 'onrecord-theme';

/** Runs before the first paint, so that a chosen theme never flashes. */
export const themeScript = `try{const t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
