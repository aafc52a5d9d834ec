import Link from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to a record or a choice. It is fetched when it is followed: pages hold hundreds of these, and to fetch those in view
 * ahead cost 168 requests on a map of 120 actors.
 */
export function RecordLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
