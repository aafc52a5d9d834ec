import { SignInPage } from '../../features/sign-in/SignInPage.tsx';

export const metadata = { title: 'Sign in' };

export default async function SignIn({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[] }>;
}) {
  const { to } = await searchParams;
  return <SignInPage to={typeof to === 'string' ? to : undefined} />;
}
