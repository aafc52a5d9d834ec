'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { routes } from '../../lib/routes.ts';

/** Leads back to where it was followed: the frame around it stays the same from page to page, its own path does not. */
export function SignInLink() {
  const path = usePathname();
  return (
    <Link href={routes.signIn(path === routes.signIn() ? null : path)} prefetch={false}>
      Sign in
    </Link>
  );
}
