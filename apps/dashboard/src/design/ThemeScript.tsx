import { themeScript } from './theme-script.ts';

/** Sets the chosen theme while the page is still being read; the nonce is what lets it run. */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  const markup = { __html: themeScript };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, which must run before the first paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={markup} />;
}
